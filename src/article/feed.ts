import { Problem } from '../problem.ts'
import type { Author } from './article.ts'
import { assembleArticle } from './assemble.ts'
import { type BatchEntry, entryAt } from './batch-entry.ts'
import { readUrl } from './canonical-url.ts'
import { cleanText, cutAtSentence, cutAtWord } from './clean-field.ts'
import { type Draft, type DraftImage, type Found, firstFound, isSaid } from './draft.ts'
import { readAuthors } from './page-authors.ts'
import { readPageFacts } from './page-facts.ts'
import { isPhoto } from './page-image.ts'
import { readXmlItems, type XmlFields, type XmlItems, type XmlValue } from './xml-items.ts'

export interface FeedSource {
  /** Where the feed was fetched; relative links are relative to it. */
  readonly url?: string | undefined
}

/** A feed's description may be the whole article: then its first sentences up to this length stand for it. */
const STAND_IN = 300
const LONG_DESCRIPTION = 500

/** What blog software appends to every description. */
const APPENDED =
  /\s*(?:The post .{1,400} (?:appeared first|first appeared) on .{1,200}|\[(?:…|\.{3})\]|(?:Continue reading|Read more|Read the full (?:story|article))\b.{0,300}|(?:…|\.{3})\s*(?:More|Continued?))\s*$/su

/**
 * The entries of RSS 2.0, RDF, Atom, a sitemap, a news sitemap or a sitemap index. Items with a title are articles, bare
 * addresses are pages to read, and a sitemap index names further lists.
 * @throws Problem `invalid-input` when there is no item at all.
 */
export function readFeed(xml: string, source: FeedSource = {}): readonly BatchEntry[] {
  const feed = readXmlItems(xml)
  if (feed.items.length === 0) {
    throw new Problem(
      'invalid-input',
      'The feed has no items: expected RSS, Atom or a sitemap with at least one.',
    )
  }
  const base = readUrl(linkOf(feed.channel) ?? '', source.url).url ?? source.url
  const entries = feed.items.map(({ name, fields }, at): BatchEntry => {
    const place = `item ${at + 1}`
    return entryAt(place, () => {
      if (name === 'sitemap') return { kind: 'list', place, url: address(text(fields, 'loc'), base) }
      const title = name === 'url' ? text(fields, 'news:news/news:title') : text(fields, 'title')
      if (title === undefined || cleanText(title).text === '') return pageEntry(fields, place, base)
      const draft = name === 'url' ? sitemapDraft(fields) : itemDraft(fields, feed)
      return { kind: 'article', place, found: assembleArticle(draft, { strict: false, base }) }
    })
  })
  return feed.cut ? [...entries, cutEntry(entries.length)] : entries
}

function cutEntry(count: number): BatchEntry {
  const problem = new Problem(
    'too-large',
    `The feed has more entries than are read; the first ${count} were.`,
  )
  return { kind: 'problem', place: `after item ${count}`, problem }
}

function pageEntry(fields: XmlFields, place: string, base: string | undefined): BatchEntry {
  return { kind: 'page', place, url: address(text(fields, 'loc') ?? linkOf(fields), base) }
}

function address(given: string | undefined, base: string | undefined): string {
  if (given === undefined) throw new Problem('invalid-input', 'The item has neither a title nor an address.')
  const { url, reason } = readUrl(given, base)
  if (url === undefined) throw new Problem('invalid-input', `The item’s address ${reason}.`, { field: 'url' })
  return url
}

function text(fields: XmlFields, path: string): string | undefined {
  const value = fields.get(path)?.find((found) => isSaid(found.text))?.text
  return value === undefined || value === '' ? undefined : value
}

/** The page of an item: past FeedBurner's counter, Atom's alternate link, RSS's link, or a guid that is an address. */
function linkOf(fields: XmlFields): string | undefined {
  const links = fields.get('link') ?? []
  const atom = links.find(
    ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate',
  )
  const guid = fields.get('guid')?.[0]
  const permanent = guid?.attributes.ispermalink !== 'false'
  return (
    text(fields, 'feedburner:origlink') ??
    atom?.attributes.href ??
    links.find(({ text: link }) => link !== '')?.text ??
    (permanent && /^https?:/i.test(guid?.text ?? '') ? guid?.text : undefined)
  )
}

function itemDraft(fields: XmlFields, feed: XmlItems): Draft {
  const link = linkOf(fields)
  const content = text(fields, 'content:encoded') ?? text(fields, 'content')
  return {
    url: link === undefined ? undefined : { value: link, source: 'feed link' },
    title: firstFound(['feed title', text(fields, 'title')]),
    description: descriptionOf(fields, content),
    section: undefined,
    authors: authorsOf(fields),
    publishedAt: firstFound(
      ['feed pubDate', text(fields, 'pubdate')],
      ['feed published', text(fields, 'published')],
      ['feed dc:date', text(fields, 'dc:date') ?? text(fields, 'dcterms:created')],
      ['feed updated', text(fields, 'updated')],
    ),
    modifiedAt: firstFound(['feed updated', text(fields, 'updated') ?? text(fields, 'dcterms:modified')]),
    langs: langsOf(fields, feed),
    tags: tagsOf(fields),
    image: imageOf(fields, content ?? text(fields, 'description')),
    site: firstFound(
      ['feed item source', text(fields, 'source/title') ?? text(fields, 'source')],
      ['feed channel title', text(feed.channel, 'title')],
    ),
    sample: cleanText((content ?? '').slice(0, 5000)).text,
  }
}

