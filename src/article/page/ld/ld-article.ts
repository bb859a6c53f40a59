import { accountsAmong } from '../../accounts.ts'
import type { DraftAuthor } from '../../assemble/draft.ts'
import type { DraftDetails } from '../../assemble/draft-details.ts'
import { ldDetails } from './ld-details.ts'
import { isNode, type LdGraph, type LdNode, many, textOf, typesOf } from './json-ld.ts'

/** The page's article in JSON-LD. */
export interface LdArticle {
  readonly headline: string | undefined
  /** Some give a subtitle as `headline` and the title as `name`. */
  readonly name: string | undefined
  readonly description: string | undefined
  /** The full text, if it is free to read. */
  readonly body: string | undefined
  readonly sections: readonly string[]
  readonly published: string | undefined
  readonly modified: string | undefined
  readonly lang: string | undefined
  readonly url: string | undefined
  readonly publisher: string | undefined
  /** Name of the site, if the page describes it separately. */
  readonly website: string | undefined
  /** Names as given: the page's reader splits "By X and Y". */
  readonly authors: readonly DraftAuthor[]
  readonly keywords: readonly string[]
  readonly images: readonly LdImage[]
  /** `NewsArticle`, `LiveBlogPosting`. */
  readonly types: readonly string[]
  readonly details: DraftDetails
}

export interface LdImage {
  readonly url: string
  readonly width: number | undefined
  readonly height: number | undefined
  readonly caption: string | undefined
  readonly credit: string | undefined
}

/** Types that occur within an article as well as alone: their name is not the page's headline, but their date is the page's. */
const PARTS = /^(?:VideoObject|ImageGallery|MediaGallery|Recipe|Review|CriticReview|ClaimReview)$/

/** schema.org types of articles, most specific first; a page that is only a WebPage still has a name and dates. */
const TYPES: readonly RegExp[] = [
  /^(?:.*NewsArticle|Report)$/,
  /^(?:LiveBlogPosting|Article|ScholarlyArticle|TechArticle|SatiricalArticle|AdvertiserContentArticle)$/,
  /^(?:BlogPosting|SocialMediaPosting|DiscussionForumPosting)$/,
  /^(?:WebPage|ItemPage)$/,
  PARTS,
]

const MAX_LIST = 100

/**
 * The article of a page: of the most specific type; of several, the one at the page's address, else the one that the
 * page's titles name, else the first.
 */
export function ldArticle(
  graph: LdGraph,
  pageUrl: string | undefined,
  titles: readonly string[],
): LdArticle | undefined {
  for (const type of TYPES) {
    const nodes = graph.nodes.filter(
      (node) => typesOf(node).some((name) => type.test(name)) && hasTitle(node),
    )
    const node =
      nodes.find((candidate) => pageUrl !== undefined && addressOf(candidate) === pageUrl) ??
      nodes.find(({ headline }) => isNamed(textOf(headline), titles)) ??
      nodes[0]
    if (node !== undefined) return read(node, graph)
  }
  return undefined
}

/** Letters of a headline; a shorter one may be part of another. */
const LEAST_HEADLINE = 8

function isNamed(headline: string | undefined, titles: readonly string[]): boolean {
  return (
    headline !== undefined &&
    headline.length >= LEAST_HEADLINE &&
    titles.some((title) => title.includes(headline))
  )
}

/** The same article as live coverage or opinion: some describe it twice, generally and specifically. */
function twinsOf(node: LdNode, graph: LdGraph): readonly LdNode[] {
  const headline = textOf(node.headline)
  return graph.nodes.filter(
    (other) =>
      other !== node &&
      headline !== undefined &&
      textOf(other.headline) === headline &&
      typesOf(other).some((type) => /(?:Article|Posting)$/.test(type)),
  )
}

function hasTitle(node: LdNode): boolean {
  return textOf(node.headline) !== undefined || textOf(node.name) !== undefined
}

function isPaid(node: LdNode): boolean {
  return /^false$/i.test(String(node.isAccessibleForFree))
}

function read(node: LdNode, graph: LdGraph): LdArticle {
  const isPart = typesOf(node).some((type) => PARTS.test(type))
  const twins = twinsOf(node, graph)
  return {
    headline: isPart ? undefined : (textOf(node.headline) ?? textOf(node.name)),
    name: textOf(node.name),
    description: isPart ? undefined : (textOf(node.description) ?? textOf(node.abstract)),
    body: isPart || isPaid(node) ? undefined : textOf(node.articleBody),
    sections: many(node.articleSection)
      .slice(0, MAX_LIST)
      .flatMap((section) => nameOf(graph.resolve(section)) ?? textOf(section) ?? []),
    published: textOf(node.datePublished) ?? textOf(node.dateCreated) ?? textOf(node.uploadDate),
    modified: textOf(node.dateModified),
    lang: languageName(node.inLanguage),
    url: addressOf(node),
    publisher: [...many(node.publisher), ...many(node.sourceOrganization)]
      .map((value) => nameOf(graph.resolve(value)))
      .find(Boolean),
    website: textOf(graph.nodes.find((one) => typesOf(one).includes('WebSite'))?.name),
    authors: many(node.author ?? node.creator)
      .slice(0, MAX_LIST)
      .flatMap((value) => author(graph.resolve(value), graph)),
    keywords: keywordsOf(node.keywords),
    images: imagesOf(node, graph),
    types: [node, ...twins].flatMap(typesOf),
    details: ldDetails(twins.find(({ liveBlogUpdate }) => liveBlogUpdate !== undefined) ?? node, graph),
  }
}

