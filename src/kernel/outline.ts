// Converts a glyph's outline to straight edges, in pixels relative to the tile. Ops as in src/type/fonts/face.ts: 0
// x y move, 1 x y line, 2 cx cy x y quad, 3 c1 c2 x y cubic, 4 close; y up.

import { edge } from './coverage'
import { collect } from './winding'

/**
 * Maximum deviation of a chord from its curve in pixels: below 1/32, so that no coverage changes by more than one
 * or two levels.
 */
const FLATNESS: f32 = 0.03
/** A curve that needs more lines is larger than any card. */
const MAX_LINES: f32 = 200

let collecting: bool = false
let originX: f32 = 0
let originY: f32 = 0
let scale: f32 = 0

// @ts-ignore: decorator
@inline
function emit(x0: f32, y0: f32, x1: f32, y1: f32): void {
  if (collecting) collect(x0, y0, x1, y1)
  else edge(x0, y0, x1, y1)
}

// @ts-ignore: decorator
@inline
function px(at: usize): f32 {
  return originX + load<f32>(at) * scale
}

// @ts-ignore: decorator
@inline
function py(at: usize): f32 {
  return originY - load<f32>(at) * scale
}

// @ts-ignore: decorator
@inline
function linesFor(bend: f32): i32 {
  return 1 + <i32>min<f32>(sqrt(bend * (1 / FLATNESS)), MAX_LINES)
}

/** `toWinding`: collects the edges to find the outer ones, instead of adding their areas. */
export function walk(ops: usize, end: usize, x: f32, y: f32, s: f32, toWinding: bool): void {
  collecting = toWinding
  originX = x
  originY = y
  scale = s
  let startX: f32 = 0
  let startY: f32 = 0
  let atX: f32 = 0
  let atY: f32 = 0
  while (ops < end) {
    const op = <i32>load<f32>(ops)
    if (op == 0) {
      // Fonts close their contours; an open one is closed here, or its area would extend to the right.
      if (atX != startX || atY != startY) emit(atX, atY, startX, startY)
      startX = atX = px(ops + 4)
      startY = atY = py(ops + 8)
      ops += 12
    } else if (op == 1) {
      const x1 = px(ops + 4)
      const y1 = py(ops + 8)
      emit(atX, atY, x1, y1)
      atX = x1
      atY = y1
      ops += 12
    } else if (op == 2) {
      const x1 = px(ops + 12)
      const y1 = py(ops + 16)
      quad(atX, atY, px(ops + 4), py(ops + 8), x1, y1)
      atX = x1
      atY = y1
      ops += 20
    } else if (op == 3) {
      const x1 = px(ops + 20)
      const y1 = py(ops + 24)
      cubic(atX, atY, px(ops + 4), py(ops + 8), px(ops + 12), py(ops + 16), x1, y1)
      atX = x1
      atY = y1
      ops += 28
    } else if (op == 4) {
      emit(atX, atY, startX, startY)
      atX = startX
      atY = startY
      ops += 4
    } else {
      emit(px(ops + 4), py(ops + 8), px(ops + 12), py(ops + 16))
      ops += 20
    }
  }
  if (atX != startX || atY != startY) emit(atX, atY, startX, startY)
}

function quad(x0: f32, y0: f32, cx: f32, cy: f32, x1: f32, y1: f32): void {
  // The chord of a quadratic in n parts deviates by |p0 - 2 p1 + p2| / 4n².
  const ax = x0 - 2 * cx + x1
  const ay = y0 - 2 * cy + y1
  const n = linesFor(<f32>0.25 * sqrt(ax * ax + ay * ay))
  const dt: f32 = <f32>1 / <f32>n
  const bx: f32 = 2 * (cx - x0)
  const by: f32 = 2 * (cy - y0)
  let px = x0
  let py = y0
  for (let i = 1; i < n; i++) {
    const t = <f32>i * dt
    const x = x0 + t * (bx + t * ax)
    const y = y0 + t * (by + t * ay)
    emit(px, py, x, y)
    px = x
    py = y
  }
  emit(px, py, x1, y1)
}

function cubic(x0: f32, y0: f32, c1: f32, d1: f32, c2: f32, d2: f32, x1: f32, y1: f32): void {
  // Wang's bound: 3/4 of the greater second difference over n².
  const ux = x0 - 2 * c1 + c2
  const uy = y0 - 2 * d1 + d2
  const vx = c1 - 2 * c2 + x1
  const vy = d1 - 2 * d2 + y1
  const n = linesFor(<f32>0.75 * sqrt(max(ux * ux + uy * uy, vx * vx + vy * vy)))
  const dt: f32 = <f32>1 / <f32>n
  const bx: f32 = 3 * (c1 - x0)
  const by: f32 = 3 * (d1 - y0)
  const ax = x1 - x0 - 3 * (c2 - c1)
  const ay = y1 - y0 - 3 * (d2 - d1)
  let px = x0
  let py = y0
  for (let i = 1; i < n; i++) {
    const t = <f32>i * dt
    const x = x0 + t * (bx + t * (3 * ux + t * ax))
    const y = y0 + t * (by + t * (3 * uy + t * ay))
    emit(px, py, x, y)
    px = x
    py = y
  }
  emit(px, py, x1, y1)
}
