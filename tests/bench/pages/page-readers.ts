import { articleFromPage } from '../../../src/article/page/from-page.ts'
import type { Field, KnownPage, Values } from './known-pages.ts'

export interface PageReading {
  /** The fields it claims to read; others do not count. */
  readonly fields: readonly Field[]
  readonly read: (page: KnownPage) => Promise<Values>
}

const MOST = ['title', 'authors', 'date', 'description', 'image', 'site'] as const

export async function openReaders(): Promise<Readonly<Record<string, PageReading>>> {
  return {
    Handbill: { fields: [...MOST, 'section'], read: async (page) => readWithHandbill(page) },
    metascraper: { fields: MOST, read: await openMetascraper() },
    'open-graph-scraper': { fields: [...MOST, 'section'], read: await openOpenGraphScraper() },
    'article-extractor': { fields: MOST, read: await openArticleExtractor() },
  }
}

function readWithHandbill({ bytes, url, contentType }: KnownPage): Values {
  const { article } = articleFromPage(bytes, { url, contentType })
  return {
    title: texts(article.title),
    authors: article.authors.map(({ name }) => name),
    date: texts(article.publishedAt),
    description: texts(article.description),
    image: texts(article.image?.url),
    section: texts(article.section),
    site: texts(article.site?.name),
  }
}

/** One rule package per field; its `date` would be the last change, so the publication date is requested. */
async function openMetascraper(): Promise<PageReading['read']> {
  const rules = await Promise.all([
    import('metascraper-author'),
    import('metascraper-date'),
    import('metascraper-description'),
    import('metascraper-image'),
    import('metascraper-publisher'),
    import('metascraper-title'),
  ])
  const { default: metascraper } = await import('metascraper')
  const scrape = metascraper(rules.map(({ default: rule }) => rule({ datePublished: true })))
  return async ({ html, url }) => {
    const found = (await scrape({ html, url, validateUrl: false })) as Found
    return {
      title: texts(found.title),
      authors: texts(found.author),
      date: texts(found.datePublished ?? found.date),
      description: texts(found.description),
      image: texts(found.image),
      site: texts(found.publisher),
    }
  }
}

async function openOpenGraphScraper(): Promise<PageReading['read']> {
  const { default: scrape } = await import('open-graph-scraper')
  return async ({ html }) => {
    const { result } = await scrape({ html })
    const found = result as Found & { ogImage?: readonly { url?: string }[] }
    return {
      title: texts(found.ogTitle),
      authors: texts(found.articleAuthor ?? found.author),
      date: texts(found.articlePublishedTime ?? found.ogDate),
      description: texts(found.ogDescription),
      image: texts(found.ogImage?.[0]?.url),
      section: texts(found.articleSection),
      site: texts(found.ogSiteName),
    }
  }
}

/** It also extracts the article's text, which takes most of its time; it does not accept a page with little text. */
async function openArticleExtractor(): Promise<PageReading['read']> {
  const { extractFromHtml } = await import('@extractus/article-extractor')
  return async ({ html, url }) => {
    const found = ((await extractFromHtml(html, url, { contentLengthThreshold: 0 })) ?? {}) as Found
    return {
      title: texts(found.title),
      authors: texts(found.author),
      date: texts(found.published),
      description: texts(found.description),
      image: texts(found.image),
      site: texts(found.source),
    }
  }
}

type Found = Readonly<Record<string, string | undefined>>

function texts(value: string | null | undefined): readonly string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value] : []
}
