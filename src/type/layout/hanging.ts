/**
 * Problem: a quotation mark or full stop at the edge makes a straight edge look dented.
 * Method: such a character may hang outside the edge by a part of its advance, which the caller takes off the
 *   line's width at that side.
 * Limits: one character a side; by character, not by the shape a font gives it. Amounts follow book practice
 *   (small marks whole, larger ones in part) and, for East Asian marks, the half em of blank they carry (JLREQ).
 */

/** Small marks are mostly white: hung whole they are not missed. */
const WHOLE = 1
/** Hyphens and apostrophe-like marks keep a foot inside, or the edge looks frayed. */
const HALF = 0.5
/** Wide marks only lean out. */
const SLIGHT = 0.3

/** At the start of a line: opening quotation marks. East Asian brackets have their blank half in front. */
const STARTS: readonly (readonly [string, number])[] = [
  ['“‘„‚"\'”’', WHOLE], // ” and ’ open quotations in Swedish and Finnish
  ['«‹»›', HALF], // »…« opens in German and Danish
  ['「『（〔［｛〈《【〝', HALF],
  ['([{¿¡', SLIGHT],
]

/** At the end of a line: stops, commas, hyphens, closing quotation marks, East Asian stops in their full em. */
const ENDS: readonly (readonly [string, number])[] = [
  ['.,”’"\'“‘', WHOLE], // “ and ‘ close quotations in German
  ['-‐‑»›«‹·،؛۔', HALF],
  ['、。，．」』）〕］｝〉》】〟', HALF],
  ['–—:;)]}!?', SLIGHT],
]

const startHang = readAmounts(STARTS)
const endHang = readAmounts(ENDS)

/**
 * Part of its advance, 0 to 1, by which a character may hang outside the edge where the line starts or ends
 * (the right edge is the start of right-to-left lines). 0 for everything that is to align, letters first of all.
 */
export function hangingFraction(codePoint: number, side: 'start' | 'end'): number {
  return (side === 'start' ? startHang : endHang).get(codePoint) ?? 0
}

function readAmounts(amounts: readonly (readonly [string, number])[]): ReadonlyMap<number, number> {
  return new Map(
    amounts.flatMap(([marks, part]) => [...marks].map((mark) => [mark.codePointAt(0)!, part] as const)),
  )
}
