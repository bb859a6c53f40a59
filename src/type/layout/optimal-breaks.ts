import { measureLine } from './measure.ts'
import { lineOf, TOLERANCE } from './first-fit.ts'
import type { Paragraph } from './paragraph.ts'
import { penaltiesOf } from './break-cost.ts'
import type { Line } from './setting.ts'

/**
 * Problem: first-fit leaves a long line over a short one, parts a figure from its unit, strands a last word.
 * Method: of all ways to set the text in the same number of lines, the one with the least sum of squared
 *   differences from the wanted width, plus what its breaks cost a reader; a dynamic programme over breakpoints and lines.
 * Limits: texts a card can hold; longer ones stay as first-fit sets them.
 */
export interface OptimalBreaksOptions {
  /** `even`: all lines as near to each other as can be. `full`: lines near the measure, the last one free. */
  readonly aim: 'even' | 'full'
  /** Weigh breaks that part what belongs together. */
  readonly polish: boolean
  /** Lines more than first-fit takes; default 0. */
  readonly extra?: number | undefined
}

/** Beyond these the programme's time is felt, and no headline has them. */
const MOST_BREAKPOINTS = 400
const MOST_LINES = 12
/** The worst break costs as much as a line that is short by this part of the measure. */
const WORST_BREAK = 0.45

/** Answers undefined where it cannot do better than first-fit: one line, too many, or a word that had to be broken. */
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
  // Row k, column j: the least cost of setting everything before breakpoint j in k lines; column 0 is the beginning.
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
