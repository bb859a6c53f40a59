// Exact-area coverage. Every edge adds, to each pixel it crosses, the signed area to its right, as the difference
// to the previous pixel; a running sum along the row gives the covered area (the method of libart, FreeType's
// smooth rasteriser and font-rs). Works on a tile around one glyph, small enough for the cache.

import { mask, maskStride } from './surface'

/** f32 cells of the tile. */
export const TILE_CELLS: i32 = 1 << 16
let tile: usize = 0
let stride: i32 = 0
let columns: f32 = 0
let rows: f32 = 0

export function setTile(at: usize): void {
  tile = at
  memory.fill(tile, 0, <usize>TILE_CELLS << 2)
}

/** Sets the tile's size for a glyph; returns how many rows fit. The tile is all zero at this time. */
export function shapeTile(width: i32): i32 {
  // One extra column for the carry of an edge in the last pixel, and vectors of four.
  stride = (width + 5) & ~3
  columns = <f32>width
  return TILE_CELLS / stride
}

export function setRows(count: i32): void {
  rows = <f32>count
}

/**
 * Adds one edge in tile coordinates. Parts above and below are dropped; parts to the left and right count at the
 * border: a right edge rounded slightly beyond it must still end the ink, or it would continue.
 */
export function edge(x0: f32, y0: f32, x1: f32, y1: f32): void {
  if (y0 == y1) return
  if (y0 < y1) clip(x0, y0, x1, y1, 1)
  else clip(x1, y1, x0, y0, -1)
}

/** An edge running down; `direction` 1 or -1. */
function clip(x0: f32, y0: f32, x1: f32, y1: f32, direction: f32): void {
  if (y1 <= 0 || y0 >= rows) return
  const slope = (x1 - x0) / (y1 - y0)
  if (y0 < 0) {
    x0 -= y0 * slope
    y0 = 0
  }
  if (y1 > rows) {
    x1 -= (y1 - rows) * slope
    y1 = rows
  }
  const left = min(x0, x1)
  const right = max(x0, x1)
  if (left >= 0 && right <= columns) cross(x0, y0, x1, y1, slope, direction)
  else if (right <= 0) cross(0, y0, 0, y1, 0, direction)
  else if (left >= columns) cross(columns, y0, columns, y1, 0, direction)
  else {
    // Split where it meets the left or right border.
    const border = left < 0 ? <f32>0 : columns
    const y = min(max(y0 + (border - x0) / slope, y0), y1)
    part(x0, y0, border, y, slope, direction)
    part(border, y, x1, y1, slope, direction)
  }
}

function part(x0: f32, y0: f32, x1: f32, y1: f32, slope: f32, direction: f32): void {
  if (y0 >= y1) return
  if (min(x0, x1) < 0) cross(0, y0, 0, y1, 0, direction)
  else if (max(x0, x1) <= columns) cross(x0, y0, x1, y1, slope, direction)
  else if (min(x0, x1) >= columns) cross(columns, y0, columns, y1, 0, direction)
  else {
    const y = min(max(y0 + (columns - x0) / slope, y0), y1)
    if (x0 < x1) {
      cross(x0, y0, columns, y, slope, direction)
      cross(columns, y, columns, y1, 0, direction)
    } else {
      cross(columns, y0, columns, y, 0, direction)
      cross(columns, y, x1, y1, slope, direction)
    }
  }
}

