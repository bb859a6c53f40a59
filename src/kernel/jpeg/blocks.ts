// The blocks of a JPEG: colour, DCT, quantisation. They are stored, because a progressive file needs them once per
// scan (jpeg-scans.ts). The caller (src/card/encode/encode-jpeg.ts) provides at `tables`: f32 × 64 reciprocal
// quantisers of luma, then of chroma, in the DCT's transposed order; u8 × 64 zigzag position of each value of the
// transposed block

import { forwardDct } from './dct'
import { height, pixels, width } from '../surface'

const CHROMA: usize = 256
const ZIGZAG: usize = 512

// Work memory: the pixels of one unit, up to six blocks, two blocks to transform in.
const UNIT: usize = 0
const BLOCKS: usize = 1024
const COEFFICIENTS: usize = BLOCKS + 6 * 256
const QUANTISED: usize = COEFFICIENTS + 256

/** A stored block: 64 coefficients (i16) in zigzag order, and a bit for each that is not zero. */
export const BLOCK_BYTES: usize = 136
export const BLOCK_MASK: usize = 128

let tables: usize = 0
let work: usize = 0

/**
 * Makes the blocks of all three components, each component row by row: luma at `luma`, then blue, then red. `side`
 * is 16 for 4:2:0 and 8 for 4:4:4; luma's blocks are the same for both, and 0 for `luma` keeps the existing ones.
 */
export function jpegBlocks(tablesAt: usize, workAt: usize, luma: usize, blue: usize, red: usize, side: i32): void {
  tables = tablesAt
  work = workAt
  const columns = (width + 7) >> 3
  const rows = (height + 7) >> 3
  const chromaColumns = (width + side - 1) / side
  let lastFlat: u32 = 0
  let lastLuma: usize = 0
  let lastChroma: usize = 0
  for (let y = 0; y < height; y += side) {
    for (let x = 0; x < width; x += side) {
      const column = x >> 3
      const row = y >> 3
      const first = luma + <usize>(row * columns + column) * BLOCK_BYTES
      const chroma = <usize>((y / side) * chromaColumns + x / side) * BLOCK_BYTES
      const flat = takeUnit(x, y, side)
      const repeats = flat && flat == lastFlat
      if (!repeats) {
        if (side == 16) splitColors16()
        else splitColors8()
      }
      for (let i = 0; i < (luma == 0 ? 0 : side == 16 ? 4 : 1); i++) {
        const right = i & 1
        const down = i >> 1
        if (column + right >= columns || row + down >= rows) continue
        const to = first + <usize>(down * columns + right) * BLOCK_BYTES
        if (repeats) memory.copy(to, lastLuma, BLOCK_BYTES)
        else keepBlock(work + BLOCKS + ((<usize>i) << 8), tables, to)
      }
      if (repeats) {
        memory.copy(blue + chroma, blue + lastChroma, BLOCK_BYTES)
        memory.copy(red + chroma, red + lastChroma, BLOCK_BYTES)
      } else {
        const block = work + BLOCKS + (side == 16 ? 1024 : 256)
        keepBlock(block, tables + CHROMA, blue + chroma)
        keepBlock(block + 256, tables + CHROMA, red + chroma)
      }
      lastFlat = flat
      lastLuma = first
      lastChroma = chroma
    }
  }
}

/**
 * Copies one unit of pixels to the work memory, repeating its last row and column beyond the picture's edge.
 * Returns the colour if there is only one (never 0: pixels are opaque), else 0.
 */
function takeUnit(x: i32, y: i32, side: i32): u32 {
  const rowBytes = <usize>side << 2
  const present = min(side, width - x)
  let to = work + UNIT
  const first = i32x4.splat(load<u32>(pixels + ((<usize>(y * width + x)) << 2)))
  let same = true
  for (let row = 0; row < side; row++, to += rowBytes) {
    const from = pixels + ((<usize>(min(y + row, height - 1) * width + x)) << 2)
    if (present == side) {
      for (let i: usize = 0; i < rowBytes; i += 16) {
        const four = v128.load(from + i)
        v128.store(to + i, four)
        same = same && i32x4.all_true(i32x4.eq(four, first))
      }
    } else {
      same = false
      for (let i = 0; i < side; i++) {
        store<u32>(to + ((<usize>i) << 2), load<u32>(from + ((<usize>min(i, present - 1)) << 2)))
      }
    }
  }
  return same ? <u32>i32x4.extract_lane(first, 0) : 0
}

// @ts-ignore: decorator
@inline
function channel(four: v128, shift: i32): v128 {
  return f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(four, shift), i32x4.splat(255)))
}

// @ts-ignore: decorator
@inline
function weigh(r: v128, g: v128, b: v128, wr: f32, wg: f32, wb: f32): v128 {
  return f32x4.add(
    f32x4.add(f32x4.mul(r, f32x4.splat(wr)), f32x4.mul(g, f32x4.splat(wg))),
    f32x4.mul(b, f32x4.splat(wb)),
  )
}

/** Luma minus 128 of four pixels (JFIF 1.02). */
// @ts-ignore: decorator
@inline
function lumaOf(r: v128, g: v128, b: v128): v128 {
  return f32x4.sub(weigh(r, g, b, 0.299, 0.587, 0.114), f32x4.splat(128))
}