function addressOf(node: LdNode): string | undefined {
  const page = node.mainEntityOfPage
  const id = isNode(page) ? textOf(page['@id']) : textOf(page)
  return [textOf(node.url), id].find((url) => url !== undefined && /^https?:/i.test(url))
}

function languageName(value: unknown): string | undefined {
  const [first] = many(value)
  return isNode(first) ? (textOf(first.alternateName) ?? textOf(first.name)) : textOf(first)
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) ? textOf(value.name) : textOf(value)
}

/** Depth of nested lists, roles and persons. */
const MAX_WITHIN = 3

function author(value: unknown, graph: LdGraph, depth = 0): readonly DraftAuthor[] {
  if (Array.isArray(value) && depth < MAX_WITHIN)
    return value.slice(0, MAX_LIST).flatMap((entry) => author(graph.resolve(entry), graph, depth + 1))
  if (!isNode(value)) {
    const name = textOf(value)
    return name === undefined ? [] : [{ name }]
  }
  // A role repeats the property, with the person in it (schema.org/Role); a list has persons as elements.
  const within = many(value.author ?? value.itemListElement ?? value.item)
  if (value.name === undefined && within.length > 0 && depth < MAX_WITHIN)
    return within.slice(0, MAX_LIST).flatMap((entry) => author(graph.resolve(entry), graph, depth + 1))
  const url = textOf(value.url)
  const [picture] = many(value.image).flatMap((entry) => image(graph.resolve(entry), graph))
  const portrait = picture === undefined ? undefined : { url: picture.url }
  const addresses = many(value.sameAs).filter((address) => typeof address === 'string')
  const handles = accountsAmong(addresses.slice(0, MAX_LIST))
  const full = [textOf(value.givenName), textOf(value.familyName)].filter(Boolean).join(' ')
  return many(value.name ?? full).flatMap((given) => {
    const name = textOf(given)
    return name === undefined ? [] : [{ name, url, portrait, handles }]
  })
}

function keywordsOf(value: unknown): readonly string[] {
  const words = many(value)
    .slice(0, MAX_LIST)
    .flatMap((entry) => nameOf(entry) ?? [])
  // A single string with commas, or a list of keywords that may contain commas.
  return words.length === 1 ? (words[0] ?? '').split(/[,،、;]/u) : words
}

function imagesOf(node: LdNode, graph: LdGraph): readonly LdImage[] {
  const own = [...many(node.image), ...many(node.primaryImageOfPage), ...many(node.thumbnailUrl)]
  const given = own.length > 0 ? own : [...imagesOfPage(graph), ...imagesOfMedia(node, graph)]
  return given.slice(0, MAX_LIST).flatMap((entry) => image(graph.resolve(entry), graph))
}

/** Pictures of the page around the article (Yoast). */
function imagesOfPage({ nodes }: LdGraph): readonly unknown[] {
  return nodes
    .filter((one) => typesOf(one).some((type) => /^(?:Web|Item)Page$/.test(type)))
    .flatMap((page) => many(page.primaryImageOfPage).concat(many(page.thumbnailUrl)))
}

/** Pictures and video thumbnails within the article. */
function imagesOfMedia(node: LdNode, graph: LdGraph): readonly unknown[] {
  return [...many(node.associatedMedia), ...many(node.video)].flatMap((entry) => {
    const media = graph.resolve(entry)
    if (!isNode(media)) return []
    const isPicture = typesOf(media).includes('ImageObject')
    return isPicture ? [media] : many(media.thumbnailUrl).concat(many(media.thumbnail))
  })
}

function image(value: unknown, graph: LdGraph): readonly LdImage[] {
  if (!isNode(value)) {
    const url = textOf(value)
    return url === undefined
      ? []
      : [{ url, width: undefined, height: undefined, caption: undefined, credit: undefined }]
  }
  const url = addressWithin(value.url) ?? textOf(value.contentUrl) ?? textOf(value['@id'])
  if (url === undefined) return []
  const owner = [value.creator, value.author, value.copyrightHolder].map((by) => nameOf(graph.resolve(by)))
  return [
    {
      url,
      width: pixels(value.width),
      height: pixels(value.height),
      caption: textOf(value.caption) ?? textOf(value.description),
      credit: textOf(value.creditText) ?? owner.find(Boolean),
    },
  ]
}

function addressWithin(value: unknown): string | undefined {
  const [first] = many(value)
  return textOf(value) ?? (isNode(first) ? (textOf(first['@id']) ?? textOf(first.url)) : undefined)
}

/** `1200`, `"1200"`, `"1200px"`, or a QuantitativeValue. */
function pixels(value: unknown): number | undefined {
  const text = isNode(value) ? textOf(value.value) : textOf(value)
  const found = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/.exec(text ?? '')?.[1]
  return found === undefined || found === '0' ? undefined : Number(found)
}
