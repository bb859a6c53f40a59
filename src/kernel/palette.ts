// Pixels to palette indices. Most neighbours on a flat card are equal, so runs are skipped sixteen bytes at a time;
// each new colour is looked up in a small hash table.

import { height, pixels, width } from './surface'

const SLOTS: u32 = 1024
const TOO_MANY: i32 = -1

/** Table: SLOTS × (colour u32, index i32), then the palette as 256 × u32, then its length. */
let table: usize = 0
let palette: usize = 0

export function setPalette(at: usize): void {
  table = at
  palette = at + (<usize>SLOTS << 3)
}

export function clearPalette(): void {
  memory.fill(table, 0xff, <usize>SLOTS << 3)
  store<i32>(palette, 0, 1024)
}

/** The colour of an index. */
// @ts-ignore: decorator
@inline
export function colorAt(index: i32): u32 {
  return load<u32>(palette + (<usize>index << 2))
}

/** The palette's index of a colour, adding it if it is new; TOO_MANY beyond 256. */
export function indexOf(color: u32): i32 {
  let slot = (color * 0x9e3779b1) >>> 22
  while (true) {
    const at = table + (<usize>slot << 3)
    const index = load<i32>(at, 4)
    if (index < 0) {
      const count = load<i32>(palette, 1024)
      if (count == 256) return TOO_MANY
      store<u32>(at, color)
      store<i32>(at, count, 4)
      store<u32>(palette + (<usize>count << 2), color)
      store<i32>(palette, count + 1, 1024)
      return count
    }
    if (load<u32>(at) == color) return index
    slot = (slot + 1) & (SLOTS - 1)
  }
}

/** Indices of a part of a row; false if there are too many colours. */
function indexRun(from: usize, count: i32, out: usize): bool {
  const end = from + (<usize>count << 2)
  const vectorsEnd = end - 12
  let last = ~load<u32>(from)
  let index = 0
  while (from < end) {
    // Skips four equal pixels at once.
    const same = i32x4.splat(last)
    const word = i32x4.splat(index * 0x01010101)
    while (from < vectorsEnd && i32x4.all_true(i32x4.eq(v128.load(from), same))) {
      v128.store32_lane(out, word, 0)
      from += 16
      out += 4
    }
    const stop = min(from + 16, end)
    for (; from < stop; from += 4, out++) {
      const color = load<u32>(from)
      if (color != last) {
        last = color
        index = indexOf(color)
        if (index < 0) return false
      }
      store<u8>(out, <u8>index)
    }
  }
  return true
}

/** All pixels to PNG rows (a filter byte of 0, then indices). Returns the number of colours, TOO_MANY beyond 256. */
export function indexAll(out: usize): i32 {
  clearPalette()
  const stride = <usize>width + 1
  for (let y = 0; y < height; y++) {
    store<u8>(out + <usize>y * stride, 0)
    if (!indexRun(pixels + (<usize>(y * width) << 2), width, out + <usize>y * stride + 1)) return TOO_MANY
  }
  return load<i32>(palette, 1024)
}

/** Two indices a byte, for palettes of at most 16: rows of 1 + (width + 1) / 2 bytes. */
export function packNibbles(rows: usize, out: usize): void {
  for (let y = 0; y < height; y++) {
    store<u8>(out++, 0)
    rows++
    let x = 0
    for (; x + 1 < width; x += 2, rows += 2) store<u8>(out++, (load<u8>(rows) << 4) | load<u8>(rows, 1))
    if (x < width) store<u8>(out++, load<u8>(rows++) << 4)
  }
}
