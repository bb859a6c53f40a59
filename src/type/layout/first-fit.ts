import { measure, measureLine } from './measure.ts'
import type { Paragraph } from './paragraph.ts'
import type { Line } from '../setting.ts'

/** Widths are sums of fractions; a line that fits by less than this fits. Em. */
export const TOLERANCE = 1e-6
/** A line shaped anew may be narrower than its part of the paragraph by this much, hardly ever more. Em. */
const RESHAPING = 0.5
/** And a part of a word, cut out of its joins, by this factor. */
const RESHAPED_GROWTH = 1.5

/**
 * Fills each line before the next is begun, as browsers do. A word longer than the line is broken between letters.
 * `width` in em. Stops after `most` lines (one more is enough to know that a text does not fit).
 */
export function firstFit(paragraph: Paragraph, width: number, most = Infinity): Line[] {
  const { stops, text } = paragraph
  const lines: Line[] = []
  let start = 0
  for (let first = 0; start < text.length && lines.length < most;) {
    const stop = lastStopThatFits(paragraph, start, first, width)
    if (stop === undefined) {
      const end = forcedEnd(paragraph, start, stops[first]!.end, width)
      lines.push(lineOf(paragraph, start, end, width, true))
      start = end
      if (start >= stops[first]!.end) start = stops[first++]!.next
    } else {
      lines.push(lineOf(paragraph, start, stops[stop]!.end, width, false))
      start = stops[stop]!.next
      first = stop + 1
    }
  }
  return lines
}

/** A line of part of a paragraph in a room of `room` em. */
export function lineOf(
  paragraph: Paragraph,
  start: number,
  end: number,
  room: number,
  forced: boolean,
): Line {
  // A stretch of nothing but spaces ends before it begins.
  return end > start
    ? { start, end, width: measureLine(paragraph, start, end, room), forced }
    : { start, end: start, width: 0, forced }
}

function lastStopThatFits(p: Paragraph, start: number, first: number, width: number): number | undefined {
  let best: number | undefined
  for (let i = first; i < p.stops.length; i++) {
    const { end, must } = p.stops[i]!
    const roughly = p.offsets[Math.max(start, end)]! - p.offsets[start]!
    if (roughly > width + RESHAPING) break
    if (end <= start || measureLine(p, start, end, width) <= width + TOLERANCE) best = i
    if (must) break
  }
  return best
}

/** The last cluster boundary up to which a word fits, at least one cluster on. */
function forcedEnd(paragraph: Paragraph, start: number, limit: number, width: number): number {
  const { clusters, offsets } = paragraph
  const reach = firstBeyond(offsets, offsets[start]! + width * RESHAPED_GROWTH + RESHAPING)
  const fits = (i: number) => measure(paragraph, start, clusters[i]!) <= width + TOLERANCE
  let low = indexOf(clusters, start) + 1
  let high = Math.max(low, indexOf(clusters, Math.min(limit, reach)))
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return clusters[low]!
}

/** The first index whose offset is greater: looking further would shape what cannot fit. */
function firstBeyond(offsets: Float64Array, offset: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Position of the first value that is not less. */
function indexOf(clusters: Int32Array, index: number): number {
  let low = 0
  let high = clusters.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (clusters[middle]! < index) low = middle + 1
    else high = middle
  }
  return low
}
