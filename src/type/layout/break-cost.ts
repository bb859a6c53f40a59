import { breakPenalties } from '../breaking/keep-together.ts'
import type { Paragraph } from './paragraph.ts'
import type { Line } from './setting.ts'

const cached = new WeakMap<Paragraph, Float32Array>()

/** Penalties of lines that start at each index, 0 to 1; computed once per paragraph, for all sizes. */
export function penaltiesOf(paragraph: Paragraph): Float32Array {
  let penalties = cached.get(paragraph)
  if (penalties === undefined) {
    penalties = breakPenalties(paragraph.text, paragraph.style.lang)
    cached.set(paragraph, penalties)
  }
  return penalties
}

/** Cost of the worst break: equals a size smaller by a third. A break half as bad costs a quarter of that. */
const WORST_BREAK = 0.46
const SEVERITY = 2

/** Cost of the breaks between these lines, as the logarithm of a loss in size. */
export function breakCost(paragraph: Paragraph, lines: readonly Line[]): number {
  // Fast path: most texts of a card have one line.
  if (lines.length < 2) return 0
  const penalties = penaltiesOf(paragraph)
  return lines.slice(1).reduce((sum, { start }) => sum + WORST_BREAK * penalties[start]! ** SEVERITY, 0)
}
