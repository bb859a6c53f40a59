// Draws on palette indices: one byte per pixel of a flat card, where src/kernel/blend.ts has four, in the layout of
// a PNG. Colours equal those of blend.ts. Rows are those of a PNG: a filter byte, then indices. When the palette is
// full, the caller continues in pixels.

import { mix, overlap } from './blend'
import { forgetInk, inkBottom, inkLeft, inkRight, inkTop } from './glyph'
import { colorAt, indexOf } from './palette'
import { BLOCK, endDrawn, height, mark, marksOf, mask, maskStride, nextDrawn, pixels, width } from './surface'

/** Result of a colour at each coverage on each background: rows of LEVELS indices, UNKNOWN until needed. */
const LEVELS: usize = 80
const GROUNDS: usize = 256
/** Never a valid index here, so palettes have at most 255 colours. */
const UNKNOWN: i32 = 255

let blends: usize = 0
/** The call of `blendIndexed` for which a background's row is valid: a u32 for each background, after all rows. */
let made: usize = 0
let blend: u32 = 0

export function setBlends(at: usize): void {
  blends = at
  made = at + GROUNDS * LEVELS
}

// @ts-ignore: decorator
@inline
function rowAt(rows: usize, y: i32): usize {
  return rows + <usize>(y * (width + 1)) + 1
}

/** Index of a background blended with a colour, weight up to 256; UNKNOWN when the palette is full. */
function indexOn(ground: i32, color: u32, weight: u32): i32 {
  const index = indexOf(mix(colorAt(ground), color, weight))
  return index < 0 ? UNKNOWN : index
}

function levelsOn(ground: i32): usize {
  const levels = blends + <usize>ground * LEVELS
  const number = made + (<usize>ground << 2)
  if (load<u32>(number) != blend) {
    store<u32>(number, blend)
    memory.fill(levels, <u8>UNKNOWN, LEVELS)
    store<u8>(levels, <u8>ground)
  }
  return levels
}

/** Like `blendMask`. Returns false when the palette is full, with the rest still in the mask. */
export function blendIndexed(rows: usize, color: u32, opacity: i32): bool {
  blend++
  const left = inkLeft & ~(BLOCK - 1)
  const right = min(inkRight, width)
  const zero = i64x2.splat(0)
  const unknown = i8x16.splat(<i8>UNKNOWN)
  const spill = inkRight + 4 > width
  for (let y = inkTop; y < inkBottom; y++) {
    const row = mask + <usize>(y * maskStride)
    // What `merge` writes beyond the right edge, in vectors of four, is no ink.
    if (spill) v128.store(row + <usize>width, zero)
    let m = row + <usize>left
    let p = rowAt(rows, y) + <usize>left
    const end = row + <usize>right
    let marks = marksOf(y) + <usize>(left / BLOCK)
    for (; m < end; m += 16, p += 16, marks++) {
      const levels = v128.load(m)
      if (!v128.any_true(levels)) continue
      const grounds = v128.load(p)
      const ground = load<u8>(p)
      let drawn = unknown
      if (i8x16.all_true(i8x16.eq(grounds, i8x16.splat(<i8>ground)))) drawn = shaded(levelsOn(ground), levels)
      if (v128.any_true(i8x16.eq(drawn, unknown))) {
        if (!findLevels(m, p, color, opacity)) return false
        for (let i: usize = 0; i < 16; i++) {
          store<u8>(p + i, load<u8>(levelsOn(load<u8>(p + i)) + <usize>load<u8>(m + i)))
        }
      } else {
        v128.store(p, drawn)
      }
      v128.store(m, zero)
      store<u8>(marks, 1)
    }
  }
  forgetInk()
  return true
}

/** Looks up sixteen levels in a row of 65. */
// @ts-ignore: decorator
@inline
function shaded(row: usize, levels: v128): v128 {
  const step = i8x16.splat(16)
  let rest = levels
  let found = i8x16.swizzle(v128.load(row), rest)
  rest = i8x16.sub(rest, step)
  found = v128.or(found, i8x16.swizzle(v128.load(row, 16), rest))
  rest = i8x16.sub(rest, step)
  found = v128.or(found, i8x16.swizzle(v128.load(row, 32), rest))
  rest = i8x16.sub(rest, step)
  found = v128.or(found, i8x16.swizzle(v128.load(row, 48), rest))
  rest = i8x16.sub(rest, step)
  return v128.or(found, i8x16.swizzle(v128.load(row, 64), rest))
}

/** Computes what sixteen pixels need; false when the palette is full. */
function findLevels(m: usize, p: usize, color: u32, opacity: i32): bool {
  for (let i: usize = 0; i < 16; i++) {
    const level = load<u8>(m + i)
    const ground = load<u8>(p + i)
    const at = levelsOn(ground) + <usize>level
    if (load<u8>(at) != UNKNOWN) continue
    const index = indexOn(ground, color, (<u32>level * opacity) >>> 7)
    if (index == UNKNOWN) return false
    store<u8>(at, <u8>index)
  }
  return true
}

/** Like `fillRect`. Returns false, with nothing filled, when the palette is full. */
export function fillIndexed(rows: usize, x: f64, y: f64, w: f64, h: f64, color: u32, opacity: i32): bool {
  const left = max<f64>(x, 0)
  const top = max<f64>(y, 0)
  const right = min(x + w, <f64>width)
  const bottom = min(y + h, <f64>height)
  if (!(left < right && top < bottom)) return true
  if (!fill(rows, left, top, right, bottom, color, opacity, false)) return false
  fill(rows, left, top, right, bottom, color, opacity, true)
  for (let row = <i32>floor(top); row < <i32>ceil(bottom); row++) mark(row, <i32>floor(left), <i32>ceil(right))
  return true
}

/** Without `keep` it only allocates the indices: then either the palette has them all, or it is full. */
function fill(rows: usize, left: f64, top: f64, right: f64, bottom: f64, color: u32, opacity: i32, keep: bool): bool {
  const scale = <f64>opacity * (256.0 / 255)
  let lastGround = -1
  let lastWeight: u32 = 0
  let index = 0
  for (let row = <i32>floor(top); row < <i32>ceil(bottom); row++) {
    const tall = overlap(top, bottom, row) * scale
    const line = rowAt(rows, row)
    for (let col = <i32>floor(left); col < <i32>ceil(right); col++) {
      const weight = <u32>nearest(tall * overlap(left, right, col))
      const ground = <i32>load<u8>(line + <usize>col)
      if (ground != lastGround || weight != lastWeight) {
        index = indexOn(ground, color, weight)
        if (index == UNKNOWN) return false
        lastGround = ground
        lastWeight = weight
      }
      if (keep) store<u8>(line + <usize>col, <u8>index)
    }
  }
  return true
}

/** Restores the plate's indices where the card was drawn on. */
export function restoreRows(plate: usize, rows: usize): void {
  for (let y = 0; y < height; y++) {
    for (let x = nextDrawn(y, 0); x < width; ) {
      const end = endDrawn(y, x)
      memory.copy(rowAt(rows, y) + <usize>x, rowAt(plate, y) + <usize>x, <usize>(end - x))
      x = nextDrawn(y, end)
    }
  }
}

/** Converts all indices to pixels. */
export function expandRows(rows: usize): void {
  let p = pixels
  for (let y = 0; y < height; y++) {
    let from = rowAt(rows, y)
    for (const end = from + <usize>width; from < end; from++, p += 4) store<u32>(p, colorAt(load<u8>(from)))
  }
}
