// Non-zero fill for overlapping contours. Adding areas would count overlaps twice: two stems that end on the same
// line would lose antialiasing there, and opposite directions would cancel. So, once for each such glyph, its
// outline is cut into bands in which no edge begins, ends or crosses another; within a band the edges are ordered,
// and only those where the winding number leaves or reaches zero are edges of the ink. Their stretches, joined
// across bands, replace the outline, and can be added like any other's.

/** Operation of an outline (outline.ts): a separate edge outside any contour: x0 y0 x1 y1. */
const EDGE_OP: f32 = 5

// Limit: real letters need a hundredth of it; larger glyphs keep their outline.
const MAX_EDGES: i32 = 1 << 13
const MAX_STRETCHES: i32 = 1 << 14
/** Edges crossing one row. */
const MAX_ACTIVE: i32 = 1 << 10
/** Limit of sorting steps, some five milliseconds. */
const MAX_STEPS: i32 = 1 << 20
const MAX_ROWS: usize = 1 << 10
/** Limit of cuts of a band at crossings; the remaining height, far below a pixel, is used as it is. */
const MAX_CUTS: i32 = 24
/** Bands and crossings closer than this are equal. */
const NEAR: f32 = 1.0 / 4096

// An edge running down: x0 y0 x1 y1 slope direction, next edge that begins in the same row; then its outer stretch:
// side (1 ink to the right, -1 to the left, 0 none), from y, to y.
const EDGE_BYTES: usize = 40
// An edge in a band: x at the top, x at the bottom, direction, edge.
const ORDER_BYTES: usize = 16
/** An op and two points. */
const STRETCH_BYTES: usize = 20
let edges: usize = 0
let heads: usize = 0
let active: usize = 0
let order: usize = 0
let cuts: usize = 0
let stretches: usize = 0
let count: i32 = 0
let stretchCount: i32 = 0
let rows: i32 = 0
let steps: i32 = 0

let left: f32 = 0
let top: f32 = 0
let scale: f32 = 0

export function setWinding(at: usize): void {
  edges = at
  active = edges + <usize>MAX_EDGES * EDGE_BYTES
  order = active + ((<usize>MAX_ACTIVE) << 2)
  cuts = order + <usize>MAX_ACTIVE * ORDER_BYTES
  heads = cuts + ((<usize>MAX_ACTIVE) << 3)
  stretches = heads + (MAX_ROWS << 2)
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
  store<i32>(e, 0, 28)
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
  // Never beyond its ends: an almost horizontal edge would extend far.
  const x0 = load<f32>(e)
  const x1 = load<f32>(e, 8)
  return min(max(x0 + (y - load<f32>(e, 4)) * load<f32>(e, 16), min(x0, x1)), max(x0, x1))
}

/**
 * The outer edges of everything collected, as ops in font units: `unitLeft` and `unitTop` are at the origin, and a
 * unit is `pixels` wide. Returns their bytes, at `outerEdges`, or 0 if a limit was exceeded.
 */
export function findOuterEdges(unitLeft: f32, unitTop: f32, pixels: f32): usize {
  left = unitLeft
  top = unitTop
  scale = pixels
  steps = 0
  stretchCount = 0
  if (count == MAX_EDGES || !sweep()) return 0
  for (let i = 0; i < count; i++) endStretch(edges + <usize>i * EDGE_BYTES)
  return stretchCount < MAX_STRETCHES ? <usize>stretchCount * STRETCH_BYTES : 0
}

export function outerEdges(): usize {
  return stretches
}

function sweep(): bool {
  let live = 0
  for (let row = 0; row < rows; row++) {
    for (let i = load<i32>(heads + ((<usize>row) << 2)); i >= 0; ) {
      if (live == MAX_ACTIVE) return false
      store<i32>(active + ((<usize>live) << 2), i)
      live++
      i = load<i32>(edges + <usize>i * EDGE_BYTES, 24)
    }
    if (live == 0) continue
    const rowTop = <f32>row
    const rowBottom = <f32>(row + 1)
    const bands = cutAtEnds(live, rowTop, rowBottom)
    let from = rowTop
    for (let i = 0; i < bands && steps < MAX_STEPS; i++) {
      const to = load<f32>(cuts + ((<usize>i) << 2))
      if (to - from > NEAR) {
        band(live, from, to)
        from = to
      }
    }
    if (rowBottom > from) band(live, from, rowBottom)
    if (steps > MAX_STEPS) return false
    live = dropEnded(live, rowBottom)
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

/** Positions inside the row where edges begin or end, in order. */
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

/** Processes one band, cut again wherever two edges cross. */
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

/** The edges through the whole band, sorted by position in its middle: x at the top, x at the bottom, direction. */
function sortBand(live: i32, from: f32, to: f32): i32 {
  // Judged in the middle, where closed contours always balance.
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
      const before = order + <usize>(i - 1) * ORDER_BYTES
      if (load<f32>(before) + load<f32>(before, 4) <= x0 + x1) break
      memory.copy(before + ORDER_BYTES, before, ORDER_BYTES)
    }
    steps += n - i
    const at = order + <usize>i * ORDER_BYTES
    store<f32>(at, x0)
    store<f32>(at, x1, 4)
    store<i32>(at, load<i32>(e, 20), 8)
    store<usize>(at, e, 12)
    n++
  }
  return n
}

/** The highest point in the band where two neighbours swap, or its end. */
function firstCrossing(n: i32, from: f32, to: f32): f32 {
  let first = to
  for (let i = 1; i < n; i++) {
    const a = order + <usize>(i - 1) * ORDER_BYTES
    const b = a + ORDER_BYTES
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
    const at = order + <usize>i * ORDER_BYTES
    const before = winding
    winding += load<i32>(at, 8)
    if (before == 0) outer(load<usize>(at, 12), 1, from, to)
    else if (winding == 0) outer(load<usize>(at, 12), -1, from, to)
  }
}

/** Records that an edge is outer in a band, joined with the band above if it was outer there too. */
function outer(e: usize, side: i32, from: f32, to: f32): void {
  if (load<i32>(e, 28) != side || load<f32>(e, 36) != from) {
    endStretch(e)
    store<i32>(e, side, 28)
    store<f32>(e, from, 32)
  }
  store<f32>(e, to, 36)
}

function endStretch(e: usize): void {
  const side = load<i32>(e, 28)
  if (side == 0 || stretchCount == MAX_STRETCHES) return
  const upper = load<f32>(e, 32)
  const lower = load<f32>(e, 36)
  const begin = side > 0 ? upper : lower
  const end = side > 0 ? lower : upper
  const at = stretches + <usize>stretchCount * STRETCH_BYTES
  store<f32>(at, EDGE_OP)
  store<f32>(at, left + xAt(e, begin) / scale, 4)
  store<f32>(at, top - begin / scale, 8)
  store<f32>(at, left + xAt(e, end) / scale, 12)
  store<f32>(at, top - end / scale, 16)
  stretchCount++
}
