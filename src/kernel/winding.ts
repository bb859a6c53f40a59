// Non-zero fill where contours overlap. Adding areas would count an overlap twice: two stems that end on the same line
// would lose the soft edge there, and opposite directions would cancel out. So each row is cut into bands in which no
// edge begins, ends or crosses another; in a band the edges stand in order, and only those where the winding number
// leaves or reaches zero are edges of the ink. These go on to the area sums.

import { clip } from './coverage'

// Glyphs beyond these bounds are no letters (a headline's take a hundredth) and are drawn by plain area sums.
const MAX_EDGES: i32 = 1 << 13
/** Edges crossing one row. */
const MAX_ACTIVE: i32 = 1 << 10
/** Steps of sorting, some five milliseconds' worth. */
const MAX_STEPS: i32 = 1 << 20
/** How often a band is cut at a crossing before the rest, far below a pixel, is taken as it comes. */
const MAX_CUTS: i32 = 24
/** Bands and crossings nearer than this are the same. */
const NEAR: f32 = 1.0 / 4096

// An edge runs down: x0 y0 x1 y1 slope direction, next edge that begins in the same row.
const EDGE_BYTES: usize = 28
let edges: usize = 0
let heads: usize = 0
let active: usize = 0
let order: usize = 0
let cuts: usize = 0
let count: i32 = 0
let rows: i32 = 0
let steps: i32 = 0

/** Bytes needed at `at`, for cards up to `height` rows: see windingBytes. */
export function setWinding(at: usize): void {
  edges = at
  active = edges + <usize>MAX_EDGES * EDGE_BYTES
  order = active + (<usize>MAX_ACTIVE << 2)
  cuts = order + (<usize>MAX_ACTIVE * 12)
  heads = cuts + (<usize>MAX_ACTIVE << 3)
}

export function beginWinding(rowCount: i32): void {
  rows = rowCount
  count = 0
  memory.fill(heads, 0xff, <usize>rowCount << 2)
}

export function collect(x0: f32, y0: f32, x1: f32, y1: f32): void {
  if (y0 == y1 || count == MAX_EDGES) return
  const down = y0 < y1
  const top = down ? y0 : y1
  const bottom = down ? y1 : y0
  if (bottom <= 0 || top >= <f32>rows) return
  const e = edges + <usize>count * EDGE_BYTES
  store<f32>(e, down ? x0 : x1)
  store<f32>(e, top, 4)
  store<f32>(e, down ? x1 : x0, 8)
  store<f32>(e, bottom, 12)
  store<f32>(e, (x1 - x0) / (y1 - y0), 16)
  store<i32>(e, down ? 1 : -1, 20)
  const head = heads + (<usize>max(0, <i32>top) << 2)
  store<i32>(e, load<i32>(head), 24)
  store<i32>(head, count)
  count++
}

// @ts-ignore: decorator
@inline
function edgeAt(index: i32): usize {
  return edges + <usize>load<i32>(active + (<usize>index << 2)) * EDGE_BYTES
}

// @ts-ignore: decorator
@inline
function xAt(e: usize, y: f32): f32 {
  // Never beyond its ends: an almost level edge would run far out.
  const x0 = load<f32>(e)
  const x1 = load<f32>(e, 8)
  return min(max(x0 + (y - load<f32>(e, 4)) * load<f32>(e, 16), min(x0, x1)), max(x0, x1))
}

/** Hands the outer edges of everything collected to the area sums; false when it was too much, with some done. */
export function fillWinding(): bool {
  if (count == MAX_EDGES) return false
  steps = 0
  let live = 0
  for (let row = 0; row < rows; row++) {
    for (let i = load<i32>(heads + (<usize>row << 2)); i >= 0; ) {
      if (live == MAX_ACTIVE) return false
      store<i32>(active + (<usize>live << 2), i)
      live++
      i = load<i32>(edges + <usize>i * EDGE_BYTES, 24)
    }
    if (live == 0) continue
    const top = <f32>row
    const bottom = <f32>(row + 1)
    const bands = cutAtEnds(live, top, bottom)
    let from = top
    for (let i = 0; i < bands && steps < MAX_STEPS; i++) {
      const to = load<f32>(cuts + (<usize>i << 2))
      if (to - from > NEAR) {
        band(live, from, to)
        from = to
      }
    }
    if (bottom > from) band(live, from, bottom)
    if (steps > MAX_STEPS) return false
    live = dropEnded(live, bottom)
  }
  return true
}

