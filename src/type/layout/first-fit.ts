import { firstIndex } from '../../binary-search.ts'
import { measure, measureLine } from './measure.ts'
import type { Paragraph } from './paragraph.ts'
import type { Line } from './setting.ts'

/** Tolerance for sums of fractional widths. Em. */
export const TOLERANCE = 1e-6
/** A reshaped line may be narrower than its part of the paragraph by about this much at most. Em. */
const RESHAPING = 0.5
/** The same for a part of a word without its joins, as a factor. */
const RESHAPED_GROWTH = 1.5

/**
 * Fills each line before the next is started, as browsers do. A word longer than the line is broken between
 * letters. `width` in em. Stops after `most` lines (one more is enough to show that a text does not fit).
 */
export function firstFit(paragraph: Paragraph, width: number, most = Infinity): Line[] {
  const { breakpoints, text } = paragraph
  const lines: Line[] = []
  let start = 0
  for (let first = 0; start < text.length && lines.length < most;) {
    const last = lastThatFits(paragraph, start, first, width)
    if (last === undefined) {
      const end = forcedEnd(paragraph, start, breakpoints[first]!.end, width)
      lines.push(lineOf(paragraph, start, end, width, true))
      start = end
      if (start >= breakpoints[first]!.end) start = breakpoints[first++]!.next
    } else {
      lines.push(lineOf(paragraph, start, breakpoints[last]!.end, width, false))
      start = breakpoints[last]!.next
      first = last + 1
    }
  }
  return lines
}

/** A line made of part of a paragraph, in a width of `room` em. */
export function lineOf(
  paragraph: Paragraph,
  start: number,
  end: number,
  room: number,
  forced: boolean,
): Line {
  // Without its spaces the range would be empty.
  return end > start
    ? { start, end, width: measureLine(paragraph, start, end, room), forced }
    : { start, end: start, width: 0, forced }
}

function lastThatFits(p: Paragraph, start: number, first: number, width: number): number | undefined {
  let best: number | undefined
  for (let i = first; i < p.breakpoints.length; i++) {
    const { end, must } = p.breakpoints[i]!
    const roughly = p.offsets[Math.max(start, end)]! - p.offsets[start]!
    if (roughly > width + RESHAPING) break
    if (end <= start || measureLine(p, start, end, width) <= width + TOLERANCE) best = i
    if (must) break
  }
  return best
}

/** The last cluster boundary up to which a word fits, but at least one cluster. */
function forcedEnd(paragraph: Paragraph, start: number, limit: number, width: number): number {
  const { clusters, offsets } = paragraph
  const boundaryAt = (index: number) => firstIndex(0, clusters.length - 1, (i) => clusters[i]! >= index)
  // Nothing beyond this offset can fit, so it need not be shaped.
  const furthest = offsets[start]! + width * RESHAPED_GROWTH + RESHAPING
  const reach = firstIndex(0, offsets.length - 1, (index) => offsets[index]! > furthest)
  const first = boundaryAt(start) + 1
  const beyond = Math.max(first, boundaryAt(Math.min(limit, reach))) + 1
  const overflows = (i: number) => measure(paragraph, start, clusters[i]!) > width + TOLERANCE
  return clusters[firstIndex(first + 1, beyond, overflows) - 1]!
}
