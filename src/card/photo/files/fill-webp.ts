import type { Raster } from '../scale/raster.ts'
import { MOST_MISSING } from './refuse-file.ts'

/** A truncated WebP, padded to its declared length, because decoders refuse it otherwise. */
export interface FilledWebp {
  readonly filled: Uint8Array
  /** The same without its last bytes: rows that decode equally in both belong to the picture. */
  readonly shorter: Uint8Array
}

/** Bytes left out of `shorter`: enough to change the block they encode. */
const LEFT_OUT = 8

/** Padding bytes: a lossless decoder may reject one as an invalid code. Both fail for drawings of few colours. */
const FILLERS = [0, 0x5a]

/** Paddings to try one after the other; empty for a complete file, or if too much is missing (RFC 9649). */
export function fillWebp(bytes: Uint8Array): readonly FilledWebp[] {
  if (bytes.length < 256) return []
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true) + 8
  if (length <= bytes.length || bytes.length < length * (1 - MOST_MISSING)) return []
  const filledTo = (end: number, filler: number): Uint8Array => {
    const file = new Uint8Array(length).fill(filler, end)
    file.set(bytes.subarray(0, end))
    return file
  }
  return FILLERS.map((filler) => ({
    get filled() {
      return filledTo(bytes.length, filler)
    },
    get shorter() {
      return filledTo(bytes.length - LEFT_OUT, filler)
    },
  }))
}

/** The first rows that two decodings have in common; undefined if too few for a picture. */
export function commonRows(one: Raster, other: Raster): Raster | undefined {
  const { width, height, rgb } = one
  let at = 0
  while (at < rgb.length && rgb[at] === other.rgb[at]) at++
  const rows = Math.floor(at / (width * 3))
  if (rows < height * (1 - MOST_MISSING)) return undefined
  return { width, height: rows, rgb: rgb.subarray(0, rows * width * 3) }
}
