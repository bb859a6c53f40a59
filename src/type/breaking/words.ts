import { dominantScript } from '../analysis/script.ts'

/** A stretch of text between spaces, in the forms for comparing with lists. */
export interface Word {
  readonly start: number
  readonly text: string
  /** Lower case, without opening punctuation: the form at a line's end. */
  readonly asEnd: string
  /** Lower case, without closing punctuation: the form at a line's start. */
  readonly asStart: string
  /** Contains a digit or a degree sign. */
  readonly figure: boolean
  /** Begins with a capital, ignoring punctuation. */
  readonly capital: boolean
}

/** A text's words, with properties of the whole text. */
export interface WordContext {
  readonly lang: string
  /** The text is mostly not Latin, so Latin words are names. */
  readonly foreign: boolean
  /** Most words are capitalised, so capitals do not indicate names. */
  readonly titleCase: boolean
}

/** Share of capitalised words that indicates title case; German has many nouns. */
const MANY_IN_ENGLISH = 0.7
const MANY = 0.9

/** Words of a text without the spaces between them. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    // Gershayim and geresh are often typed as quotation marks.
    const lower = word
      .toLowerCase()
      .replace(/״|(?<=\p{sc=Hebr})[”“]/gu, '"')
      .replaceAll('׳', "'")
    words.push({
      start: index,
      text: word,
      asEnd: lower.replace(/^[\p{P}\p{Cf}]+(?=\p{L})/u, ''),
      asStart: lower.replace(/(?<=[\p{L}\p{M}])[\p{P}\p{Cf}]+$/u, ''),
      figure: /[\p{N}°º]/u.test(word),
      // iPhone and eBay are names too.
      capital: /^[\p{P}\p{Cf}]*\p{Ll}?\p{Lu}/u.test(word),
    })
  }
  return words
}

export function contextOf(text: string, words: readonly Word[], lang: string): WordContext {
  const language = lang.toLowerCase().split('-')[0] ?? ''
  const letters = words.filter(({ text: word }) => /^[\p{P}]*\p{L}/u.test(word))
  const capitals = letters.filter(({ capital }) => capital).length
  return {
    lang: language,
    foreign: dominantScript(text) !== 'Latn',
    titleCase: letters.length > 3 && capitals > letters.length * (language === 'en' ? MANY_IN_ENGLISH : MANY),
  }
}
