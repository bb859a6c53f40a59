/**
 * Problem: the faces for a text must be known before any font file is read.
 * Method: a file's letters as sorted ranges, each the gap since the last one and its further letters, in base 36:
 * `2w.3,5` is U+0068 to U+006B and U+0071. Written by the font kit, read when a family is first considered.
 * Limits: reflects a font's cmap, not what its layout tables can compose.
 */
import { type Coverage, createCoverage } from './coverage.ts'

/** Encodes a set of letters, in any order. */
export function writeCoverage(codePoints: Iterable<number>): string {
  const sorted = [...new Set(codePoints)].sort((a, b) => a - b)
  const ranges: string[] = []
  let next = 0
  for (let i = 0; i < sorted.length; i++) {
    const first = sorted[i]!
    while (sorted[i + 1] === sorted[i]! + 1) i++
    const further = sorted[i]! - first
    ranges.push((first - next).toString(36) + (further > 0 ? `.${further.toString(36)}` : ''))
    next = sorted[i]! + 1
  }
  return ranges.join(',')
}

/** Decodes the result of `writeCoverage`. */
export function readCoverage(text: string): Coverage {
  return createCoverage(readCodePoints(text))
}

/** The letters themselves, in order. */
export function* readCodePoints(text: string): Iterable<number> {
  let next = 0
  if (text === '') return
  for (const range of text.split(',')) {
    const [gap = '', further = '0'] = range.split('.')
    const first = next + Number.parseInt(gap, 36)
    next = first + Number.parseInt(further, 36) + 1
    for (let point = first; point < next; point++) yield point
  }
}
