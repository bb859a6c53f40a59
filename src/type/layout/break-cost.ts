import { breakPenalties } from '../breaking/keep-together.ts'
import type { Paragraph } from './paragraph.ts'
import type { Line } from './setting.ts'

const cached = new WeakMap<Paragraph, Float32Array>()

/** How badly a line would read that starts at each index, 0 to 1; asked once a paragraph, for every size tried. */
export function penaltiesOf(paragraph: Paragraph): Float32Array {
  let penalties = cached.get(paragraph)
  if (penalties === undefined) {
    penalties = breakPenalties(paragraph.text, paragraph.style.lang)
    cached.set(paragraph, penalties)
  }
  return penalties
}

/** What the worst break costs: as much as a size smaller by a third. A break half as bad costs a quarter of that. */
const WORST_BREAK = 0.46
const SEVERITY = 2

/** What the breaks between these lines cost a reader, as the logarithm of a loss in size. */
export function breakCost(paragraph: Paragraph, lines: readonly Line[]): number {
  // Most texts of a card are one line, which no rule need be asked about.
  if (lines.length < 2) return 0
  const penalties = penaltiesOf(paragraph)
  return lines.slice(1).reduce((sum, { start }) => sum + WORST_BREAK * penalties[start]! ** SEVERITY, 0)
}
