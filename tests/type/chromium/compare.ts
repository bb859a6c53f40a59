import type { Picture } from './reference.ts'

/**
 * The difference between two pictures of the same text, as a reader would notice it.
 *
 * A glyph may be off by a fraction of a pixel, because browsers draw at quarter pixels; so a pixel matches if its
 * value is within the range of the other picture's 3×3 surrounding pixels. Mismatches form blobs: a stray pixel on
 * a curve is a blob of one, a dot on the wrong side of its letter one of dozens.
 */
export interface Difference {
  /** Pixels in the largest connected group of mismatches. */
  readonly blob: number
  /** Difference of all pixels relative to the ink: grows when letters drift or stems thicken. */
  readonly unlike: number
}

/** Levels of 255 by which two rasterisers' anti-aliasing may differ beyond their neighbourhood. */
const TOLERANCE = 56

/** Pictures must have equal size and kind of pixel. */
export function compare(ours: Picture, theirs: Picture): Difference {
  const { width, height, channels } = theirs
  if (ours.width !== width || ours.height !== height || ours.channels !== channels) {
    throw new Error(`${ours.width}×${ours.height}×${ours.channels} is not ${width}×${height}×${channels}`)
  }
  const unmatched = new Uint8Array(width * height)
  let difference = 0
  let ink = 0
  for (let channel = 0; channel < channels; channel++) {
    const a = plane(ours, channel)
    const b = plane(theirs, channel)
    for (let i = 0; i < a.length; i++) {
      const apart = Math.abs(a[i]! - b[i]!)
      difference += apart
      ink += b[i]!
      if (apart > TOLERANCE && (isOutside(a[i]!, b, i, width) || isOutside(b[i]!, a, i, width)))
        unmatched[i] = 1
    }
  }
  return { blob: largestBlob(unmatched, width), unlike: difference / Math.max(1, ink) }
}

function plane({ data, channels, width, height }: Picture, channel: number): Uint8Array {
  if (channels === 1) return data
  return Uint8Array.from({ length: width * height }, (_, i) => data[i * channels + channel]!)
}

/** Whether a value is outside the range of the 3×3 pixels around an index by more than the tolerance. */
function isOutside(value: number, around: Uint8Array, index: number, width: number): boolean {
  let low = 255
  let high = 0
  for (let row = index - width; row <= index + width; row += width) {
    for (let at = row - 1; at <= row + 1; at++) {
      const one = around[at] ?? 0
      if (one < low) low = one
      if (one > high) high = one
    }
  }
  return value < low - TOLERANCE || value > high + TOLERANCE
}

/** Size of the largest group of adjacent marked pixels, including diagonals. Clears the marks. */
function largestBlob(marks: Uint8Array, width: number): number {
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
  let largest = 0
  for (let start = 0; start < marks.length; start++) {
    if (marks[start] === 0) continue
    const waiting = [start]
    marks[start] = 0
    let size = 0
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      size++
      for (const step of around) {
        if (marks[at + step] !== 1) continue
        marks[at + step] = 0
        waiting.push(at + step)
      }
    }
    largest = Math.max(largest, size)
  }
  return largest
}
