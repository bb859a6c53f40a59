/** Rules for names: initials, titles, particles, numerals, offices. See between-words.ts. */
import { LETTER_NAMES } from '../../../article/text/sentences/initials.ts'
import type { Word, WordContext } from '../words.ts'
import { OPENING, type Gap } from './gap.ts'
import {
  CAPITAL_PARTICLES,
  CLUB,
  isLetterRow,
  KOREAN_ADDRESS,
  NAME_ENDS,
  NAME_OPENERS,
  PARTICLES,
  PLACE_OPENERS,
  ROMAN_NUMERAL,
  ROMANCE,
  SON_OF,
} from './name-words.ts'
import { VIETNAMESE_WORDS } from './vietnamese-words.ts'

const INITIAL = /^\P{L}*(?:\p{L}\p{M}*\.){1,4}$/u
const LONE_CAPITAL = /^\P{L}*\p{Lu}$/u
/** Korean headlines name the speaker by one ideograph, also after the end of another clause: `…與 | “환영”`. */
const LONE_SUBJECT = /(?:^|[…·,”’])\p{sc=Han}$/u
/** `Washington, D.C.`, `Albany, N.Y.` */
const STATE = /^(?:\p{Lu}\.){2,}/u
/** `Côte | d’Ivoire` */
const ELIDED_NAME = /^(?:[dl]|dell)['’]\p{Lu}/u
const ROMAN_ORDINAL = /^[IVX]{1,5}\.$/u
/** Languages that capitalise all nouns: two capitals in a row are no name. */
const CAPITAL_NOUNS = new Set(['de', 'lb', 'gsw'])

/** Initials, titles, particles, numerals of names; abbreviations in pairs; Vietnamese names. */
export function partsName({ before, after, beforeThat, afterThat, clitics, months, context }: Gap): boolean {
  const letter = /^[\p{P}\p{Cf}]*\p{L}/u.test(after.text)
  if (letter && isInitial(before, after, context)) return true
  if (letter && isLetterRow(before.asEnd, after.asStart)) return true
  if (STATE.test(after.text) && /\p{L},$/u.test(before.text)) return true
  if (CLUB.test(after.text) && before.capital && /\p{L}$/u.test(before.text)) return true
  if (letter && clitics.titles.has(before.asEnd.replace(/\.$/, '')) && !months.has(after.asStart)) return true
  if (after.capital && ROMAN_NUMERAL.test(after.text) && isNumeralOfName(before, after, context)) return true
  if (context.lang === 'ko' && KOREAN_ADDRESS.test(after.text)) return true
  if (context.lang === 'ko' && LONE_SUBJECT.test(before.text) && OPENING.test(after.text)) return true
  if (NAME_ENDS.has(after.asStart) || NAME_ENDS.has(after.text.toLowerCase())) return true
  if (SON_OF.has(before.asEnd) || SON_OF.has(after.asStart) || NAME_OPENERS.has(before.asEnd)) return letter
  if (/[,;:.!?]$/.test(before.text)) return false
  const follows = beforeThat !== undefined && (beforeThat.capital || isParticle(beforeThat, context))
  if (follows && isParticle(before, context) && leadsToName(after, afterThat)) return true
  if (isParticle(after, context) && before.capital && leadsToName(afterThat, undefined)) return true
  if (
    context.lang === 'sv' &&
    beforeThat?.capital === true &&
    after.capital &&
    ROMAN_NUMERAL.test(before.text)
  )
    return true
  if (!context.titleCase && CAPITAL_PARTICLES.has(after.asEnd) && after.capital && before.capital)
    if (afterThat?.capital === true) return true
  if (CAPITAL_PARTICLES.has(before.asEnd) && before.capital && after.capital && beforeThat?.capital === true)
    return !context.titleCase || !clitics.proclitics.has(before.asEnd)
  if (context.lang === 'vi') return partsVietnamese(before, after, context)
  return false
}

function isInitial(before: Word, after: Word, { titleCase, lang }: WordContext): boolean {
  if (before.text.endsWith('.')) {
    if (INITIAL.test(before.text)) return true
    if (LETTER_NAMES.has(before.text.replace(/^\P{L}+|\.$/gu, ''))) return true
    if (after.capital && (lang === 'hu' || lang === 'tr') && ROMAN_ORDINAL.test(before.text)) return true
    if (/^\p{Lu}{2}\.$/u.test(before.text) && /^\p{Lu}{2}\./u.test(after.text)) return true // EE. UU.
  }
  if (titleCase || !before.capital || !after.capital) return false
  return LONE_CAPITAL.test(before.text) && !(lang === 'en' && /[AI]$/.test(before.text))
}

/** `Elizabeth II`, `World War II`; English `I` is a word, and `V` or `X` alone are rarely numbers. */
function isNumeralOfName(before: Word, after: Word, { lang }: WordContext): boolean {
  const numeral = after.text.replace(/\p{P}+$/u, '')
  if (!/\p{L}$/u.test(before.text)) return false
  return numeral.length > 1 || (before.capital && !(numeral === 'I' && lang === 'en'))
}

function isParticle(word: Word, { lang }: WordContext): boolean {
  if (word.capital || !PARTICLES.has(word.text)) return false
  return !ROMANCE.has(lang) || !/^(?:d|l|e$|y$|san)/.test(word.text)
}

function isRomanceParticle({ text }: Word, { lang }: WordContext): boolean {
  return ROMANCE.has(lang) && /^(?:de|do|da|dos|das|del|di)$/u.test(text)
}

function leadsToName(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined) return false
  return word.capital || (PARTICLES.has(word.text) && next?.capital === true)
}

