/**
 * Problem: Arabic, Hebrew and Latin on one line; UAX #9 defines the level of each character.
 * Method: bidi-js resolves levels. It reads UTF-16 units with the classes of Unicode 13, so characters that it
 * would misclassify (emoji, Adlam, newer signs) are replaced by one of the correct class.
 * Limits: one paragraph; the caller applies rule L1 at line ends, where trailing spaces are cut.
 */
import type { Bidi } from 'bidi-js'
import bidiJs from 'bidi-js'
import { bidiData } from '../data/bidi-data.generated.ts'
import { createRangeTable } from '../data/range-table.ts'

/** The package's types describe its ESM build; Node loads the CommonJS one, whose default export is the factory. */
const bidi = (bidiJs as unknown as () => Bidi)()
const correctedClass = createRangeTable(bidiData)

/** Replacement of each class for characters that bidi-js does not know. */
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

/** Replaces the second half of a surrogate pair: boundary neutrals take the preceding level. */
const SILENT = '\u00ad'

/**
 * Characters that may change direction; below them (Latin, Greek, Cyrillic, CJK …) are no right-to-left letters and
 * no controls.
 */
const MAY_TURN =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\ud802\ud803\ud83a\ud83b]/

/**
 * Embedding level of each UTF-16 unit for a paragraph with this base direction (UAX #9). Undefined if the whole
 * text is at level 0, which is detected without resolving.
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
  // At the end of a text rule L1 would treat the replaced half as trailing white space; both halves need one level.
  for (let index = 1; index < text.length; index++) {
    if (isLowSurrogate(text.charCodeAt(index))) levels[index] = levels[index - 1]!
  }
  return levels
}

export interface BidiOptions {
  /**
   * Treats `@name`, `#tag` and quotations as units: the sign before the name, as on X, and quoted names in the
   * line's order. Browsers place such signs between two Latin words by the words' direction.
   */
  readonly wholePieces?: boolean
}

const HANDLE = /(?<![\p{L}\p{N}_@#])[@#]+(?=[\p{L}_])/gu

/** Replaces the signs of handles and hashtags by the first letter after them, so that they take its direction. */
function joinHandles(text: string): string {
  return text.replace(HANDLE, (signs, at: number) => {
    const letter = /^[\p{N}_]*(\p{L})/u.exec(text.slice(at + signs.length))?.[1]
    return letter?.length === 1 ? letter.repeat(signs.length) : signs
  })
}

/** A quotation without a nested one, also after a prefix written as one with its mark: `ו"מטא"`. */
const QUOTATION =
  /(?<=^|[^\p{L}\p{N}]|(?:^|[^\p{L}\p{N}])[\p{sc=Hebr}\p{sc=Arab}]{1,3})(?<open>["“”„«»]|(?<![\p{L}\p{N}])['‘])(?=[\p{L}\p{N}])(?<words>[^"“”„«»'‘’\n]{1,100})(?<=[\p{L}\p{M}\p{N}.!?…)%])["“”«»'’](?![\p{L}\p{N}])/gu

/** Replaces quotation marks by brackets, which rule N0 orders with the line, not with their content. */
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

/** Rule L2: the visual order, left to right, of runs with these levels. Returns indices into `levels`. */
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