function descriptionOf(fields: XmlFields, content: string | undefined): Found | undefined {
  const found = firstFound(
    ['feed description', text(fields, 'description')],
    ['feed summary', text(fields, 'summary') ?? text(fields, 'itunes:summary')],
    ['feed content', content],
    [
      'feed media:description',
      text(fields, 'media:description') ?? text(fields, 'media:group/media:description'),
    ],
  )
  if (found === undefined) return undefined
  const value = cleanText(found.value).text.replace(APPENDED, '')
  if (value.length <= LONG_DESCRIPTION) return { ...found, value }
  return { ...found, value: cutAtSentence(value, STAND_IN) ?? cutAtWord(value, STAND_IN) }
}

function authorsOf(fields: XmlFields): Found<readonly Author[]> | undefined {
  const all = (path: string): readonly string[] => (fields.get(path) ?? []).map((found) => found.text)
  const candidates: readonly (readonly [string, readonly string[]])[] = [
    ['feed dc:creator', all('dc:creator')],
    ['feed author', all('author/name')],
    // RSS asks for an e-mail address, and gets "ann@example.com (Ann Example)" at best.
    ['feed author', all('author').map((author) => /\(([^)]{2,100})\)/.exec(author)?.[1] ?? author)],
    ['feed itunes:author', all('itunes:author')],
  ]
  for (const [source, names] of candidates) {
    const value = readAuthors(names.map((name) => ({ name: cleanText(name).text })))
    if (value.length > 0) return { value, source }
  }
  return undefined
}

function langsOf(fields: XmlFields, feed: XmlItems): readonly Found[] {
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ['feed dc:language', text(fields, 'dc:language')],
    ['feed language', text(feed.channel, 'language') ?? text(feed.channel, 'dc:language')],
    ['feed xml:lang', feed.lang],
  ]
  return candidates.flatMap(([source, value]) => (value === undefined ? [] : [{ source, value }]))
}

function tagsOf(fields: XmlFields): Found<readonly string[]> | undefined {
  const value = [...(fields.get('category') ?? []), ...(fields.get('dc:subject') ?? [])]
    .map(({ text: tag, attributes }) => attributes.label ?? attributes.term ?? tag)
    .filter(isSaid)
    // One category with several commas is a list in the wrong place.
    .flatMap((tag, _, { length }) => (length === 1 && /,.*,/.test(tag) ? tag.split(',') : [tag]))
  return value.length === 0 ? undefined : { value, source: 'feed category' }
}

const MEDIA = [
  'media:content',
  'media:group/media:content',
  'media:thumbnail',
  'media:group/media:thumbnail',
  'media:content/media:thumbnail',
  'enclosure',
]

/** The widest picture declared, else the first in the content. */
function imageOf(fields: XmlFields, html: string | undefined): DraftImage | undefined {
  const pictures = MEDIA.flatMap((path) =>
    (fields.get(path) ?? []).filter(isPicture).map((value) => ({ path, value })),
  )
  const best = pictures.reduce<(typeof pictures)[number] | undefined>(
    (widest, picture) =>
      widest === undefined || widthOf(picture.value) > widthOf(widest.value) ? picture : widest,
    undefined,
  )
  if (best !== undefined) {
    const alt = ['media:content/media:description', 'media:content/media:title', 'media:title', 'media:text']
    const credit = [
      'media:content/media:credit',
      'media:credit',
      'media:group/media:credit',
      'media:content/media:copyright',
    ]
    return {
      url: { value: best.value.attributes.url ?? '', source: `feed ${best.path}` },
      alt: firstFound(...alt.map((path) => [`feed ${path}`, text(fields, path)] as const)),
      credit: firstFound(...credit.map((path) => [`feed ${path}`, text(fields, path)] as const)),
    }
  }
  const figure = html === undefined ? undefined : readPageFacts(html.slice(0, 200_000)).figures.find(isPhoto)
  if (figure === undefined) return undefined
  return {
    url: { value: figure.src, source: 'picture in the feed’s content' },
    alt: firstFound(['picture in the feed’s content', figure.alt]),
  }
}

function widthOf({ attributes }: XmlValue): number {
  return Number(attributes.width) || 0
}

function isPicture({ attributes: { url, type, medium } }: XmlValue): boolean {
  if (url === undefined || url === '') return false
  if (type !== undefined) return type.startsWith('image/')
  return medium === 'image' || medium === undefined
}

/** `urlset` with the news and image extensions. */
function sitemapDraft(fields: XmlFields): Draft {
  const lang = text(fields, 'news:news/news:publication/news:language')
  const keywords = text(fields, 'news:news/news:keywords')
  const picture = text(fields, 'image:image/image:loc')
  return {
    url: firstFound(['sitemap loc', text(fields, 'loc')]),
    title: firstFound(['sitemap news:title', text(fields, 'news:news/news:title')]),
    publishedAt: firstFound([
      'sitemap news:publication_date',
      text(fields, 'news:news/news:publication_date'),
    ]),
    modifiedAt: firstFound(['sitemap lastmod', text(fields, 'lastmod')]),
    langs: lang === undefined ? [] : [{ value: lang, source: 'sitemap news:language' }],
    tags:
      keywords === undefined
        ? undefined
        : { value: keywords.split(/[,،、]/u), source: 'sitemap news:keywords' },
    image:
      picture === undefined
        ? undefined
        : {
            url: { value: picture, source: 'sitemap image:loc' },
            alt: firstFound(
              ['sitemap image:caption', text(fields, 'image:image/image:caption')],
              ['sitemap image:title', text(fields, 'image:image/image:title')],
            ),
          },
    site: firstFound(['sitemap news:name', text(fields, 'news:news/news:publication/news:name')]),
  }
}
