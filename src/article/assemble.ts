import { Problem } from '../problem.ts'
import type { Article, ArticleImage, Author, Direction, SourcedArticle } from './article.ts'
import { readUrl } from './canonical-url.ts'
import { caps } from './caps.ts'
import { chooseLanguage } from './choose-language.ts'
import { cleanText, cutAtSentence, cutAtWord } from './clean-field.ts'
import { readDate } from './dates.ts'
import { directionOfLanguage, directionOfText } from './direction.ts'
import type { Draft, DraftImage, Found } from './draft.ts'
import { readImageUrl } from './image-url.ts'
import { readLanguageTag } from './language-tag.ts'
import { createLedger, type Ledger, quoted } from './ledger.ts'

export interface AssembleOptions {
  /**
   * What the sender can mend is refused (JSON): a wrong date, address or language tag is a Problem that names it.
   * Otherwise (pages, feeds, text) it is left out and said.
   */
  readonly strict: boolean
  /** Put before field names in problems: `article`. */
  readonly root?: string | undefined
  /** What relative addresses are relative to; default: the article's own. */
  readonly base?: string | undefined
}

interface Bench extends Ledger {
  readonly options: AssembleOptions
}

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

function readTitle(found: Found | undefined, bench: Bench): string {
  const title = readText('title', found, caps.title, bench)
  if (title !== undefined) return title
  if (bench.options.strict) throw wrong('title', 'is empty once markup and controls are taken out', bench)
  throw new Problem('not-an-article', 'No title was found: this does not look like an article.', {
    field: fieldPath('title', bench),
  })
}

function readText(field: string, found: Found | undefined, cap: number, bench: Bench): string | undefined {
  if (found === undefined) return undefined
  const { text, changed } = cleanText(found.value)
  if (text === '') return undefined
  bench.sources[field] = found.source
  if (changed) {
    bench.say(
      'field-cleaned',
      'info',
      field,
      `Markup, entities or control characters were taken out of ${field}.`,
    )
  }
  if (text.length <= cap) return text
  const length = text.length.toLocaleString('en')
  bench.say('field-cut', 'warning', field, `${field} had ${length} characters; it was cut to ${cap}.`)
  return cutAtSentence(text, cap) ?? cutAtWord(text, cap)
}

function readAddress(field: string, found: Found | undefined, bench: Bench): string | undefined {
  if (found === undefined) return undefined
  const { url, reason } = readUrl(found.value, bench.options.base)
  if (url === undefined) return leftOut(field, found, reason, bench)
  bench.sources[field] = found.source
  return url
}

function readMoment(
  field: string,
  found: Found<string | number> | undefined,
  bench: Bench,
): string | undefined {
  if (found === undefined) return undefined
  const date = readDate(found.value)
  if (date === undefined) {
    return leftOut(field, found, 'is no date; write it as 2026-05-29T07:15:00+05:30', bench)
  }
  bench.sources[field] = found.source
  if (date.guessed) {
    bench.say('field-guessed', 'info', field, `${quoted(found.value)} names no offset: taken as UTC.`)
  }
  return date.iso
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

function readLanguage(declared: readonly Found[], text: string, bench: Bench): string {
  const [given] = declared
  if (given !== undefined && bench.options.strict) {
    const { tag, guess } = readLanguageTag(given.value)
    if (tag === undefined) {
      const hint = guess === undefined ? 'write it as en, pt-BR or zh-Hant' : `did you mean ${guess}?`
      throw wrong(
        'lang',
        `is ${quoted(given.value)}, which is no language tag (BCP 47); ${hint}`,
        bench,
        guess,
      )
    }
    bench.sources.lang = given.source
    return tag
  }
  const { lang, source, guess } = chooseLanguage(declared, text)
  bench.sources.lang = source
  if (guess !== undefined) bench.say('field-guessed', 'info', 'lang', guess)
  return lang
}

function readDirection(found: Found | undefined, lang: string, text: string, bench: Bench): Direction {
  const given = found?.value.trim().toLowerCase()
  if (found !== undefined && (given === 'ltr' || given === 'rtl') && bench.options.strict) {
    bench.sources.dir = found.source
    return given
  }
  // A page's own attribute is a theme's as often as the article's: the language says more, and the letters most.
  const usual = directionOfLanguage(lang)
  if (usual === 'ltr' && directionOfText(text) === 'rtl') {
    bench.sources.dir = 'letters of the text'
    bench.say(
      'field-guessed',
      'warning',
      'dir',
      `The language is ${lang}, but most letters run from right to left.`,
    )
    return 'rtl'
  }
  bench.sources.dir = `script of ${lang}`
  return usual
}

/** What cannot be read is refused where the sender can mend it, and left out with a word where not. */
function leftOut(field: string, found: Found<string | number>, reason: string, bench: Bench): undefined {
  if (bench.options.strict) throw wrong(field, `${reason} (${quoted(found.value)})`, bench)
  bench.say(
    'field-missing',
    'warning',
    field,
    `${quoted(found.value)} from ${found.source} ${reason}; left out.`,
  )
  return undefined
}

function wrong(field: string, reason: string, bench: Bench, allowed?: string): Problem {
  return new Problem('invalid-input', `${field} ${reason}.`, {
    field: fieldPath(field, bench),
    allowed: allowed === undefined ? undefined : [allowed],
  })
}

function fieldPath(field: string, bench: Bench): string {
  return bench.options.root === undefined ? field : `${bench.options.root}.${field}`
}
