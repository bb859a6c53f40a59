import { LETTER_NAMES, LONG_INITIALS, URDU_LETTERS } from './initials.ts'
import type { SentenceLists } from './sentence-words.ts'

/**
 * Problem: a full stop ends a sentence, or marks an abbreviation, initial, ordinal or date.
 * Method: the language's lists first, then the form of the word and its neighbours. If an abbreviation may also end
 * the sentence, the next word decides: one that begins many sentences and no names ends it.
 */

/** Letters examined before and after a mark. */
export const NEAR = 70

const DANDA = /[।॥]/u
const DANDA_LETTER = /[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Orya}]\p{M}*\.?$/u
const NO_ENDS = /[\p{sc=Thai}\p{sc=Lao}]$/u
/** `1.`, `a)`: a list marker. */
const LIST_MARK = /^\s*(?:\p{Nd}{1,3}|\p{L})$/u
/** `Hauptstr. 5`, `Bahnhofpl. 1`. */
const STREET = /\p{L}(?:str|pl)$/u
/** `kans.ed.`, but not an address: `example.com`. */
const DOTTED =
  /^\p{Ll}{1,5}(?:\.\p{Ll}{1,5})+(?<!\.(?:com|org|net|info|io|eu|gov|edu|de|fr|es|it|uk|ch|at|nl|be|pl|ru|in|jp|cn|br))$/u
const VOWEL = /[aeiouyæœøəıаеёиоуыэюяіїєъაეიოუ]/iu
/** A unit of measurement after a figure: it has no full stop of its own. */
const UNIT =
  /^(?:[kcdm]?m|[kmcµ]?g|[mcdkh]?l|[kMG]?Wh?|[kMGT]?Hz|[kMGT]B|Mbps|[km]ph|ha|t|lb|oz|ft|км|[см]м|м|кг|т|га|кВт|МВт)$/u
/** A numeric Korean or Hungarian date: `2026. 5. 3.` */
const DATE_BEFORE = /\p{Nd}{4}\.\s?\p{Nd}{1,2}\.\s?\p{Nd}{1,2}$/u
/** `5. 18.` */
const KOREAN_DAY = /(?<!\p{Nd})\p{Nd}{1,2}\.\s?\p{Nd}{1,2}$/u
/** `am 3. Oktober`, `Ludwig XIV. König`. */
const ORDINAL = /^(?:\p{Nd}{1,3}|[IVX]{1,6})$/u
/** `U.S`, `a.m`, `எம்.கே`: letters separated by stops. */
const ACRONYM = /^(?:\p{L}\p{M}*[.-]{1,2})+\p{L}\p{M}*$/u
const INITIAL = /^\p{L}\p{M}{0,2}$/u
/** A possible end of a sentence. */
export interface Place {
  readonly text: string
  /** Start of the sentence. */
  readonly start: number
  readonly mark: number
  /** The marks and closing quotes or brackets. */
  readonly found: string
  /** After `found`. */
  readonly end: number
  /** The text from the next non-space. */
  readonly next: string
  readonly lists: SentenceLists
}

/** Whether a full stop ends a sentence. */
export function isStopEnd(place: Place): boolean {
  const { text, start, mark, next, lists } = place
  const before = text.slice(Math.max(start, mark - NEAR), mark)
  if (NO_ENDS.test(before)) return false
  if (DANDA_LETTER.test(before) && DANDA.test(text)) return false
  const token = tokenBefore(place)
  if (token === '') return true
  if (LIST_MARK.test(text.slice(start, mark))) return false
  const wordBefore = /(\S+)\s+\S*$/u.exec(before)?.[1] ?? ''
  const hasFigure = /^\p{Nd}/u.test(next)
  if (hasFigure && leadsToFigure(token, lists)) return false
  // `14 год. 30 хв.`, `5 Std. 30 Min.`
  if (hasFigure && /\p{Nd}$/u.test(wordBefore) && /^\p{L}{1,5}$/u.test(token)) return false
  if (/^\p{Nd}{1,4}$/u.test(token) && /^\p{Nd}{1,2}\./u.test(next)) return false
  if (DATE_BEFORE.test(before) || (KOREAN_DAY.test(before) && /^\p{sc=Hang}/u.test(next))) return false
  if (ORDINAL.test(token)) {
    const counts = isIn(lists.beforeFigure, wordBefore.replace(/\.$/u, ''))
    if (counts && !/^\p{L}$/u.test(token)) return true
    if (lists.ordinals || !/\p{Nd}/u.test(token)) return startsSentence(place)
  }
  // `в 1837 г.`: the abbreviation of “year”, not of “town”.
  if (token === 'г' && /\p{Nd}{4}$/u.test(wordBefore)) return startsSentence(place)
  const last = token.split('.').at(-1) ?? ''
  if ([token, last, withoutPrefix(token)].some((form) => isIn(lists.leading, form))) return false
  if (lists.endings.has(token)) return true
  if (isIn(lists.trailing, token) || ACRONYM.test(token)) return startsSentence(place)
  if (UNIT.test(token) && /\p{Nd}$/u.test(wordBefore)) return true
  if (token.split('.').every((part) => isInitial(part))) return startsSentence(place)
  if (!hasVowel(token, lists) || DOTTED.test(token) || isInTitle(token, wordBefore, place))
    return startsSentence(place)
  return true
}

