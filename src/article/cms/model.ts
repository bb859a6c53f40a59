import { absolute, addressFrom } from './address.ts'
import type { CmsSettings } from './cms-event.ts'
import { focusOf } from './focus.ts'
import { detailsOfModel } from './model-details.ts'
import { isId, isJson, type Json, peek, peekList, peekText, present, standfirst } from './peek.ts'
import { openingOf, tidyOpening } from '../text/opening.ts'
import { isPlaceholder } from './placeholder-section.ts'

/** Common field names, because headless systems let newsrooms choose them; `fields` in the settings overrides them. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'headline', 'heading', 'name'],
  kind: ['kind', 'storyType', 'story_type', 'articleType', 'article_type'],
  description: [
    'description',
    'standfirst',
    'excerpt',
    'summary',
    'subtitle',
    'dek',
    'teaser',
    'lead',
    'intro',
  ],
  // The full text may be for subscribers: it is used only if the settings name its field.
  opening: ['opening'],
  section: ['section', 'category', 'categories', 'channel'],
  // Payload’s own template lists them twice: as ids, and with their names.
  authors: ['populatedAuthors', 'authors', 'author', 'byline', 'writers'],
  publishedAt: [
    'publishedAt',
    'publishDate',
    'published_at',
    'datePublished',
    'publicationDate',
    'date_published',
    'date',
  ],
  modifiedAt: ['modifiedAt', 'updatedAt', 'updated_at', 'date_updated', '_updatedAt'],
  lang: ['lang', 'language', 'locale', '__i18n_lang'],
  tags: ['tags', 'keywords', 'topics'],
  image: [
    'image',
    'heroImage',
    'hero_image',
    'mainImage',
    'main_image',
    'featuredImage',
    'featured_image',
    'cover',
    'coverImage',
    'cover_image',
    'photo',
    'picture',
    'thumbnail',
  ],
  url: ['url', 'canonicalUrl', 'canonical_url', 'permalink'],
}

/** Limit of entries read from a list. */
const MAX_ENTRIES = 50

/** Document, paragraph, link, text: short rich text is not nested deeper. */
const MAX_DEPTH = 6

export interface ModelOptions {
  readonly settings: CmsSettings
  /** Other objects to fill the address template from, such as the payload's envelope. */
  readonly around?: readonly unknown[]
  /** Resolves a picture's reference to an address. */
  picture?(value: unknown): string | undefined
}

/** The lenient JSON of an article in a newsroom's own model. A title of a wrong type is kept, so that it is refused by name. */
export function articleOfModel(model: Json, options: ModelOptions): Json {
  const { settings } = options
  const find = (field: string): unknown => inLanguage(findField(model, field, settings), settings.lang)
  const title = find('title')
  return present({
    url:
      addressFrom(settings, model, ...(options.around ?? [])) ??
      absolute(find('url'), settings.site) ??
      absolute(peek(model, 'path'), settings.site),
    kind: textOf(find('kind')),
    title: textOf(title) ?? title,
    description: standfirst(textOf(find('description')) ?? textOf(forSharing(model, 'description'))),
    opening: openingOfBody(find('opening')),
    section: namesOf(find('section')).find((name) => !isPlaceholder(name)),
    authors: listed(namesOf(find('authors'))),
    publishedAt: dateOf(find('publishedAt')),
    modifiedAt: dateOf(find('modifiedAt')),
    lang: langOf(find('lang')),
    tags: listed(namesOf(find('tags'))),
    image: imageOf(find('image'), options) ?? imageOf(forSharing(model, 'image'), options),
    details: detailsOfModel(model, settings),
  })
}

/** The field group for search engines and networks, as the usual plugins of Strapi, Payload, Sanity and Directus name it. */
function forSharing(model: Json, field: 'description' | 'image'): unknown {
  const names = {
    description: ['description', 'metaDescription', 'meta_description'],
    image: ['image', 'metaImage', 'shareImage', 'ogImage', 'og_image', 'openGraphImage'],
  }[field]
  return ['meta', 'seo', 'metadata']
    .flatMap((group) => names.map((name) => peek(model, group, name)))
    .find((value) => value !== undefined && value !== '')
}

/** A field by its name in the settings, else by the first common name that has a value. */
export function findField(model: Json, field: string, { fields }: CmsSettings): unknown {
  const path = fields?.[field]
  if (path !== undefined) return peek(model, ...path.split('.'))
  return (USUAL[field] ?? [])
    .map((name) => peek(model, name))
    .find((value) => value !== undefined && value !== '')
}

/** One of the texts keyed by language, `{en: …, de: …}`: that of the given language, else the first. */
function inLanguage(value: unknown, lang: string | undefined): unknown {
  if (!isJson(value)) return value
  const entries = Object.entries(value)
  const isKeyed =
    entries.length > 0 &&
    entries.every(([key, text]) => /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/.test(key) && typeof text === 'string')
  return isKeyed ? (peek(value, lang ?? '') ?? entries[0]![1]) : value
}

