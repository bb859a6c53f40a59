import type { Author } from '../../article/article.ts'
import { scriptJson } from '../escape.ts'
import { type EmbedSubject, siteName, webAddress } from '../subject.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * A schema.org NewsArticle. Its picture is the photo, never a card: Google asks for pictures without text, and
 * drops those with text.
 */
export function newsArticle(subject: EmbedSubject): Fields {
  const { article, addresses } = subject
  const page = webAddress(addresses.page) ?? addresses.share
  return compact({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': page },
    url: page,
    headline: article.title,
    description: article.description,
    image: photoOf(subject),
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    author: some(article.authors.map((author) => authorOf(author, subject))),
    publisher: publisherOf(subject),
    articleSection: article.section,
    keywords: some(article.tags),
    inLanguage: article.lang,
    isPartOf: siteOf(subject),
  })
}

/** The same as an element for the head. */
export function jsonLdScript(subject: EmbedSubject): string {
  return `<script type="application/ld+json">${scriptJson(newsArticle(subject))}</script>`
}

/** Cropped to 16:9, 4:3 and 1:1, as Google asks, then whole. */
function photoOf({ photo }: EmbedSubject): readonly Fields[] | undefined {
  if (photo === undefined) return undefined
  const { crops = [], width, height, alt, credit } = photo
  const whole = webAddress(photo.url)
  const pictures = whole === undefined ? crops : [...crops, { url: whole, width, height }]
  return some(
    pictures.map((picture) =>
      compact({ '@type': 'ImageObject', ...picture, caption: alt, creditText: credit }),
    ),
  )
}

/** A byline may name the publication itself. */
function authorOf({ name, url }: Author, subject: EmbedSubject): Fields {
  const isPublication = name === siteName(subject) || name === subject.brand.name
  return compact({ '@type': isPublication ? 'Organization' : 'Person', name, url: webAddress(url) })
}

function publisherOf(subject: EmbedSubject): Fields | undefined {
  const { brand } = subject
  const name = brand.name ?? siteName(subject)
  if (name === undefined) return undefined
  // The brand's own logo is a data URI, which consumers do not fetch.
  const logo = webAddress(brand.logo?.src) ?? webAddress(subject.addresses.logo)
  return compact({
    '@type': 'NewsMediaOrganization',
    name,
    url: webAddress(brand.url),
    logo: logo && {
      '@type': 'ImageObject',
      url: logo,
      width: brand.logo?.width,
      height: brand.logo?.height,
    },
  })
}

function siteOf(subject: EmbedSubject): Fields | undefined {
  const name = siteName(subject)
  const address = webAddress(subject.brand.url) ?? webAddress(subject.addresses.page)
  return name === undefined
    ? undefined
    : compact({ '@type': 'WebSite', name, url: address && new URL('/', address).href })
}

function some<item>(items: readonly item[]): readonly item[] | undefined {
  return items.length === 0 ? undefined : items
}

function compact(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
