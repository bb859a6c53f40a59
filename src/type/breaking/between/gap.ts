/** A break between two words, and questions about its context that several rules share. */
import type { Clitics } from '../clitics.ts'
import type { Word, WordContext } from '../words.ts'
import { FIGURE_OPENERS } from './figure-words.ts'

export const FIGURE_START = /^[(+\-−±~≈<>]?\p{Nd}|^[½⅓¼¾⅔]/u
export const OPENING = /^[“„”«‹「『"‘'](?=[\p{L}\p{N}¿¡])/u
export const MONEY = /^[$€£¥₹₽₺₩]\s?\p{Nd}|\p{Nd}\s?[$€£¥₹₽₺₩]$/u
const ELIDED = /^(?:[ldnmtsjc]|qu|jusqu|lorsqu|puisqu|quelqu|dell|all|nell|sull|dall|un)['’]/u

/** The words around a break. */
export interface Gap {
  readonly before: Word
  readonly after: Word
  readonly beforeThat: Word | undefined
  readonly afterThat: Word | undefined
  readonly clitics: Clitics
  readonly months: ReadonlySet<string>
  readonly context: WordContext
}

export function isOpener(word: Word): boolean {
  return [word.asEnd, word.text.toLowerCase(), word.asEnd.replace(ELIDED, '')].some((form) =>
    FIGURE_OPENERS.has(form),
  )
}

export function isIn(list: ReadonlySet<string>, word: Word): boolean {
  if (list.has(word.asStart) || list.has(word.text.toLowerCase()) || list.has(word.asEnd)) return true
  const slash = word.text.indexOf('/') // triệu đồng/lượng
  return slash > 0 && list.has(word.text.slice(0, slash).toLowerCase())
}

/** A word that opens a quotation without closing it. */
export function opensAt(word: Word | undefined): boolean {
  return word !== undefined && OPENING.test(word.text) && !/[”“»›」』"’']\p{P}*$/u.test(word.text)
}

/** Articles and prepositions, also with an elided one before them: `d’un`. */
export function leansForward({ asEnd }: Word, { proclitics }: Clitics): boolean {
  return proclitics.has(asEnd) || (ELIDED.test(asEnd) && proclitics.has(asEnd.replace(ELIDED, '')))
}
