import { Problem } from '../problem.ts'
import type { Article, ArticleImage, Author, SourcedArticle } from './article.ts'
import { readUrl } from './canonical-url.ts'
import { caps } from './caps.ts'
import { cleanText, cutAtWord } from './text/clean-field.ts'
import type { Draft, DraftImage, Found } from './draft.ts'
import { readImageUrl } from './image-url.ts'
import { createLedger } from './ledger.ts'
import {
  type AssembleOptions,
  type Bench,
  fieldPath,
  leftOut,
  readAddress,
  readMoment,
  readText,
  wrong,
} from './read-field.ts'
import { readDirection, readLanguage } from './language/read-language.ts'

/**
 * Cleans a draft into an article: every field plain text within its cap, addresses absolute, dates with offset, language
 * and direction given or found.
 * @throws Problem `invalid-input` naming the field (strict), `not-an-article` when nothing stands for a title.
 */
export function assembleArticle(draft: Draft, options: AssembleOptions): SourcedArticle {
  const bench: Bench = { ...createLedger(), options }
  const title = readTitle(draft.title, bench)
  const url = readAddress('url', draft.url, bench)
  const description = readText('description', draft.description, caps.description, bench)
  const base = options.base ?? url
  const text = `${title} ${description ?? ''} ${draft.sample ?? ''}`
  const lang = readLanguage(draft.langs ?? [], text, bench)
  const site = readText('site.name', draft.site, caps.siteName, bench)
  const article: Article = {
    url,
    title,
    description,
    section: readText('section', draft.section, caps.section, bench),
    authors: readAuthors(draft.authors, base, bench),
    publishedAt: readMoment('publishedAt', draft.publishedAt, bench),
    modifiedAt: readMoment('modifiedAt', draft.modifiedAt, bench),
    lang,
    dir: readDirection(draft.dir, lang, text, bench),
    tags: readTags(draft.tags, bench),
    image: readImage(draft.image, base, bench),
    site: site === undefined ? undefined : { name: site },
    brand: readText('brand', draft.brand, caps.brand, bench),
  }
  return { article, sources: bench.sources, verdicts: bench.verdicts }
}

/** Something a reader would see: joiners, fillers and direction marks alone make an empty card. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\s]/u

function readTitle(found: Found | undefined, bench: Bench): string {
  const title = readText('title', found, caps.title, bench)
  if (title !== undefined && VISIBLE.test(title)) return title
  if (bench.options.strict) throw wrong('title', 'is empty once markup and controls are taken out', bench)
  throw new Problem('not-an-article', 'No title was found: this does not look like an article.', {
    field: fieldPath('title', bench),
  })
}

function readAuthors(
  found: Found<readonly Author[]> | undefined,
  base: string | undefined,
  bench: Bench,
): readonly Author[] {
  const authors: Author[] = []
  for (const [at, given] of (found?.value ?? []).slice(0, caps.authors).entries()) {
    const name = cutAtWord(cleanText(given.name).text, caps.authorName)
    if (name === '' || authors.some((author) => author.name === name)) continue
    const address = given.url === undefined ? undefined : readUrl(given.url, base)
    if (address?.reason !== undefined && bench.options.strict) {
      throw wrong(`authors.${at}.url`, address.reason, bench)
    }
    authors.push(address?.url === undefined ? { name } : { name, url: address.url })
  }
  if (found !== undefined && authors.length > 0) bench.sources.authors = found.source
  return authors
}

function readTags(found: Found<readonly string[]> | undefined, bench: Bench): readonly string[] {
  const tags = new Map<string, string>()
  for (const given of found?.value ?? []) {
    const { text } = cleanText(given)
    const key = text.toLowerCase()
    if (text !== '' && text.length <= caps.tag && !tags.has(key)) tags.set(key, text)
  }
  if (found !== undefined && tags.size > 0) bench.sources.tags = found.source
  if (tags.size > caps.tags) {
    bench.say(
      'field-cut',
      'warning',
      'tags',
      `There were ${tags.size} tags; the first ${caps.tags} are kept.`,
    )
  }
  return [...tags.values()].slice(0, caps.tags)
}

function readImage(
  draft: DraftImage | undefined,
  base: string | undefined,
  bench: Bench,
): ArticleImage | undefined {
  if (draft === undefined) return undefined
  const url = readImageAddress(draft.url, base, bench)
  const image: ArticleImage = {
    url,
    alt: readText('image.alt', draft.alt, caps.alt, bench),
    credit: readText('image.credit', draft.credit, caps.credit, bench),
    width: draft.width,
    height: draft.height,
  }
  return Object.values(image).some((value) => value !== undefined) ? image : undefined
}

function readImageAddress(
  found: Found | undefined,
  base: string | undefined,
  bench: Bench,
): string | undefined {
  if (found === undefined) return undefined
  const { url, reason } = readImageUrl(found.value, base)
  if (url === undefined) return leftOut('image.url', found, reason, bench)
  bench.sources['image.url'] = found.source
  return url
}
