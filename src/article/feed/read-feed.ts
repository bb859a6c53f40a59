import { Problem } from '../../problem.ts'
import { assembleArticle } from '../assemble/assemble.ts'
import { type BatchEntry, entryAt } from './batch-entry.ts'
import { readUrl } from '../canonical-url.ts'
import { cleanField } from '../text/clean-field.ts'
import { itemDraft, linkOf } from './feed-item.ts'
import { sitemapDraft } from './sitemap-item.ts'
import { readXmlItems, textAt, type XmlFields, type XmlItems } from './xml-items.ts'

export interface FeedSource {
  /** Where the feed was fetched; base of relative links. */
  readonly url?: string | undefined
}

/**
 * The entries of RSS 2.0, RDF, Atom, a sitemap, a news sitemap or a sitemap index. Items with a title are articles,
 * bare addresses are pages to read, and a sitemap index lists further sitemaps.
 * @throws Problem `invalid-input` if there is no item
 */
export function readFeed(xml: string, source: FeedSource = {}): readonly BatchEntry[] {
  const feed = readXmlItems(xml)
  if (feed.items.length === 0) {
    throw new Problem(
      'invalid-input',
      'The feed has no items: expected RSS, Atom or a sitemap with at least one.',
    )
  }
  const base = baseOf(feed, source.url)
  const entries = feed.items.map((item, at) => entryOf(item, at, feed, base))
  return feed.cut ? [...entries, cutEntry(entries.length)] : entries
}

/** The base of a feed's relative addresses: its site, else where it was fetched. */
export function baseOf(feed: XmlItems, url: string | undefined): string | undefined {
  return readUrl(linkOf(feed.channel) ?? '', url).url ?? url
}

/** An item as an entry; its problems become the entry. */
export function entryOf(
  { name, fields }: XmlItems['items'][number],
  at: number,
  feed: XmlItems,
  base: string | undefined,
): BatchEntry {
  const place = `item ${at + 1}`
  return entryAt(place, () => {
    if (name === 'sitemap') return { kind: 'list', place, url: address(textAt(fields, 'loc'), base) }
    const title = name === 'url' ? textAt(fields, 'news:news/news:title') : textAt(fields, 'title')
    if (title === undefined || cleanField(title).text === '') return pageEntry(fields, place, base)
    const draft = name === 'url' ? sitemapDraft(fields) : itemDraft(fields, feed)
    return { kind: 'article', place, found: assembleArticle(draft, { strict: false, base }) }
  })
}

function cutEntry(count: number): BatchEntry {
  const problem = new Problem(
    'too-large',
    `The feed has more entries than are read; the first ${count} were.`,
  )
  return { kind: 'problem', place: `after item ${count}`, problem }
}

function pageEntry(fields: XmlFields, place: string, base: string | undefined): BatchEntry {
  return { kind: 'page', place, url: address(textAt(fields, 'loc') ?? linkOf(fields), base) }
}

function address(given: string | undefined, base: string | undefined): string {
  if (given === undefined) throw new Problem('invalid-input', 'The item has neither a title nor an address.')
  const { url, reason } = readUrl(given, base)
  if (url === undefined) throw new Problem('invalid-input', `The item’s address ${reason}.`, { field: 'url' })
  return url
}
