import { cropTo } from '../../card/photo/photo.ts'
import type { UprightPixels } from '../../card/photo/point-of-interest.ts'

/** Fractions of a pixel are counted in 256ths, so that a product of colours stays below 32 bits. */
const ONE = 256
const EVEN = 0xff00ff
const OPAQUE = 0xff000000

/** For each pixel of the box along one side: the source pixel before it, and how far to the next, in 256ths. */
interface Samples {
  readonly first: Int32Array
  readonly part: Int32Array
}

/**
 * Cuts and scales so that the picture covers the box, blending four neighbours. The decoder has brought the picture
 * near its size before, so there is little to leave out.
 */
export function coverBox(
  source: UprightPixels,
  box: { readonly width: number; readonly height: number },
  focus: { readonly x: number; readonly y: number },
): Uint8Array {
  const { scaled, left, top } = cropTo(source, box, focus)
  const across = samples(box.width, left, scaled.width / source.width, source.width)
  const along = samples(box.height, top, scaled.height / source.height, source.height)
  const out = new Uint32Array(box.width * box.height)
  const { words, origin, right, down } = source
  for (let y = 0, at = 0; y < box.height; y++) {
    const row = origin + along.first[y]! * down
    const below = along.part[y]!
    for (let x = 0; x < box.width; x++, at++) {
      const here = row + across.first[x]! * right
      const beside = across.part[x]!
      const upper = blend(words[here]!, words[here + right]!, beside)
      const lower = blend(words[here + down]!, words[here + down + right]!, beside)
      out[at] = blend(upper, lower, below)
    }
  }
  return new Uint8Array(out.buffer)
}

function samples(count: number, start: number, scale: number, size: number): Samples {
  const first = new Int32Array(count)
  const part = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const place = Math.min(Math.max((start + i + 0.5) / scale - 0.5, 0), size - 1)
    // The last pixel has no neighbour; all of the one before last's is the same.
    first[i] = Math.max(0, Math.min(Math.floor(place), size - 2))
    part[i] = Math.round((place - first[i]!) * ONE)
  }
  return { first, part }
}

/** Two channels at a time: a word of RGBA holds each beside an empty byte once its neighbours are masked away. */
function blend(a: number, b: number, part: number): number {
  const rest = ONE - part
  const redBlue = (((a & EVEN) * rest + (b & EVEN) * part) >>> 8) & EVEN
  const green = ((((a >>> 8) & 0xff) * rest + ((b >>> 8) & 0xff) * part) >>> 8) & 0xff
  return (OPAQUE | redBlue | (green << 8)) >>> 0
}
