import type { BatchEntry } from './batch-entry.ts'
import { entryAt } from './batch-entry.ts'
import { readUrl } from '../canonical-url.ts'
import { readDate } from '../dates.ts'
import { articleFromJson } from '../json/from-json.ts'
import { Problem } from '../../problem.ts'
import { cutAtSentence, cutAtWord } from '../text/clean-field.ts'
import { digestOfWords } from './item-digest.ts'
import { linkOf, STAND_IN } from './feed-item.ts'
import { baseOf, entryOf } from './read-feed.ts'
import { readXmlItems, textAt, type XmlFields, type XmlItems } from './xml-items.ts'

/** An item of a feed, as a watcher needs it; its article is assembled only on demand. */
export interface FeedItem {
  /** The feed's id of it; not reliable. */
  readonly guid: string | undefined
  /** The article's address, canonical. */
  readonly url: string | undefined
  /** Digest that changes only with its text, picture or authors. */
  readonly words: string
  /** Last change according to the feed, milliseconds since 1970. */
  readonly stamp: number | undefined
  /** Never throws: problems become the entry. */
  read(): BatchEntry
}

export interface FeedList {
  readonly items: readonly FeedItem[]
  /** Ids or addresses of deleted entries (RFC 6721). */
  readonly deleted: readonly string[]
  /** The hub for subscriptions (WebSub), and the feed's address there. */
  readonly hub: string | undefined
  readonly self: string | undefined
}

export interface FeedText {
  readonly text: string
  /** Where it was fetched; base of relative links. */
  readonly url: string
  readonly isJson: boolean
  /** Truncated, including its last item. */
  readonly cut: boolean
}

/**
 * RSS, RDF, Atom, a news sitemap or JSON Feed as a list of items.
 * @throws Problem `malformed-json`, or `invalid-input` for a sitemap index
 */
export function readFeedList(feed: FeedText): FeedList {
  return feed.isJson ? jsonList(feed) : xmlList(feed)
}

function xmlList({ text, url, cut }: FeedText): FeedList {
  const feed = readXmlItems(text)
  const [first] = feed.items
  if (first?.name === 'sitemap')
    throw new Problem(
      'invalid-input',
      `This is a list of sitemaps; watch the one with the news, such as ${textAt(first.fields, 'loc') ?? ''}.`,
      { field: 'url' },
    )
  const base = baseOf(feed, url)
  const links = feed.channel.get('link') ?? []
  const linkBy = (rel: string) => links.find(({ attributes }) => attributes.rel === rel)?.attributes.href
  return {
    items: (cut ? feed.items.slice(0, -1) : feed.items).map((item, at) => xmlItem(item, at, feed, base)),
    deleted: (feed.channel.get('deleted-entry') ?? []).flatMap(({ attributes: { ref } }) => ref ?? []),
    hub: addressOf(linkBy('hub'), url),
    self: addressOf(linkBy('self'), url),
  }
}

function xmlItem(
  item: XmlItems['items'][number],
  at: number,
  feed: XmlItems,
  base: string | undefined,
): FeedItem {
  const { name, fields } = item
  const link = name === 'url' ? textAt(fields, 'loc') : linkOf(fields)
  return {
    guid: usableId(textAt(fields, 'guid') ?? textAt(fields, 'id')),
    url: addressOf(link, base),
    words: digestOfWords(wordsOf(fields)),
    stamp: stampOf(fields),
    read: () => entryOf(item, at, feed, base),
  }
}

/** Longer than any feed's ids; database indexes have limits. */
const LONGEST_ID = 500

/** Drops overlong ids and those with control characters: the item is then identified by its address. */
function usableId(id: string | undefined): string | undefined {
  return id !== undefined && id.length <= LONGEST_ID && !/\p{C}/u.test(id) ? id : undefined
}

/** Times, comment counts and ids, which change while the article does not. */
const PASSING =
  /^(?:guid|id|link|loc|feedburner:origlink|updated|lastmod|pubdate|dc:date|dcterms:(?:modified|created)|published|comments|slash:comments|total|commentrss|changefreq|priority)$/