function cross(x0: f32, y0: f32, x1: f32, y1: f32, slope: f32, direction: f32): void {
  const last = <i32>ceil(y1)
  let x = x0
  let y = <i32>y0
  let row = tile + (<usize>(y * stride) << 2)
  const rowBytes = <usize>stride << 2
  let top = y0
  for (; y < last; y++, row += rowBytes) {
    const bottom = min<f32>(<f32>(y + 1), y1)
    // Always from the start of the edge: accumulated steps would drift.
    const next = bottom == y1 ? x1 : x0 + (bottom - y0) * slope
    const area = (bottom - top) * direction
    const from = max<f32>(min(x, next), 0)
    const to = min<f32>(max(x, next), columns)
    x = next
    top = bottom
    const first = <i32>from
    const cell = row + (<usize>first << 2)
    const fromPart = from - <f32>first
    const end = <i32>ceil(to)
    if (end <= first + 1) {
      const passed = area * (<f32>0.5 * (from + to) - <f32>first)
      store<f32>(cell, load<f32>(cell) + area - passed)
      store<f32>(cell, load<f32>(cell, 4) + passed, 4)
      continue
    }
    // The edge crosses several pixels of this row: a triangle, full steps, a triangle.
    const step = area / (to - from)
    const begin = <f32>0.5 * (1 - fromPart) * (1 - fromPart) * step
    store<f32>(cell, load<f32>(cell) + begin)
    let sum = begin
    let height = (<f32>1.5 - fromPart) * step
    let p = cell + 4
    const stop = row + (<usize>(end - 1) << 2)
    for (; p < stop; p += 4) {
      store<f32>(p, load<f32>(p) + height - sum)
      sum = height
      height += step
    }
    const toPart = to - <f32>(end - 1)
    const rest = area - <f32>0.5 * toPart * toPart * step
    store<f32>(p, load<f32>(p) + rest - sum)
    store<f32>(p, load<f32>(p, 4) + area - rest, 4)
  }
}

// @ts-ignore: decorator
@inline
function runningSum(v: v128): v128 {
  const zero = f32x4.splat(0)
  v = f32x4.add(v, v128.shuffle<f32>(zero, v, 0, 4, 5, 6))
  return f32x4.add(v, v128.shuffle<f32>(zero, v, 0, 0, 4, 5))
}

/**
 * Adds the tile to the mask at (left, top), keeping the greater coverage where a neighbour has already drawn:
 * joined letters of Devanagari or Arabic overlap, and sums would leave bright spots. Clears the tile. `steps`:
 * number of coverage levels, 64 or 32.
 */
export function merge(left: i32, top: i32, count: i32, steps: i32): void {
  const one = f32x4.splat(1)
  const zero = f32x4.splat(0)
  const levels = f32x4.splat(<f32>steps)
  const widen = steps == 32 ? 1 : 0
  for (let y = 0; y < count; y++) {
    let cell = tile + (<usize>(y * stride) << 2)
    const end = cell + (<usize>stride << 2)
    let out = mask + <usize>((top + y) * maskStride + left)
    let carry = zero
    for (; cell < end; cell += 16, out += 4) {
      const d = v128.load(cell)
      if (v128.any_true(d)) {
        v128.store(cell, zero)
        const sum = f32x4.add(runningSum(d), carry)
        carry = v128.shuffle<f32>(sum, sum, 3, 3, 3, 3)
        const area = f32x4.min(f32x4.abs(sum), one)
        const level = i32x4.shl(i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(area, levels))), widen)
        const words = i16x8.narrow_i32x4_s(level, level)
        const bytes = i8x16.narrow_i16x8_u(words, words)
        v128.store32_lane(out, i8x16.max_u(bytes, v128.load32_zero(out)), 0)
      } else {
        const area = min<f32>(abs(f32x4.extract_lane(carry, 0)), 1)
        const level = <i32>nearest(area * <f32>steps) << widen
        if (level) v128.store32_lane(out, i8x16.max_u(i8x16.splat(<i8>level), v128.load32_zero(out)), 0)
      }
    }
  }
}

/**
 * Whether outlines overlap, judged by the sums: covered more than once, or in both directions. Then areas must not
 * simply be added (winding.ts). Clears the tile.
 */
export function overlapping(count: i32): bool {
  // A 255th more than full is rounding, not ink.
  const slack: f32 = 1.0 / 255
  let lowest: f32 = 0
  let highest: f32 = 0
  const cells = count * stride
  let sum: f32 = 0
  for (let i = 0; i < cells; i++) {
    if (i % stride == 0) sum = 0
    const cell = tile + (<usize>i << 2)
    sum += load<f32>(cell)
    store<f32>(cell, 0)
    lowest = min(lowest, sum)
    highest = max(highest, sum)
  }
  return highest > 1 + slack || lowest < -1 - slack || (highest > slack && lowest < -slack)
}
