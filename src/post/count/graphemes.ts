import { createRangeTable } from '../../type/data/range-table.ts'
import { graphemeData } from './grapheme-data.generated.ts'

/**
 * Problem: Bluesky and Mastodon count user-perceived characters, and `Intl.Segmenter` differs between engines.
 * Method: extended grapheme clusters of UAX #29 on a table of Unicode 17, in one pass with a small state: whether
 * an emoji or a consonant may be continued, and the number of consecutive regional indicators.
 * Limits: none known; equals ICU 78.
 */

type Class =
  | 'Extend'
  | 'Linker'
  | 'PlainExtend'
  | 'Picture'
  | 'Consonant'
  | 'Control'
  | 'Prepend'
  | 'SpacingMark'
  | 'L'
  | 'V'
  | 'T'
  | 'Other'
  | 'CR'
  | 'LF'
  | 'Joiner'
  | 'Region'
  | 'LV'
  | 'LVT'

const FIRST_BEYOND_LATIN = 0x300
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28

const tableClass = createRangeTable(graphemeData) as (point: number) => Class

function classOf(point: number): Class {
  if (point === 0x0d) return 'CR'
  if (point === 0x0a) return 'LF'
  if (point >= 0x20 && point < FIRST_BEYOND_LATIN && (point < 0x7f || point > 0xae)) return 'Other'
  if (point === 0x200d) return 'Joiner'
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return 'Region'
  if (point >= FIRST_SYLLABLE && point <= LAST_SYLLABLE)
    return (point - FIRST_SYLLABLE) % FINALS === 0 ? 'LV' : 'LVT'
  return tableClass(point)
}

/** Start of each grapheme cluster, in UTF-16 units; empty for an empty text. */
export function graphemeStarts(text: string): number[] {
  const starts: number[] = []
  let previous: Class = 'Control'
  /** After an emoji with its marks; `joins` after a following joiner. */
  let picture: 'none' | 'waits' | 'joins' = 'none'
  /** After a consonant with its marks; `links` if a linker is among them. */
  let consonant: 'none' | 'waits' | 'links' = 'none'
  let regions = 0
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at)!
    const current = classOf(point)
    const together =
      staysWith(previous, current) ||
      (current === 'Picture' && picture === 'joins') ||
      (current === 'Consonant' && consonant === 'links') ||
      (current === 'Region' && regions % 2 === 1)
    if (!together) starts.push(at)

    regions = current === 'Region' ? regions + 1 : 0
    if (current === 'Picture') picture = 'waits'
    else if (picture !== 'none' && current === 'Joiner') picture = 'joins'
    else if (!MARKS.has(current)) picture = 'none'
    else if (picture === 'joins') picture = 'waits'
    if (current === 'Consonant') consonant = 'waits'
    else if (current === 'Linker' && consonant !== 'none') consonant = 'links'
    else if (current !== 'Extend' && current !== 'Joiner') consonant = 'none'
    previous = current
    at += point > 0xffff ? 2 : 1
  }
  return starts
}

/** Number of grapheme clusters. */
export function countGraphemes(text: string): number {
  return graphemeStarts(text).length
}

const MARKS: ReadonlySet<Class> = new Set(['Extend', 'PlainExtend', 'Linker'])
const EXTENDERS: ReadonlySet<Class> = new Set(['Extend', 'PlainExtend', 'Linker', 'Joiner', 'SpacingMark'])
const BREAKERS: ReadonlySet<Class> = new Set(['Control', 'CR', 'LF'])

/** Rules GB3 to GB9b, which look at two characters only. */
function staysWith(previous: Class, current: Class): boolean {
  if (previous === 'CR') return current === 'LF'
  if (BREAKERS.has(previous) || BREAKERS.has(current)) return false
  if (EXTENDERS.has(current) || previous === 'Prepend') return true
  if (previous === 'L') return current === 'L' || current === 'V' || current === 'LV' || current === 'LVT'
  if (previous === 'LV' || previous === 'V') return current === 'V' || current === 'T'
  return (previous === 'LVT' || previous === 'T') && current === 'T'
}
