/**
 * Problem: Arabic, Hebrew and Latin on one line; UAX #9 says which level each character has.
 * Method: bidi-js resolves levels. It reads UTF-16 units with the classes of Unicode 13, so characters it would
 *   class wrongly (emoji, Adlam, newer signs) are replaced for it by a character of their true class.
 * Limits: one paragraph; rule L1 at line ends is the caller's, since trailing spaces are cut there.
 */
import type { Bidi } from 'bidi-js'
import bidiJs from 'bidi-js'
import { bidiData } from '../data/bidi-data.generated.ts'
import { createRangeTable } from '../data/range-table.ts'

/** The package's types describe its ESM build; Node loads the CommonJS one, where the default is the factory. */
const bidi = (bidiJs as unknown as () => Bidi)()
const correctedClass = createRangeTable(bidiData)

/** A character of each class that bidi-js knows, to replace those it does not. */
const STAND_INS: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05d0',
  AL: '\u0627',
  EN: '0',
  ES: '+',
  ET: '#',
  AN: '\u0660',
  CS: ',',
  NSM: '\u0300',
  BN: '\u00ad',
  WS: ' ',
  ON: '!',
}

/** The second half of a surrogate pair follows its first: boundary neutrals take the level before them. */
const SILENT = '\u00ad'

/** Nothing below can turn text: Latin, Greek, Cyrillic, CJK … have no right-to-left letter and no control. */
const MAY_TURN =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\ud802\ud803\ud83a\ud83b]/

/**
 * Embedding level of each UTF-16 unit for a paragraph with this base direction, UAX #9.
 * Undefined when the whole text is at level 0, which is told without resolving anything.
 */
export function bidiLevels(
  text: string,
  dir: 'ltr' | 'rtl',
  { wholePieces = false }: BidiOptions = {},
): Uint8Array | undefined {
  if (dir === 'ltr' && !MAY_TURN.test(text)) return undefined
  const { levels } = bidi.getEmbeddingLevels(
    withStandIns(wholePieces ? joinQuotations(joinHandles(text)) : text),
    dir,
  )
  // At the end of a text rule L1 takes the silent half for trailing white space; a pair is one character.
  for (let index = 1; index < text.length; index++) {
    if (isLowSurrogate(text.charCodeAt(index))) levels[index] = levels[index - 1]!
  }
  return levels
}

export interface BidiOptions {
  /**
   * `@name`, `#tag` and quotations are read as one piece each: the sign before the name, as on X, and names in quotation
   * marks in the line's order. Browsers place such signs between two Latin words by the words' direction.
   */
  readonly wholePieces?: boolean
}

const HANDLE = /(?<![\p{L}\p{N}_@#])[@#]+(?=[\p{L}_])/gu

/** Signs of handles and hashtags replaced by the first letter after them: they take its direction. */
function joinHandles(text: string): string {
  return text.replace(HANDLE, (signs, at: number) => {
    const letter = /^[\p{N}_]*(\p{L})/u.exec(text.slice(at + signs.length))?.[1]
    return letter?.length === 1 ? letter.repeat(signs.length) : signs
  })
}

/** A quotation without another one in it, also behind a prefix written onto its mark: `ו"מטא"`. */
const QUOTATION =
  /(?<=^|[^\p{L}\p{N}]|(?:^|[^\p{L}\p{N}])[\p{sc=Hebr}\p{sc=Arab}]{1,3})(?<open>["“”„«»]|(?<![\p{L}\p{N}])['‘])(?=[\p{L}\p{N}])(?<words>[^"“”„«»'‘’\n]{1,100})(?<=[\p{L}\p{M}\p{N}.!?…)%])["“”«»'’](?![\p{L}\p{N}])/gu

/** Quotation marks replaced by brackets, which rule N0 keeps with the line and not with what they hold. */
function joinQuotations(text: string): string {
  return text.replace(QUOTATION, (whole, _open, words: string) =>
    whole.length === words.length + 2 ? `(${words})` : whole,
  )
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function withStandIns(text: string): string {
  let result = ''
  for (const character of text) {
    const right = correctedClass(character.codePointAt(0)!)
    if (right === '') result += character
    else result += (STAND_INS[right] ?? character[0]) + SILENT.repeat(character.length - 1)
  }
  return result
}

/**
 * Rule L2: the visual order, from left to right, of runs with these levels.
 * The result holds indices into `levels`.
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  const highest = Math.max(0, ...levels)
  const lowestOdd = Math.min(...levels.map((level) => level | 1))
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && levels[order[end]!]! >= level) end++
      if (end === start) continue
      order.splice(start, end - start, ...order.slice(start, end).toReversed())
      start = end
    }
  }
  return order
}
