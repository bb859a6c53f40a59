import { firstIndex } from '../../binary-search.ts'
import { endsInBlank } from '../shaping/east-asian-spacing.ts'
import type { Paragraph } from './paragraph.ts'
import type { Run } from '../shaping/itemise.ts'
import { ADVANCE, CLUSTER, GLYPH_STRIDE } from '../shaping/shaper.ts'

/**
 * Problem: the width and glyphs of part of a paragraph, without shaping it again.
 * Method: uses the glyphs of whole runs; slices cut runs where HarfBuzz says that both sides are independent, and
 * otherwise reshapes them with the paragraph as context.
 * Limits: a cut must be between grapheme clusters.
 */

/** Width in em from `start` to `end`, as a line. Reshapes only the ends, up to where cutting is safe. */
export function measure(paragraph: Paragraph, start: number, end: number): number {
  const { offsets, unsafe } = paragraph
  let from = start
  while (from < end && unsafe[from] === 1) from++
  let to = end
  while (to > from && unsafe[to] === 1) to--
  if (from >= to) return start === end ? 0 : measureAnew(paragraph, start, end)
  const middle = offsets[to]! - offsets[from]!
  return measureAnew(paragraph, start, from) + middle + measureAnew(paragraph, to, end)
}

function measureAnew(paragraph: Paragraph, start: number, end: number): number {
  const { runs } = paragraph
  let width = 0
  for (let i = start < end ? firstRunAt(runs, start) : runs.length; i < runs.length; i++) {
    const run = runs[i]!
    if (run.start >= end) break
    const part = paragraph.reshape(run, Math.max(start, run.start), Math.min(end, run.end))
    width += totalAdvance(part) / (run.face?.unitsPerEm ?? 1)
  }
  return width
}

/** Blank that a full-width bracket can give up at the end of a line. Em. */
const BLANK_HALF = 0.5
/** Tolerance for sums of fractional offsets. Em. */
const ROUNDING = 1e-6

/**
 * Width in em of a line in a room of this many em, including its hyphen; if it would not fit, without the blank
 * after its last bracket.
 */
export function measureLine(paragraph: Paragraph, start: number, end: number, room: number): number {
  const width = measure(paragraph, start, end) + (paragraph.hyphenAt(end)?.width ?? 0)
  if (width <= room || end - 1 <= start || !endsInBlank(paragraph.text, end)) return width
  const isWide = Math.abs(measure(paragraph, end - 1, end) - 1) < ROUNDING
  return isWide ? width - BLANK_HALF : width
}

/** A run, or its part on a line, with its glyphs from left to right. */
export interface Piece {
  readonly run: Run
  readonly glyphs: Int32Array
}

/** The glyphs of a line from `start` to `end`, run by run in logical order, including a final hyphen. */
export function slice(paragraph: Paragraph, start: number, end: number): Piece[] {
  const { runs, unsafe } = paragraph
  const pieces: Piece[] = []
  for (let i = firstRunAt(runs, start); i < runs.length; i++) {
    const run = runs[i]!
    if (run.start >= end) break
    const from = Math.max(start, run.start)
    const to = Math.min(end, run.end)
    const whole = paragraph.glyphs[i]!
    if (from === run.start && to === run.end) pieces.push({ run, glyphs: whole })
    else if (unsafe[from] === 0 && unsafe[to] === 0)
      pieces.push({ run, glyphs: glyphsBetween(whole, from, to) })
    else pieces.push({ run, glyphs: paragraph.reshape(run, from, to) })
  }
  const hyphen = paragraph.hyphenAt(end)
  if (hyphen) pieces.push(hyphen)
  return pieces
}

/** Index of the run that contains a UTF-16 index: runs are contiguous and in order. */
function firstRunAt(runs: readonly Run[], index: number): number {
  return firstIndex(0, Math.max(0, runs.length - 1), (run) => runs[run]!.end > index)
}

/** Clusters are monotone within a run, so the wanted glyphs are adjacent. */
function glyphsBetween(glyphs: Int32Array, from: number, to: number): Int32Array {
  let first = 0
  while (first < glyphs.length && !within(glyphs[first + CLUSTER]!, from, to)) first += GLYPH_STRIDE
  let last = first
  while (last < glyphs.length && within(glyphs[last + CLUSTER]!, from, to)) last += GLYPH_STRIDE
  return glyphs.subarray(first, last)
}

function within(cluster: number, from: number, to: number): boolean {
  return cluster >= from && cluster < to
}

function totalAdvance(glyphs: Int32Array): number {
  let total = 0
  for (let at = ADVANCE; at < glyphs.length; at += GLYPH_STRIDE) total += glyphs[at]!
  return total
}