/** Addresses of pictures contain changing tokens. */
const ADDRESS = new Set(['url', 'href'])

function* wordsOf(fields: XmlFields): Generator<string> {
  for (const [path, values] of fields) {
    if (PASSING.test(path)) continue
    for (const { text, attributes } of values) {
      yield path
      yield withoutQuery(text)
      for (const [name, value] of Object.entries(attributes)) if (ADDRESS.has(name)) yield withoutQuery(value)
    }
  }
}

function withoutQuery(text: string): string {
  return /^https?:\S+$/.test(text) ? text.replace(/[?#].*/, '') : text
}

const STAMPS = ['updated', 'lastmod', 'dcterms:modified', 'pubdate', 'published', 'dc:date']

function stampOf(fields: XmlFields): number | undefined {
  const times = [...STAMPS, 'news:news/news:publication_date'].flatMap(
    (path) => timeOf(textAt(fields, path)) ?? [],
  )
  return times.length === 0 ? undefined : Math.max(...times)
}

function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  const time = Date.parse(readDate(value)?.iso ?? '')
  return Number.isNaN(time) ? undefined : time
}

function addressOf(given: unknown, base: string | undefined): string | undefined {
  return typeof given === 'string' ? readUrl(given, base).url : undefined
}

type Json = Readonly<Record<string, unknown>>

/** JSON Feed 1.1 (jsonfeed.org). */
function jsonList({ text, url }: FeedText): FeedList {
  const feed = parsed(text)
  if (!Array.isArray(feed.items))
    throw new Problem('invalid-input', 'This is JSON without a list of items: no JSON Feed.', {
      field: 'url',
    })
  const { hubs } = feed
  const hub = Array.isArray(hubs)
    ? (hubs as readonly unknown[]).filter(isObject).find(({ type }) => /^websub$/i.test(String(type)))
    : undefined
  return {
    items: feed.items.filter(isObject).map((item, at) => jsonItem(item, at, feed, url)),
    deleted: [],
    hub: addressOf(hub?.url, url),
    self: addressOf(feed.feed_url, url),
  }
}

function jsonItem(item: Json, at: number, feed: Json, base: string): FeedItem {
  const {
    id,
    url,
    external_url: elsewhere,
    date_published: published,
    date_modified: modified,
    ...words
  } = item
  const address = addressOf(url, base) ?? addressOf(elsewhere, base) ?? addressOf(id, undefined)
  const times = [published, modified].flatMap((value) => timeOf(value) ?? [])
  return {
    guid: typeof id === 'string' || typeof id === 'number' ? usableId(String(id)) : undefined,
    url: address,
    words: digestOfWords([JSON.stringify(words)]),
    stamp: times.length === 0 ? undefined : Math.max(...times),
    read: () => readJsonItem(item, `item ${at + 1}`, address, feed),
  }
}

function readJsonItem(item: Json, place: string, url: string | undefined, feed: Json): BatchEntry {
  return entryAt(place, () => {
    const { title, summary, image, banner_image: banner, authors, author, tags, language } = item
    if (typeof title !== 'string' || title.trim() === '') {
      if (url !== undefined) return { kind: 'page', place, url }
      throw new Problem('invalid-input', 'The item has neither a title nor an address.')
    }
    const json = {
      url,
      title,
      description: summary ?? beginning(item.content_text),
      image: image ?? banner,
      authors: authors ?? author ?? feed.authors ?? feed.author,
      tags,
      lang: language ?? feed.language,
      publishedAt: item.date_published,
      modifiedAt: item.date_modified,
      site: feed.title,
    }
    return { kind: 'article', place, found: articleFromJson(json, { lenient: true }) }
  })
}

/** The beginning of a feed's text, which may be the whole article. */
function beginning(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  return text.length <= STAND_IN ? text : (cutAtSentence(text, STAND_IN) ?? cutAtWord(text, STAND_IN))
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch (cause) {
    throw new Problem('malformed-json', `The feed is not JSON: ${(cause as Error).message.slice(0, 200)}`, {
      cause,
    })
  }
  throw new Problem('invalid-input', 'The feed is no JSON object.', { field: 'url' })
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
