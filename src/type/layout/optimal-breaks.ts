import { measureLine } from './measure.ts'
import { lineOf, TOLERANCE } from './first-fit.ts'
import type { Paragraph } from './paragraph.ts'
import { penaltiesOf } from './break-cost.ts'
import type { Line } from './setting.ts'

/**
 * Problem: first-fit leaves a long line above a short one, separates a figure from its unit, and strands a last
 * word.
 * Method: of all ways to set the text in the same number of lines, the one with the least sum of squared deviations
 * from the target width plus break costs; dynamic programming over breakpoints and lines.
 * Limits: texts that a card can hold; longer ones stay as set by first-fit.
 */
export interface OptimalBreaksOptions {
  /** `even`: all lines as equal as possible. `full`: lines close to the measure, the last one free. */
  readonly aim: 'even' | 'full'
  /** Weighs break penalties. */
  readonly polish: boolean
  /** Additional lines above those of first-fit; default 0. */
  readonly extra?: number | undefined
}

/** Above this the running time becomes noticeable, and no headline is so long. */
const MOST_BREAKPOINTS = 400
const MOST_LINES = 12
/** Cost of the worst break, as a line short by this fraction of the measure. */
const WORST_BREAK = 0.45

/** Undefined if it cannot improve on first-fit: one line, too many, or a broken word. */
export function optimalBreaks(
  paragraph: Paragraph,
  width: number,
  firstFitLines: readonly Line[],
  { aim, polish, extra = 0 }: OptimalBreaksOptions,
): Line[] | undefined {
  const count = firstFitLines.length + extra
  const { breakpoints, text, offsets } = paragraph
  if (count < 2 || count > MOST_LINES || breakpoints.length > MOST_BREAKPOINTS) return undefined
  if (firstFitLines.some((line) => line.forced)) return undefined
  const wanted = aim === 'even' ? offsets[text.length]! / count : width
  const penalties = polish ? penaltiesOf(paragraph) : undefined
  const worst = (width * WORST_BREAK) ** 2
  // Row k, column j: the least cost of setting everything before breakpoint j in k lines; column 0 is the
  // beginning.
  const columns = breakpoints.length + 1
  const cost = new Float64Array((count + 1) * columns).fill(Infinity)
  const from = new Int32Array((count + 1) * columns)
  cost[0] = 0
  for (let k = 1; k <= count; k++) {
    for (let j = k; j < columns; j++) {
      const { end, next } = breakpoints[j - 1]!
      const last = j === columns - 1
      const penalty = last || penalties === undefined ? 0 : penalties[next]! * worst
      for (let i = j - 1; i >= k - 1; i--) {
        if (i < j - 1 && breakpoints[i]!.must) break
        const start = i === 0 ? 0 : breakpoints[i - 1]!.next
        const length = end > start ? measureLine(paragraph, start, end, width) : 0
        if (length > width + TOLERANCE) break
        const before = cost[(k - 1) * columns + i]!
        if (before === Infinity) continue
        const slack = aim === 'full' && last ? 0 : length - wanted
        const total = before + slack * slack + penalty
        if (total < cost[k * columns + j]!) {
          cost[k * columns + j] = total
          from[k * columns + j] = i
        }
      }
    }
  }
  return cost[cost.length - 1] === Infinity ? undefined : trace(paragraph, from, width, count, columns)
}

function trace(
  paragraph: Paragraph,
  from: Int32Array,
  width: number,
  count: number,
  columns: number,
): Line[] {
  const { breakpoints } = paragraph
  const lines: Line[] = []
  let j = columns - 1
  for (let k = count; k > 0; k--) {
    const i = from[k * columns + j]!
    lines.unshift(
      lineOf(paragraph, i === 0 ? 0 : breakpoints[i - 1]!.next, breakpoints[j - 1]!.end, width, false),
    )
    j = i
  }
  return lines
}
