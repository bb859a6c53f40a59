import { languageOfText, type TextLanguage } from './language-of-text.ts'
import { readLanguageTag } from './language-tag.ts'
import { countScripts, type ScriptCode } from './script-languages.ts'

/** A declared language, with its field: `html lang`, `og:locale`. */
export interface DeclaredLanguage {
  readonly value: string
  readonly source: string
}

export interface ChosenLanguage {
  readonly lang: string
  readonly source: string
  /** Why it was guessed, as a sentence; undefined if it was declared and nothing contradicts it. */
  readonly guess: string | undefined
}

/** Texts of an article for language detection. */
export interface ArticleText {
  readonly title: string
  /** Standfirst, section, first paragraphs. */
  readonly body?: string | undefined
  /** The language expected from the article's address. */
  readonly hint?: string | undefined
  /** Section, site name, word before the author. */
  readonly around?: string | undefined
}

/** Letters from which the common words of a language are reliable. */
const TELLING_LENGTH = 250

/**
 * Themes and plugins declare English by default: of 18 such pages among a thousand, none was in English. Where
 * another language was declared and the words seemed to differ, the declaration was right.
 */
function isThemes(tag: string, found: TextLanguage, text: string): boolean {
  return languageOf(tag) === 'en' && found.sure && found.lang !== 'en' && text.length >= TELLING_LENGTH
}

/** Languages written in several scripts at once. */
const MIXED_SCRIPTS: Readonly<Record<string, readonly ScriptCode[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani', 'Bopo'],
  Aran: ['Arab'],
}

/**
 * The language of an article: the first declared one that its text does not contradict, else the one detected. The
 * script decides contradictions: a Hindi page in a theme that declares `en-US` is in Hindi. If declarations differ
 * (`<html lang>` is often a theme's, `og:locale` a plugin's default), the text's common words decide.
 */
export function chooseLanguage(
  declared: readonly DeclaredLanguage[],
  { title, body = '', hint, around }: ArticleText,
): ChosenLanguage {
  const text = `${title} ${body}`
  const read = declared.flatMap(({ value, source }) => {
    const { tag, guess } = readLanguageTag(value)
    const meant = tag ?? guess
    return meant === undefined ? [] : [{ tag: meant, source }]
  })
  const counts = countScripts(text.slice(0, 4_000))
  const [first] = read
  if (first !== undefined && isBeyondDoubt(first.tag, read, counts, text))
    return { lang: withRegion(first, read).tag, source: withRegion(first, read).source, guess: undefined }
  const found = languageFound(title, text, hint, around)
  const fitting = read.filter(
    ({ tag }) => found === undefined || (isWrittenIn(tag, counts) && !isThemes(tag, found, text)),
  )
  const agreed = fitting.find(({ tag }) => languageOf(tag) === languageOf(found?.lang ?? ''))
  const chosen = agreed ?? fitting[0]
  if (chosen !== undefined) {
    const { tag, source } = withRegion(chosen, fitting)
    return { lang: withHanScript(tag, found?.lang), source, guess: undefined }
  }
  if (found === undefined) {
    return {
      lang: 'en',
      source: 'default',
      guess: 'No language is given and no letter tells one: taken as en.',
    }
  }
  const refuted = read[0]
  const why = refuted
    ? `${refuted.source} says ${refuted.tag}, but the text reads otherwise (${found.script})`
    : 'No language is given'
  return {
    lang: found.lang,
    source: found.sure ? 'words and letters of the text' : 'script of the text',
    guess: `${why}: taken as ${found.lang}${found.sure ? '' : doubt(found)}.`,
  }
}

/** Languages in Latin script are distinguished by words; elsewhere the most common one is assumed. */
function doubt({ script }: TextLanguage): string {
  return script === 'Latn' ? ', as far as so few words tell' : ', the most common in its script'
}

/** Words that no other language has, and their least number and share from which a text is English. */
const ENGLISH = /(?<!\p{L})(?:the|and|that|with|from|which|have|this|they|their)(?!\p{L})/giu
const LEAST_ENGLISH = 6
const ENGLISH_SHARE = 0.08

/** Letters of text that are enough to tell. */
const ENGLISH_SAMPLE = 1_000

function isPlainlyEnglish(text: string): boolean {
  const sample = text.slice(0, ENGLISH_SAMPLE)
  const own = sample.match(ENGLISH)?.length ?? 0
  return own >= LEAST_ENGLISH && own >= sample.split(' ').length * ENGLISH_SHARE
}

/**
 * A single declared language that fits the text's script: languages need not be compared. English may be a theme's
 * default: only if its words show it.
 */
function isBeyondDoubt(
  tag: string,
  declared: readonly Declared[],
  counts: ReadonlyMap<ScriptCode, number>,
  text: string,
): boolean {
  const lang = languageOf(tag)
  if (lang === 'zh' || (lang === 'en' && !isPlainlyEnglish(text))) return false
  return declared.every((other) => languageOf(other.tag) === lang && isWrittenIn(other.tag, counts))
}

/** A headline in its own script overrides program code, names and links in the text. */
function languageFound(
  title: string,
  text: string,
  hint: string | undefined,
  around: string | undefined,
): TextLanguage | undefined {
  const found = languageOfText(text, hint, around)
  if (found?.script !== 'Latn') return found
  const ofTitle = languageOfText(title, hint)
  return ofTitle === undefined || ofTitle.script === 'Latn' ? found : ofTitle
}

/**
 * Latin letters occur in texts of all languages, in names and brands: a language in another script needs only some
 * of its own letters, one in Latin needs most.
 */
const SOME = 0.15
const MOST = 0.5

function isWrittenIn(tag: string, counts: ReadonlyMap<ScriptCode, number>): boolean {
  const usual = new Intl.Locale(tag).maximize().script ?? 'Latn'
  const scripts: readonly string[] = MIXED_SCRIPTS[usual] ?? [usual]
  let own = 0
  let all = 0
  for (const [script, count] of counts) {
    all += count
    if (scripts.includes(script)) own += count
  }
  return own / all >= (usual === 'Latn' ? MOST : SOME)
}

interface Declared {
  readonly tag: string
  readonly source: string
}

/** Adds the region, for dates: `<html lang="en">` with `og:locale` en_GB is en-GB. */
function withRegion(chosen: Declared, others: readonly Declared[]): Declared {
  if (chosen.tag !== languageOf(chosen.tag)) return chosen
  const regional = new RegExp(`^${chosen.tag}-[A-Z]{2}$`)
  return others.find(({ tag }) => regional.test(tag)) ?? chosen
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? ''
}

/** `zh` does not say which characters; the text shows them. */
function withHanScript(tag: string, found: string | undefined): string {
  return tag === 'zh' && found?.startsWith('zh-') ? found : tag
}