/** What systems wrap rich text in: Lexical’s root, the formats that Hygraph and DatoCMS return beside it. */
function unwrapped(value: unknown): unknown {
  return ['root', 'raw', 'document'].map((name) => peek(value, name)).find(isJson) ?? value
}

/** A plain text, or the text of rich text: lists and trees of nodes with `text` (Prismic, Slate) or `value` (Contentful). */
function textOf(given: unknown, depth = 0): string | undefined {
  if (typeof given === 'string') return given
  const value = depth < MAX_DEPTH ? unwrapped(given) : given
  if (depth > MAX_DEPTH) return undefined
  const parts = Array.isArray(value)
    ? (value as readonly unknown[])
    : [...peekList(value, 'content'), ...peekList(value, 'children')]
  const words = parts.slice(0, MAX_ENTRIES).flatMap((part) => textOf(part, depth + 1) ?? [])
  if (words.length > 0) return words.join(' ')
  return (
    peekText(value, 'text') ?? (peek(value, 'nodeType') === 'text' ? peekText(value, 'value') : undefined)
  )
}

/** First paragraphs of HTML, plain text or rich text, where each block is one. */
function openingOfBody(value: unknown): readonly string[] | undefined {
  const tree = unwrapped(value)
  const blocks = Array.isArray(tree)
    ? (tree as readonly unknown[])
    : [...peekList(tree, 'content'), ...peekList(tree, 'children')]
  const opening =
    typeof value === 'string'
      ? openingOf(value)
      : tidyOpening(
          blocks.slice(0, MAX_ENTRIES).flatMap((block) => (isHeading(block) ? [] : (textOf(block) ?? []))),
        )
  return listed(opening)
}

function isHeading(block: unknown): boolean {
  const type = peekText(block, 'type') ?? peekText(block, 'nodeType') ?? peekText(block, 'style') ?? ''
  return /^h(?:eading|\d)/i.test(type)
}

const NAMES = ['name', 'title', 'label', 'text', 'fullName']

/** Names from a text, an object with a name, or a list of either; ids and references have none. */
function namesOf(value: unknown): readonly string[] {
  const within = peek(value, 'data') ?? value
  const list: readonly unknown[] = Array.isArray(within) ? within.slice(0, MAX_ENTRIES) : [within]
  return list.flatMap((entry) => {
    if (typeof entry === 'string') return entry.trim() === '' || isId(entry) ? [] : [entry]
    const named = namedPart(peek(entry, 'attributes') ?? entry)
    for (const name of NAMES)
      if (peekText(named, name) !== undefined) return [peekText(named, name) as string]
    const [first, last] = [peekText(named, 'first_name'), peekText(named, 'last_name')]
    return first === undefined && last === undefined ? [] : [[first, last].filter(Boolean).join(' ')]
  })
}

/** The row itself, or its related row: many-to-many relations have rows of their own, `{id, tags_id: {name}}`. */
function namedPart(row: unknown): unknown {
  if (!isJson(row) || NAMES.some((name) => peekText(row, name) !== undefined)) return row
  return (
    Object.values(row).find((inner) => isJson(inner) && NAMES.some((name) => peekText(inner, name))) ?? row
  )
}

function listed(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names
}

function dateOf(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

/** `en_US` is POSIX notation; without a valid tag the language is detected. */
function langOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replaceAll('_', '-') : ''
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(text) && !/^(?:und|zxx)$/i.test(text) ? text : undefined
}

function imageOf(value: unknown, { settings, picture }: ModelOptions): Json | undefined {
  const data = peek(value, 'data') ?? value
  const first: unknown = Array.isArray(data) ? data[0] : data
  const flat = peek(first, 'attributes') ?? first
  const base = settings.assets ?? settings.api ?? settings.site
  const address =
    picture?.(flat) ??
    ['url', 'src', 'filename']
      .map((name) => absolute(peek(flat, name), base))
      .find((url) => url !== undefined) ??
    (typeof flat === 'string' ? absolute(flat, base) : undefined) ??
    absolute(peek(flat, 'asset', 'url'), base)
  if (address === undefined) return undefined
  if (!isJson(flat)) return { url: address }
  const alt = ['alt', 'alternativeText', 'altText', 'description']
    .map((name) => peekText(flat, name))
    .find(Boolean)
  const credit = ['credit', 'copyright', 'attribution'].map((name) => peekText(flat, name)).find(Boolean)
  const named = settings.fields?.['image.focus']
  const focus = focusOf(named === undefined ? flat : { focus: peek(flat, ...named.split('.')) })
  return present({ url: address, alt, credit, focus })
}
