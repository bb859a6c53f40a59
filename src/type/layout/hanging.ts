/**
 * Problem: a quotation mark or full stop at a straight edge looks like a dent.
 * Method: such a character may hang outside the edge by a fraction of its advance, which the caller subtracts from
 * the line's width on that side.
 * Limits: one character per side; by character, not by its shape in the font. The amounts follow book practice
 * (small marks entirely, larger ones partly) and, for East Asian marks, their blank half em (JLREQ).
 */

/** Small marks are mostly white and may hang entirely. */
const WHOLE = 1
/** Hyphens and marks like apostrophes stay half inside, or the edge looks ragged. */
const HALF = 0.5
/** Wide marks hang only slightly. */
const SLIGHT = 0.3

/** At the start of a line: opening quotation marks. East Asian brackets begin with their blank half. */
const STARTS: readonly (readonly [string, number])[] = [
  ['“‘„‚"\'”’', WHOLE], // ” and ’ open quotations in Swedish and Finnish
  ['«‹»›', HALF], // »…« opens in German and Danish
  ['「『（〔［｛〈《【〝', HALF],
  ['([{¿¡', SLIGHT],
]

/** At the end of a line: stops, commas, hyphens, closing quotation marks, full-width East Asian stops. */
const ENDS: readonly (readonly [string, number])[] = [
  ['.,”’"\'“‘', WHOLE], // “ and ‘ close quotations in German
  ['-‐‑»›«‹·،؛۔', HALF],
  ['、。，．」』）〕］｝〉》】〟', HALF],
  ['–—:;)]}!?', SLIGHT],
]

const startHang = readAmounts(STARTS)
const endHang = readAmounts(ENDS)

/**
 * Fraction of its advance, 0 to 1, by which a character may hang outside the edge where the line starts or ends
 * (the right edge is the start of right-to-left lines). 0 for characters that align, above all letters.
 */
export function hangingFraction(codePoint: number, side: 'start' | 'end'): number {
  return (side === 'start' ? startHang : endHang).get(codePoint) ?? 0
}

function readAmounts(amounts: readonly (readonly [string, number])[]): ReadonlyMap<number, number> {
  return new Map(
    amounts.flatMap(([marks, part]) => [...marks].map((mark) => [mark.codePointAt(0)!, part] as const)),
  )
}
