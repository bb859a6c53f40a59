import { Parser } from 'htmlparser2'
import { MAX_FEED_CHARACTERS, MAX_FEED_ENTRIES, MAX_OPEN_ELEMENTS } from '../caps.ts'
import { hasContent } from '../assemble/found.ts'

/** Text and attributes of a feed's element. */
export interface XmlValue {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Elements of an item by their path: `title`, `author/name`, `media:group/media:content`. */
export type XmlFields = ReadonlyMap<string, readonly XmlValue[]>

export interface XmlItems {
  /** Name of the root element, in lower case. */
  readonly root: string
  readonly lang: string | undefined
  /** Fields of the channel. */
  readonly channel: XmlFields
  /** `item`, `entry`, `url` or `sitemap`. */
  readonly items: readonly { readonly name: string; readonly fields: XmlFields }[]
  /** There were more than the limit. */
  readonly cut: boolean
}

/** Prefixes of known vocabularies; others (`atom:`, `rss:`, `ns0:`) are aliases of the feed's own namespace. */
const TOLD_PREFIX = /^(?:media|dc|dcterms|content|itunes|news|image|video|feedburner|georss):/

const ITEMS = new Set(['item', 'entry'])
/** These are items only as direct children of their list: a channel's picture has a `url` too. */
const LISTED: Readonly<Record<string, string>> = { url: 'urlset', sitemap: 'sitemapindex' }

const MAX_TEXT = 100_000
const MAX_VALUES = 200
const MAX_DEPTH = 50

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Reads the items of RSS, RDF, Atom and sitemaps in one pass. Reads broken XML as far as possible. Never throws. */
export function readXmlItems(xml: string): XmlItems {
  const channel = new Map<string, XmlValue[]>()
  const items: { name: string; fields: Map<string, XmlValue[]> }[] = []
  const open: Open[] = []
  let root = ''
  let lang: string | undefined
  let itemDepth = 0
  let depth = 0
  const isItem = (name: string): boolean => ITEMS.has(name) || (open.at(-1)?.name ?? '') === LISTED[name]
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = plainName(tag)
        if (root === '') root = name
        if (open.length < 2) lang ??= attributes['xml:lang']
        if (isItem(name)) {
          // An unclosed item ends where the next begins.
          if (itemDepth > 0) open.length = itemDepth - 1
          items.push({ name, fields: new Map() })
          itemDepth = open.length + 1
        }
        open.push({ name, attributes, text: '' })
        depth++
        if (depth > MAX_OPEN_ELEMENTS) parser.pause()
      },
      ontext(text) {
        // Text goes to the element and to its ancestor directly below the item: an Atom title may be XHTML.
        const child = itemDepth > 0 ? open[itemDepth] : undefined
        const leaf = open.at(-1)
        for (const element of new Set([child, leaf])) {
          if (element !== undefined && element.text.length < MAX_TEXT) element.text += text
        }
      },
      onclosetag(tag) {
        depth--
        const closed = open.at(-1)
        if (closed === undefined || closed.name !== plainName(tag)) return
        const path = open.slice(itemDepth > 0 ? itemDepth : channelDepth(open)).map(({ name }) => name)
        const fields = itemDepth > 0 ? items.at(-1)?.fields : channel
        open.pop()
        if (open.length < itemDepth) itemDepth = 0
        else if (fields !== undefined && path.length > 0 && path.length < MAX_DEPTH)
          keep(fields, path.join('/'), closed)
        if (items.length > MAX_FEED_ENTRIES) parser.pause()
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(xml.slice(0, MAX_FEED_CHARACTERS))
  const cut = items.length > MAX_FEED_ENTRIES || xml.length > MAX_FEED_CHARACTERS
  return { root, lang, channel, items: items.slice(0, MAX_FEED_ENTRIES), cut }
}

/** RSS wraps its channel in an element, Atom and sitemaps do not. */
function channelDepth(open: readonly Open[]): number {
  return open[1]?.name === 'channel' ? 2 : 1
}

function plainName(tag: string): string {
  const name = tag.toLowerCase()
  return TOLD_PREFIX.test(name) ? name : name.replace(/^(?!rdf:rdf)[\w.-]+:/, '')
}

function keep(fields: Map<string, XmlValue[]>, path: string, { text, attributes }: Open): void {
  const values = fields.get(path) ?? []
  if (values.length < MAX_VALUES) fields.set(path, [...values, { text: text.trim(), attributes }])
}

/** The text of the first non-empty element at a path. */
export function textAt(fields: XmlFields, path: string): string | undefined {
  const value = fields.get(path)?.find((found) => hasContent(found.text))?.text
  return value === '' ? undefined : value
}
