import { Problem } from '../../problem.ts'
import type { Article, ArticleImage, Author, SourcedArticle } from '../article.ts'
import { readUrl } from '../canonical-url.ts'
import { caps } from '../caps.ts'
import { cleanField, cutAtWord } from '../text/clean-field.ts'
import type { Draft, DraftImage, Found } from './draft.ts'
import { readImageUrl } from '../image-url.ts'
import { createLedger } from './ledger.ts'
import {
  type AssembleOptions,
  type AssemblyContext,
  fieldPath,
  rejectOrOmit,
  readAddress,
  readMoment,
  readText,
  invalidField,
} from './read-field.ts'
import { readDirection, readLanguage } from './read-language.ts'

/**
 * Cleans a draft into an article: every field plain text within its cap, addresses absolute, dates with offset, language
 * and direction given or found.
 * @throws Problem `invalid-input` naming the field (strict), `not-an-article` when no title is found.
 */
export function assembleArticle(draft: Draft, options: AssembleOptions): SourcedArticle {
  const context: AssemblyContext = { ...createLedger(), options }
  const title = readTitle(draft.title, context)
  const url = readAddress('url', draft.url, context)
  const description = readText('description', draft.description, caps.description, context)
  const base = options.base ?? url
  const text = `${title} ${description ?? ''} ${draft.sample ?? ''}`
  const lang = readLanguage(draft.langs ?? [], text, context)
  const site = readText('site.name', draft.site, caps.siteName, context)
  const article: Article = {
    url,
    title,
    description,
    section: readText('section', draft.section, caps.section, context),
    authors: readAuthors(draft.authors, base, context),
    publishedAt: readMoment('publishedAt', draft.publishedAt, context),
    modifiedAt: readMoment('modifiedAt', draft.modifiedAt, context),
    lang,
    dir: readDirection(draft.dir, lang, text, context),
    tags: readTags(draft.tags, context),
    image: readImage(draft.image, base, context),
    site: site === undefined ? undefined : { name: site },
    brand: readText('brand', draft.brand, caps.brand, context),
  }
  return { article, sources: context.sources, verdicts: context.verdicts }
}

/** A visible character: joiners, fillers and direction marks alone make an empty card. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\s]/u

function readTitle(found: Found | undefined, context: AssemblyContext): string {
  const title = readText('title', found, caps.title, context)
  if (title !== undefined && VISIBLE.test(title)) return title
  if (context.options.strict)
    throw invalidField('title', 'is empty once markup and controls are taken out', context)
  throw new Problem('not-an-article', 'No title was found: this does not look like an article.', {
    field: fieldPath('title', context),
  })
}

function readAuthors(
  found: Found<readonly Author[]> | undefined,
  base: string | undefined,
  context: AssemblyContext,
): readonly Author[] {
  const authors: Author[] = []
  for (const [at, given] of (found?.value ?? []).slice(0, caps.authors).entries()) {
    const name = cutAtWord(cleanField(given.name).text, caps.authorName)
    if (name === '' || authors.some((author) => author.name === name)) continue
    const address = given.url === undefined ? undefined : readUrl(given.url, base)
    if (address?.reason !== undefined && context.options.strict) {
      throw invalidField(`authors.${at}.url`, address.reason, context)
    }
    authors.push(address?.url === undefined ? { name } : { name, url: address.url })
  }
  if (found !== undefined && authors.length > 0) context.sources.authors = found.source
  return authors
}

function readTags(found: Found<readonly string[]> | undefined, context: AssemblyContext): readonly string[] {
  const tags = new Map<string, string>()
  for (const given of found?.value ?? []) {
    const { text } = cleanField(given)
    const key = text.toLowerCase()
    if (text !== '' && text.length <= caps.tag && !tags.has(key)) tags.set(key, text)
  }
  if (found !== undefined && tags.size > 0) context.sources.tags = found.source
  if (tags.size > caps.tags) {
    context.report(
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
  context: AssemblyContext,
): ArticleImage | undefined {
  if (draft === undefined) return undefined
  const url = readImageAddress(draft.url, base, context)
  const image: ArticleImage = {
    url,
    alt: readText('image.alt', draft.alt, caps.alt, context),
    credit: readText('image.credit', draft.credit, caps.credit, context),
    width: draft.width,
    height: draft.height,
  }
  return Object.values(image).some((value) => value !== undefined) ? image : undefined
}

function readImageAddress(
  found: Found | undefined,
  base: string | undefined,
  context: AssemblyContext,
): string | undefined {
  if (found === undefined) return undefined
  const { url, reason } = readImageUrl(found.value, base)
  if (url === undefined) return rejectOrOmit('image.url', found, reason, context)
  context.sources['image.url'] = found.source
  return url
}