/** The word before a mark. Hebrew marks abbreviations with a quotation mark inside: `ש"ח`. */
function tokenBefore({ text, start, mark }: Place): string {
  const before = text.slice(Math.max(start, mark - NEAR), mark)
  return /(?:(?<=\p{sc=Hebr})"(?=\p{sc=Hebr})|[^\s("“„«‘'’/\u200f\u200e\u2068])*$/u.exec(before)?.[0] ?? ''
}

/** Arabic and Hebrew prefix “and”, “to”, “the” to a title: `ود.`, `ופרופ'`. */
function withoutPrefix(token: string): string {
  return token.replace(/^(?:[وفبلك](?=\p{sc=Arab})|[והלבש](?=\p{sc=Hebr}))/u, '')
}

/** Whether a figure after this word and its full stop belongs to it: `Art. 5`, `Hauptstr. 5`. */
function leadsToFigure(token: string, lists: SentenceLists): boolean {
  return (
    isIn(lists.beforeFigure, token) ||
    isIn(lists.leading, token) ||
    isIn(lists.trailing, token) ||
    STREET.test(token)
  )
}

/** An unpronounceable word is an abbreviation: `млн`, `Hl`, `Gng`. Initialisms, `BBC`, end sentences like words. */
function hasVowel(token: string, lists: SentenceLists): boolean {
  if (!/^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Geor}]{2,5}$/u.test(token) || /^\p{Lu}+$/u.test(token)) return true
  return VOWEL.test(token.normalize('NFD')) || (lists.syllabic && /[lrлр]/iu.test(token))
}

/** A short word after a title with its stop, `prof. em. Lars`, or alone: `Min. Sikorski`. */
function isInTitle(token: string, wordBefore: string, { text, start, mark, lists }: Place): boolean {
  if (text.slice(start, mark).trim() === token) return /^\p{Lu}\p{Ll}{1,4}$/u.test(token)
  // Capitalised it is the name: `prof. Neri.`
  return (
    /^\p{Ll}{1,4}$/u.test(token) && wordBefore.endsWith('.') && isIn(lists.leading, wordBefore.slice(0, -1))
  )
}

/** Lists have words in mid-sentence form; the text's may be capitalised. */
function isIn(list: ReadonlySet<string>, token: string): boolean {
  return list.has(token) || list.has(token.slice(0, 1).toLowerCase() + token.slice(1))
}

/** `اے۔ پی۔ جے۔`: names of letters are also words, but not several with a stop each. */
export function isInitialInRow(place: Place): boolean {
  const { text, start, mark, next } = place
  const token = tokenBefore(place).split('۔').at(-1) ?? ''
  if (!LETTER_NAMES.has(token) && !URDU_LETTERS.has(token)) return false
  const before = /([^\s۔]+)۔\s*[^\s۔]+$/u.exec(text.slice(Math.max(0, mark - NEAR), mark))?.[1] ?? ''
  const after = /^([^\s۔]+)۔/u.exec(next)?.[1] ?? ''
  return start === 0 || LETTER_NAMES.has(before) || LETTER_NAMES.has(after)
}

function isInitial(part: string): boolean {
  return INITIAL.test(part) || LETTER_NAMES.has(part) || LONG_INITIALS.has(part)
}

/** Whether the next word usually begins sentences and is no name. */
export function startsSentence({ next, lists }: Place): boolean {
  const word = /^["'“«„(¿¡]*([\p{L}\p{M}]+)(?![\p{L}\p{M}.])/u.exec(next)?.[1]
  return word !== undefined && /^\p{Lu}/u.test(word) && lists.starters.has(word.toLowerCase())
}