function dropEnded(live: i32, bottom: f32): i32 {
  let kept = 0
  for (let i = 0; i < live; i++) {
    if (load<f32>(edgeAt(i), 12) <= bottom) continue
    store<i32>(active + (<usize>kept << 2), load<i32>(active + (<usize>i << 2)))
    kept++
  }
  return kept
}

/** Where edges begin or end inside the row, in order. */
function cutAtEnds(live: i32, top: f32, bottom: f32): i32 {
  let n = 0
  for (let i = 0; i < live; i++) {
    const e = edgeAt(i)
    const begin = load<f32>(e, 4)
    const end = load<f32>(e, 12)
    if (begin > top && begin < bottom) n = insertCut(n, begin)
    if (end > top && end < bottom) n = insertCut(n, end)
  }
  return n
}

function insertCut(n: i32, y: f32): i32 {
  let i = n
  while (i > 0 && load<f32>(cuts + (<usize>(i - 1) << 2)) > y) i--
  if (n == MAX_ACTIVE * 2 || (i > 0 && load<f32>(cuts + (<usize>(i - 1) << 2)) == y)) return n
  const at = cuts + (<usize>i << 2)
  memory.copy(at + 4, at, <usize>(n - i) << 2)
  store<f32>(at, y)
  return n + 1
}

/** One band, cut again wherever two edges cross in it. */
function band(live: i32, from: f32, to: f32): void {
  for (let cut = 0; cut < MAX_CUTS && to - from > NEAR && steps < MAX_STEPS; cut++) {
    const n = sortBand(live, from, to)
    const crossing = firstCrossing(n, from, to)
    if (crossing >= to) {
      fillBand(n, from, to)
      return
    }
    sortBand(live, from, crossing)
    fillBand(n, from, crossing)
    from = crossing
  }
  fillBand(sortBand(live, from, to), from, to)
}

/** The edges that run through the whole band, by where they stand in its middle: x at the top, x at the bottom, direction. */
function sortBand(live: i32, from: f32, to: f32): i32 {
  // Judged by the middle, where closed contours always balance.
  const middle = <f32>0.5 * (from + to)
  let n = 0
  steps += live
  for (let k = 0; k < live; k++) {
    const e = edgeAt(k)
    if (load<f32>(e, 4) > middle || load<f32>(e, 12) <= middle) continue
    const x0 = xAt(e, from)
    const x1 = xAt(e, to)
    let i = n
    for (; i > 0; i--) {
      const before = order + <usize>(i - 1) * 12
      if (load<f32>(before) + load<f32>(before, 4) <= x0 + x1) break
      memory.copy(before + 12, before, 12)
    }
    steps += n - i
    const at = order + <usize>i * 12
    store<f32>(at, x0)
    store<f32>(at, x1, 4)
    store<i32>(at, load<i32>(e, 20), 8)
    n++
  }
  return n
}

/** The highest place in the band where two neighbours change order, or its end. */
function firstCrossing(n: i32, from: f32, to: f32): f32 {
  let first = to
  for (let i = 1; i < n; i++) {
    const a = order + <usize>(i - 1) * 12
    const b = a + 12
    const above = load<f32>(b) - load<f32>(a)
    const below = load<f32>(b, 4) - load<f32>(a, 4)
    if ((above < 0 && below > 0) || (above > 0 && below < 0)) {
      const y = from + ((to - from) * above) / (above - below)
      if (y > from + NEAR && y < first - NEAR) first = y
    }
  }
  return first
}

function fillBand(n: i32, from: f32, to: f32): void {
  let winding = 0
  for (let i = 0; i < n; i++) {
    const at = order + <usize>i * 12
    const before = winding
    winding += load<i32>(at, 8)
    if (before == 0) clip(load<f32>(at), from, load<f32>(at, 4), to, 1)
    else if (winding == 0) clip(load<f32>(at), from, load<f32>(at, 4), to, -1)
  }
}
