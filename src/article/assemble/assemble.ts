import { Problem } from '../../problem.ts'
import type { Article, SourcedArticle } from '../article.ts'
import { caps } from '../caps.ts'
import { cleanField } from '../text/clean-field.ts'
import { tidyOpening } from '../text/opening.ts'
import type { Draft } from './draft.ts'
import type { Found } from './found.ts'
import { languageOfHost } from '../language/data/host-language.ts'
import { tidyDescription, tidySection, tidyTitle } from './clean-up.ts'
import { createLedger } from './ledger.ts'
import { readAuthors } from './read-authors.ts'
import { readDetails } from './read-details.ts'
import { readImage } from './read-image.ts'
import { readKind } from './read-kind.ts'
import {
  type AssembleOptions,
  type AssemblyContext,
  fieldPath,
  readAddress,
  readMoment,
  readText,
  invalidField,
} from './read-field.ts'
import { readDirection, readLanguage } from './read-language.ts'

/**
 * Cleans a draft into an article: every field plain text within its cap, addresses absolute, dates with offset,
 * language and direction given or detected.
 * @throws Problem `invalid-input` naming the field (strict), `not-an-article` without a title
 */
export function assembleArticle(draft: Draft, options: AssembleOptions): SourcedArticle {
  const context: AssemblyContext = { ...createLedger(), options }
  const site = readText('site.name', draft.site, caps.siteName, context)
  const url = readAddress('url', draft.url, context)
  const title = tidyTitle(readTitle(draft.title, context), site, url, context)
  const told = readText('description', draft.description, caps.description, context)
  const description = tidyDescription(told, title, site, context)
  const base = options.base ?? url
  const text = `${title} ${description ?? ''} ${draft.sample ?? ''}`
  const section = tidySection(readText('section', draft.section, caps.section, context), context)
  const body = `${description ?? ''} ${section ?? ''} ${draft.sample ?? ''}`
  const hint = languageOfHost(base)
  const byline = draft.authors?.value[0]?.name.split(' ', 1)[0] ?? ''
  const around = `${section ?? ''} ${site ?? ''} ${byline}`
  const lang = readLanguage(draft.langs ?? [], { title, body, hint, around }, context)
  const tags = readTags(draft.tags, context)
  const article: Article = {
    url,
    kind: readKind(draft.kind, { section, tags, lang }, context),
    title,
    description,
    opening: readOpening(draft.opening, description, context),
    section,
    authors: readAuthors(draft.authors, base, lang, context),
    publishedAt: readMoment('publishedAt', draft.publishedAt, context),
    modifiedAt: readMoment('modifiedAt', draft.modifiedAt, context),
    lang,
    dir: readDirection(draft.dir, lang, text, context),
    tags,
    image: readImage(draft.image, base, context),
    details: readDetails(draft.details, base, context),
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

/** Paragraphs other than the description; a full one is preferred to one the page cut. */
function readOpening(
  found: Found<readonly string[]> | undefined,
  description: string | undefined,
  context: AssemblyContext,
): readonly string[] | undefined {
  const opening = tidyOpening(found?.value ?? []).filter((text) => text !== description)
  if (found === undefined || opening.length === 0) return undefined
  context.sources.opening = found.source
  return opening
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