/** Consecutive capitalised syllables are one name; the commonest two-syllable words are listed. */
function partsVietnamese(before: Word, after: Word, { titleCase }: WordContext): boolean {
  if (!titleCase && before.capital && after.capital) return true
  return VIETNAMESE_WORDS.has(`${before.asEnd} ${after.asStart}`)
}

/** `Charles de | Gaulle`, `Banco de | España`: between capitals the preposition is part of a name. */
export function partsOfName({ before, after, beforeThat, clitics, context }: Gap): boolean {
  if (context.titleCase || !ROMANCE.has(context.lang) || !PARTICLES.has(before.text) || !after.capital)
    return false
  if (beforeThat === undefined || /[,;:.!?]$/.test(beforeThat.text)) return false
  return beforeThat.capital ? beforeThat.start > 0 : clitics.offices.has(beforeThat.asEnd)
}

/** Given name and family name, recognised as two capitalised words. */
export function partsFullName({ before, after, clitics, context }: Gap): boolean {
  if (context.titleCase || CAPITAL_NOUNS.has(context.lang) || !before.capital || !after.capital) return false
  return /\p{Ll}$/u.test(before.text) && !clitics.proclitics.has(before.asEnd) && /^\p{L}/u.test(after.text)
}

export function partsPlaceName({ before, after, afterThat, context }: Gap): boolean {
  if (!context.titleCase && before.capital && ELIDED_NAME.test(after.text)) return true
  // Rio de Janeiro.
  const isJoined = isRomanceParticle(after, context) && afterThat?.capital === true
  if (!context.titleCase && before.capital && isJoined && PLACE_OPENERS.has(before.asEnd)) return true
  return !context.titleCase && before.capital && after.capital && PLACE_OPENERS.has(before.asEnd)
}

/** An office and the following name. In scripts without capitals any word that is no clitic may be a name. */
export function partsOffice({ before, after, clitics }: Gap): boolean {
  if (!clitics.offices.has(before.asEnd) || !/^\p{L}/u.test(after.text)) return false
  if (/^\P{L}*[\p{Lu}\p{Ll}]/u.test(before.text)) return after.capital
  return !clitics.proclitics.has(after.asStart) && !clitics.enclitics.has(after.asStart)
}
