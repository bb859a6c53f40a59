import ogs from 'open-graph-scraper'
import { unfurl } from 'unfurl.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bylineOf } from '../../src/article/byline.ts'
import { writeTags } from '../../src/embed/tags/head-tag.ts'
import { metaTags } from '../../src/embed/tags/meta-tags.ts'
import { embedSubject } from '../../src/desk/packs/embed-subject.ts'
import { addressesOf } from '../../src/desk/packs/addresses.ts'
import { type RunningServer, startServer } from '../../src/node/server/server.ts'
import { keptArticle, memoryShelf, published } from '../http/kept-articles.ts'
import { createTestApp, riverPost } from '../http/test-app.ts'

/** Third-party readers must read what was written. */
const names = Object.keys(published)
let server: RunningServer

beforeAll(async () => {
  const { app } = createTestApp({ articles: memoryShelf() })
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await server?.close()
})

describe('open-graph-scraper reads the tags of an article page', () => {
  it.each(names)('%s', async (name) => {
    const article = published[name]!
    const subject = embedSubject(
      keptArticle(name, article).pack,
      riverPost,
      addressesOf('https://cards.example', name),
    )
    const html = `<!doctype html><html lang="${article.lang}"><head>${writeTags(metaTags(subject))}</head><body></body></html>`
    const { error, result } = await ogs({ html })
    expect(error).toBe(false)
    const [og, x] = subject.images
    expect(result).toMatchObject({
      ogTitle: article.title,
      ogDescription: article.description ?? `${article.section} · ${article.site?.name}`,
      ogUrl: article.url,
      ogType: 'article',
      ogSiteName: article.site?.name,
      ogLocale: expect.stringMatching(/^[a-z]{2}_[A-Z]{2}$/),
      ogImage: [
        {
          url: og?.url,
          type: 'image/jpeg',
          width: '1200',
          height: '630',
          alt: og?.alt,
        },
      ],
      articlePublishedTime: article.publishedAt,
      articleModifiedTime: article.modifiedAt,
      articleSection: article.section,
      twitterCard: 'summary_large_image',
      twitterImage: [{ url: x?.url, alt: x?.alt }],
    })
  })
})

describe('open-graph-scraper reads the share page', () => {
  it.each(names)('%s', async (name) => {
    const article = published[name]!
    const html = await (await fetch(`${server.url}/a/${name}`)).text()
    const { result } = await ogs({ html })
    expect(result).toMatchObject({
      ogTitle: article.title,
      ogDescription: article.description ?? `${article.section} · ${article.site?.name}`,
      ogUrl: `${server.url}/a/${name}`,
      twitterCard: 'summary_large_image',
      articlePublishedTime: article.publishedAt,
      articleTag: expect.any(String),
      charset: 'utf-8',
    })
    const [document] = (result.jsonLD ?? []) as readonly Record<string, unknown>[]
    expect(document).toMatchObject({
      '@type': 'NewsArticle',
      headline: article.title,
      inLanguage: article.lang,
      datePublished: article.publishedAt,
      keywords: article.tags,
    })
  })
})

describe('unfurl.js reads the share page and finds its oEmbed', () => {
  it.each(names)('%s', async (name) => {
    const article = published[name]!
    const read = await unfurl(`${server.url}/a/${name}`)
    expect(read.title).toBe(article.title)
    expect(read.open_graph).toMatchObject({
      title: article.title,
      type: 'article',
      url: `${server.url}/a/${name}`,
      site_name: article.site?.name,
      images: [{ width: 1200, height: 630, type: 'image/jpeg' }],
      articles: [
        {
          published_time: article.publishedAt,
          modified_time: article.modifiedAt,
          section: article.section,
          tags: article.tags,
        },
      ],
    })
    expect(read.twitter_card.card).toBe('summary_large_image')
    expect(read.oEmbed).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: article.title,
      ...(article.authors.length === 0 ? {} : { author_name: bylineOf(article) }),
      provider_name: article.site?.name,
    })
  })
})
