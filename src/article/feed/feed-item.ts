import type { Author } from '../article.ts'
import { withoutAppended } from '../text/appended.ts'
import { cleanField, cutAtSentence, cutAtWord } from '../text/clean-field.ts'
import { openingOf } from '../text/opening.ts'
import type { Draft, DraftImage } from '../assemble/draft.ts'
import { type Found, firstFound, hasContent } from '../assemble/found.ts'
import { readAuthors } from '../page/authors.ts'
import { readPageFacts } from '../page/scan/read-facts.ts'
import { isPhoto } from '../page/images.ts'
import { textAt, type XmlFields, type XmlItems, type XmlValue } from './xml-items.ts'

/** UTF-16 units taken, in whole sentences, from a feed description that may be the whole article. */
export const STAND_IN = 300
const LONG_DESCRIPTION = 500

/** The page of an item: the target of FeedBurner's redirect, Atom's alternate link, RSS's link, or a guid that is an address. */
export function linkOf(fields: XmlFields): string | undefined {
  const links = fields.get('link') ?? []
  const atom = links.find(
    ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate',
  )
  const guid = fields.get('guid')?.[0]
  const permanent = guid?.attributes.ispermalink !== 'false'
  return (
    textAt(fields, 'feedburner:origlink') ??
    atom?.attributes.href ??
    links.find(({ text: link }) => link !== '')?.text ??
    (permanent && /^https?:/i.test(guid?.text ?? '') ? guid?.text : undefined)
  )
}

/** The draft of an RSS, RDF or Atom item. */
export function itemDraft(fields: XmlFields, feed: XmlItems): Draft {
  const link = linkOf(fields)
  const content = textAt(fields, 'content:encoded') ?? textAt(fields, 'content')
  return {
    url: link === undefined ? undefined : { value: link, source: 'feed link' },
    title: firstFound(['feed title', textAt(fields, 'title')]),
    description: descriptionOf(fields, content),
    opening: content === undefined ? undefined : { value: openingOf(content), source: 'feed content' },
    section: undefined,
    authors: authorsOf(fields),
    publishedAt: firstFound(
      ['feed pubDate', textAt(fields, 'pubdate')],
      ['feed published', textAt(fields, 'published')],
      ['feed dc:date', textAt(fields, 'dc:date') ?? textAt(fields, 'dcterms:created')],
      ['feed updated', textAt(fields, 'updated')],
    ),
    modifiedAt: firstFound(['feed updated', textAt(fields, 'updated') ?? textAt(fields, 'dcterms:modified')]),
    langs: langsOf(fields, feed),
    tags: tagsOf(fields),
    image: imageOf(fields, content ?? textAt(fields, 'description')),
    site: firstFound(
      ['feed item source', textAt(fields, 'source/title') ?? textAt(fields, 'source')],
      ['feed channel title', textAt(feed.channel, 'title')],
    ),
    sample: cleanField((content ?? '').slice(0, 5000)).text,
  }
}

function descriptionOf(fields: XmlFields, content: string | undefined): Found | undefined {
  const found = firstFound(
    ['feed description', textAt(fields, 'description')],
    ['feed summary', textAt(fields, 'summary') ?? textAt(fields, 'itunes:summary')],
    ['feed content', content],
    [
      'feed media:description',
      textAt(fields, 'media:description') ?? textAt(fields, 'media:group/media:description'),
    ],
  )
  if (found === undefined) return undefined
  const value = withoutAppended(cleanField(found.value).text)
  if (value.length <= LONG_DESCRIPTION) return { ...found, value }
  return { ...found, value: cutAtSentence(value, STAND_IN) ?? cutAtWord(value, STAND_IN) }
}

function authorsOf(fields: XmlFields): Found<readonly Author[]> | undefined {
  const all = (path: string): readonly string[] => (fields.get(path) ?? []).map((found) => found.text)
  const candidates: readonly (readonly [string, readonly string[]])[] = [
    ['feed dc:creator', all('dc:creator')],
    ['feed author', all('author/name')],
    // RSS specifies an e-mail address; at best it is "ann@example.com (Ann Example)".
    ['feed author', all('author').map((author) => /\(([^)]{2,100})\)/.exec(author)?.[1] ?? author)],
    ['feed itunes:author', all('itunes:author')],
  ]
  for (const [source, names] of candidates) {
    const value = readAuthors(names.map((name) => ({ name: cleanField(name).text })))
    if (value.length > 0) return { value, source }
  }
  return undefined
}

function langsOf(fields: XmlFields, feed: XmlItems): readonly Found[] {
  const candidates: readonly (readonly [string, string | undefined])[] = [
    ['feed dc:language', textAt(fields, 'dc:language')],
    ['feed language', textAt(feed.channel, 'language') ?? textAt(feed.channel, 'dc:language')],
    ['feed xml:lang', feed.lang],
  ]
  return candidates.flatMap(([source, value]) => (value === undefined ? [] : [{ source, value }]))
}

function tagsOf(fields: XmlFields): Found<readonly string[]> | undefined {
  const value = [...(fields.get('category') ?? []), ...(fields.get('dc:subject') ?? [])]
    .map(({ text: tag, attributes }) => attributes.label ?? attributes.term ?? tag)
    .filter(hasContent)
    // A single category with several commas is a list.
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

/** The widest declared picture, else the first in the content. */
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
      alt: firstFound(...alt.map((path) => [`feed ${path}`, textAt(fields, path)] as const)),
      credit: firstFound(...credit.map((path) => [`feed ${path}`, textAt(fields, path)] as const)),
    }
  }
  const figure =
    html === undefined ? undefined : readPageFacts([html.slice(0, 200_000)]).figures.find(isPhoto)
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
