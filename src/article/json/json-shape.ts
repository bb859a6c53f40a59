/** Other names content systems give the fields, in the order they are looked for; the canonical name wins over all. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  url: ['canonicalUrl', 'canonical_url', 'link', 'permalink', 'mainEntityOfPage'],
  title: ['headline', 'name'],
  description: ['summary', 'excerpt', 'standfirst', 'subtitle', 'subheadline', 'dek'],
  section: ['articleSection', 'category'],
  authors: ['author', 'byline', 'creator'],
  publishedAt: [
    'published',
    'datePublished',
    'published_at',
    'date_published',
    'publishDate',
    'pubDate',
    'date',
  ],
  modifiedAt: [
    'modified',
    'dateModified',
    'updated',
    'updatedAt',
    'updated_at',
    'modified_at',
    'date_modified',
  ],
  lang: ['language', 'inLanguage', 'locale'],
  dir: ['direction'],
  tags: ['keywords'],
  image: ['photo', 'picture', 'thumbnail', 'thumbnailUrl', 'feature_image'],
  site: ['publisher', 'siteName', 'site_name', 'publication'],
  brand: ['brandId'],
}

const IMAGE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  url: ['src', 'href', 'contentUrl'],
  alt: ['altText', 'alt_text', 'alternativeText'],
  credit: ['creditText', 'attribution'],
  width: [],
  height: [],
}

/** Sent by many systems for other purposes: ignored without a verdict. */
const EXPECTED = /^(?:@|\$|_)|^(?:id|uuid|slug|type|status|body|content|html|articleBody)$/

export interface JsonShape {
  /** With canonical names and shapes, as `articleInput` knows them; values are not checked. */
  readonly shape: Readonly<Record<string, unknown>>
  /** Under which name each field came. */
  readonly names: Readonly<Record<string, string>>
  /** Names no article has. */
  readonly ignored: readonly string[]
}

/**
 * Brings the shapes content systems send into the canonical one: other field names, a name instead of an object, one
 * instead of a list. Nulls and empty texts count as left out, for many systems send every field always.
 */
export function shapeOfJson(input: object): JsonShape {
  const given = new Map(Object.entries(input).filter(([, value]) => !isAbsent(value)))
  const shape: Record<string, unknown> = {}
  const names: Record<string, string> = {}
  for (const [field, others] of Object.entries(ALIASES)) {
    const name = [field, ...others].find((candidate) => given.has(candidate))
    if (name === undefined) continue
    shape[field] = shaped(field, given.get(name))
    names[field] = name
  }
  const known = new Set([...Object.keys(ALIASES), ...Object.values(ALIASES).flat()])
  const ignored = [...given.keys()].filter((name) => !known.has(name) && !EXPECTED.test(name))
  return { shape, names, ignored }
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

function shaped(field: string, value: unknown): unknown {
  switch (field) {
    case 'authors':
      return many(value).map((author) =>
        typeof author === 'string' ? { name: author } : withoutAbsent(author),
      )
    case 'tags':
      return typeof value === 'string'
        ? value
            .split(/[,،、;]/u)
            .map((tag) => tag.trim())
            .filter(Boolean)
        : value
    case 'image':
      return imageShape(value)
    case 'site':
      return typeof value === 'string' ? { name: value } : withoutAbsent(value)
    case 'section':
      return Array.isArray(value) ? value[0] : value
    case 'url':
      return isRecord(value) && typeof value['@id'] === 'string' ? value['@id'] : value
    default:
      return value
  }
}

function imageShape(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return { url: first }
  if (!isRecord(first)) return first
  const shape: Record<string, unknown> = {}
  for (const [field, others] of Object.entries(IMAGE_ALIASES)) {
    const name = [field, ...others].find((candidate) => !isAbsent(first[candidate]))
    if (name !== undefined) shape[field] = first[name]
  }
  return shape
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter((entry) => !isAbsent(entry)) : [value]
}

/** Only one level: what lies deeper is checked by the schema. */
function withoutAbsent(value: unknown): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => !isAbsent(entry)))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
