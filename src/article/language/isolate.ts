import { type Direction, directionOfText } from './direction.ts'

/**
 * Problem: names, dates and sections are joined on one line, and if their directions differ, the bidi algorithm
 * moves digits and signs between parts (UAX #9, W7 and N1): `2026 במאי ynet · 9`.
 * Method: a part that begins or ends with a letter of the other direction is isolated (UAX #9, X5a to X5c).
 * Limits: parts in the line's direction are unchanged, so texts of one direction contain no controls.
 */

const RIGHT_TO_LEFT =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mand}\p{sc=Samr}]/u

const LRI = '\u2066'
const RLI = '\u2067'
const FSI = '\u2068'
const PDI = '\u2069'

/** Isolates a part of a line in this direction if it would disturb its neighbours. */
export function isolate(part: string, dir: Direction): string {
  if (dir === 'ltr' && !RIGHT_TO_LEFT.test(part)) return part
  const letters = part.match(/\p{L}/gu)
  if (letters === null || part.startsWith(FSI) || part.startsWith(LRI) || part.startsWith(RLI)) return part
  const first = directionOf(letters[0]!)
  if (first === dir && directionOf(letters.at(-1)!) === dir) return part
  const own = directionOfText(part) ?? dir
  // The first-strong isolate serves all parts except those like `BBC تعلن`.
  const opener = own === first ? FSI : own === 'rtl' ? RLI : LRI
  return opener + part + PDI
}

function directionOf(letter: string): Direction {
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

/** Joins parts on one line, without empty ones. */
export function joinIsolated(
  parts: readonly (string | undefined)[],
  separator: string,
  dir: Direction,
): string {
  return parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => isolate(part, dir))
    .join(separator)
}
