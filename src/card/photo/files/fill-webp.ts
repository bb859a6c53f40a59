import type { Raster } from '../scale/raster.ts'
import { MOST_MISSING } from './refuse-file.ts'

/** A WebP that ends early, filled up to the length it says; decoders refuse it as it is. */
export interface FilledWebp {
  readonly filled: Uint8Array
  /** The same without the last bytes that are there: where both decode to the same rows, the rows are the picture's. */
  readonly shorter: Uint8Array
}

/** Bytes of `shorter` that are left out: enough to change the block that they code. */
const LEFT_OUT = 8

/** Bytes to fill up with: a lossless decoder may reject one as an invalid code. Drawings of few colours reject both. */
const FILLERS = [0, 0x5a]

/** Fillings to be tried one after the other: none for a whole file, and where too much is missing (RFC 9649). */
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

/** The first rows that two decodings have in common; undefined where they are too few for a picture. */
export function commonRows(one: Raster, other: Raster): Raster | undefined {
  const { width, height, rgb } = one
  let at = 0
  while (at < rgb.length && rgb[at] === other.rgb[at]) at++
  const rows = Math.floor(at / (width * 3))
  if (rows < height * (1 - MOST_MISSING)) return undefined
  return { width, height: rows, rgb: rgb.subarray(0, rows * width * 3) }
}
