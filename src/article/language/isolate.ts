import { type Direction, directionOfText } from './direction.ts'

/**
 * Problem: names, dates and sections are joined to one line, and where their directions differ, the bidi algorithm
 *   carries figures and signs of one part over to the next (UAX #9, W7 and N1): `2026 במאי ynet · 9`.
 * Method: a part that begins or ends with a letter of the other direction is isolated (UAX #9, X5a to X5c).
 * Limits: parts of the line's own direction stay as they are, so texts of one direction carry no control.
 */

const RIGHT_TO_LEFT =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mand}\p{sc=Samr}]/u

const LRI = '\u2066'
const RLI = '\u2067'
const FSI = '\u2068'
const PDI = '\u2069'

/** A part of a line in this direction, isolated where it would disturb its neighbours. */
export function isolate(part: string, dir: Direction): string {
  if (dir === 'ltr' && !RIGHT_TO_LEFT.test(part)) return part
  const letters = part.match(/\p{L}/gu)
  if (letters === null || part.startsWith(FSI) || part.startsWith(LRI) || part.startsWith(RLI)) return part
  const first = directionOf(letters[0]!)
  if (first === dir && directionOf(letters.at(-1)!) === dir) return part
  const own = directionOfText(part) ?? dir
  // The sign for “as the first letter goes” serves all but a part like `BBC تعلن`.
  const opener = own === first ? FSI : own === 'rtl' ? RLI : LRI
  return opener + part + PDI
}

function directionOf(letter: string): Direction {
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

/** Parts joined to one line, empty ones left out. */
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