// @ts-ignore: decorator
@inline
function storeChroma(r: v128, g: v128, b: v128, at: usize): void {
  v128.store(at, weigh(r, g, b, -0.168735892, -0.331264108, 0.5))
  v128.store(at, weigh(r, g, b, 0.5, -0.418687589, -0.081312411), 256)
}

/** 8 × 8 pixels to one block each of luma, blue and red. */
function splitColors8(): void {
  for (let i: usize = 0; i < 256; i += 16) {
    const four = v128.load(work + UNIT + i)
    const r = channel(four, 0)
    const g = channel(four, 8)
    const b = channel(four, 16)
    const at = work + BLOCKS + i
    v128.store(at, lumaOf(r, g, b))
    storeChroma(r, g, b, at + 256)
  }
}

/** 16 × 16 pixels to four blocks of luma and one each of blue and red, averaged over 2 × 2. */
function splitColors16(): void {
  for (let row: usize = 0; row < 16; row += 2) {
    for (let col: usize = 0; col < 16; col += 8) {
      const from = work + UNIT + (row << 6) + (col << 2)
      // Blocks of luma: 0 1 over 2 3.
      const luma = work + BLOCKS + (((row >> 3 << 1) | (col >> 3)) << 8) + ((row & 7) << 5)
      const left = fourSquare(from, luma)
      const leftG = sumG
      const leftB = sumB
      const right = fourSquare(from + 16, luma + 16)
      const r = v128.shuffle<f32>(left, right, 0, 2, 4, 6)
      const g = v128.shuffle<f32>(leftG, sumG, 0, 2, 4, 6)
      const b = v128.shuffle<f32>(leftB, sumB, 0, 2, 4, 6)
      storeChroma(r, g, b, work + BLOCKS + 1024 + (row << 4) + (col << 1))
    }
  }
}

let sumG: v128 = i64x2.splat(0)
let sumB: v128 = i64x2.splat(0)

/** Luma of four pixels and the four below; returns the 2 × 2 averages in lanes 0 and 2 (red, then sumG, sumB). */
// @ts-ignore: decorator
@inline
function fourSquare(from: usize, luma: usize): v128 {
  const upper = v128.load(from)
  const lower = v128.load(from, 64)
  const r0 = channel(upper, 0)
  const g0 = channel(upper, 8)
  const b0 = channel(upper, 16)
  const r1 = channel(lower, 0)
  const g1 = channel(lower, 8)
  const b1 = channel(lower, 16)
  v128.store(luma, lumaOf(r0, g0, b0))
  v128.store(luma, lumaOf(r1, g1, b1), 32)
  sumG = pairs(f32x4.add(g0, g1))
  sumB = pairs(f32x4.add(b0, b1))
  return pairs(f32x4.add(r0, r1))
}

// @ts-ignore: decorator
@inline
function pairs(v: v128): v128 {
  return f32x4.mul(f32x4.add(v, v128.shuffle<f32>(v, v, 1, 0, 3, 2)), f32x4.splat(0.25))
}

/** Transforms, quantises and stores one block. */
function keepBlock(block: usize, quantisers: usize, to: usize): void {
  const coefficients = work + COEFFICIENTS
  const quantised = work + QUANTISED
  forwardDct(block, coefficients)
  // Decoders expect values of ten bits.
  const highest = i16x8.splat(1023)
  const lowest = i16x8.splat(-1023)
  for (let i: usize = 0; i < 64; i += 8) {
    let words = i16x8.narrow_i32x4_s(quantise(coefficients, quantisers, i), quantise(coefficients, quantisers, i + 4))
    words = i16x8.max_s(i16x8.min_s(words, highest), lowest)
    v128.store(quantised + (i << 1), words)
  }
  const zigzag = tables + ZIGZAG
  for (let i: usize = 0; i < 128; i += 16) v128.store(to + i, i64x2.splat(0))
  // Most values are zero: only the others are stored in zigzag order.
  let left = notZero(quantised) | (notZero(quantised + 64) << 32)
  let mask: u64 = 0
  while (left) {
    const at = <usize>ctz(left)
    left &= left - 1
    const k = <usize>load<u8>(zigzag + at)
    store<i16>(to + (k << 1), load<i16>(quantised + (at << 1)))
    mask |= (<u64>1) << (<u64>k)
  }
  store<u64>(to + BLOCK_MASK, mask)
}

/** A bit for each of 32 values (i16) that is not zero. */
// @ts-ignore: decorator
@inline
function notZero(at: usize): u64 {
  return <u64>sixteenNotZero(at) | (<u64>sixteenNotZero(at + 32) << 16)
}

// @ts-ignore: decorator
@inline
function sixteenNotZero(at: usize): u32 {
  const zero = i16x8.splat(0)
  const low = i16x8.ne(v128.load(at), zero)
  const high = i16x8.ne(v128.load(at, 16), zero)
  return <u32>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high))
}

// @ts-ignore: decorator
@inline
function quantise(coefficients: usize, quantisers: usize, i: usize): v128 {
  const scaled = f32x4.mul(v128.load(coefficients + (i << 2)), v128.load(quantisers + (i << 2)))
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(scaled))
}
