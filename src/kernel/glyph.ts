// One glyph: from its outline to coverage in the mask. The glyph store has each outline as left, top, right, bottom
// (f32, font units, y up), byte length of the ops (i32), 0, ops.

import { merge, overlapping, setRows, shapeTile } from './coverage'
import { walk } from './outline'
import { height, width } from './surface'
import { beginWinding, findOuterEdges, outerEdges } from './winding'

const HEADER: usize = 24
/**
 * Pixels of the longer side at which an outline is tested for overlaps and freed of them, for any later size. Its
 * curves become lines of this precision: still a tenth of a pixel in letters of 800.
 */
const TRIAL_SIDE: f32 = 256
/** Pixels; a glyph with a larger side is an error. */
const MAX_SIDE: f32 = 1048576

/** Pixels drawn by `drawGlyph` and others since the last `forgetInk`: left, top, right, bottom. */
export let inkLeft: i32 = 0
export let inkTop: i32 = 0
export let inkRight: i32 = 0
export let inkBottom: i32 = 0

export function forgetInk(): void {
  inkLeft = width
  inkTop = height
  inkRight = 0
  inkBottom = 0
}

/**
 * Fills in the header of an outline, which precedes its ops. If contours overlap, replaces the outline by its outer
 * edges. Returns the resulting bytes of the ops.
 */
export function prepareGlyph(glyph: usize, opBytes: i32): i32 {
  let left: f32 = Infinity
  let bottom: f32 = Infinity
  let right: f32 = -Infinity
  let top: f32 = -Infinity
  let p = glyph + HEADER
  const end = p + <usize>opBytes
  while (p < end) {
    const op = <i32>load<f32>(p)
    p += 4
    for (let points = op == 4 ? 0 : max(op, 1); points > 0; points--, p += 8) {
      const x = load<f32>(p)
      const y = load<f32>(p, 4)
      left = min(left, x)
      right = max(right, x)
      bottom = min(bottom, y)
      top = max(top, y)
    }
  }
  store<f32>(glyph, left)
  store<f32>(glyph, top, 4)
  store<f32>(glyph, right, 8)
  store<f32>(glyph, bottom, 12)
  const side = max(right - left, top - bottom)
  if (side > 0 && side < MAX_SIDE) opBytes = ridOfOverlaps(glyph + HEADER, opBytes, left, top, TRIAL_SIDE / side)
  store<i32>(glyph, opBytes, 16)
  return opBytes
}

function ridOfOverlaps(ops: usize, opBytes: i32, left: f32, top: f32, scale: f32): i32 {
  const rows = <i32>TRIAL_SIDE + 1
  const end = ops + <usize>opBytes
  let overlaps = false
  for (let row = 0; row < rows && !overlaps; ) {
    const count = min(shapeTile(rows), rows - row)
    setRows(count)
    walk(ops, end, -left * scale, top * scale - <f32>row, scale, false)
    overlaps = overlapping(count)
    row += count
  }
  if (!overlaps) return opBytes
  beginWinding(rows)
  walk(ops, end, -left * scale, top * scale, scale, true)
  const outerBytes = findOuterEdges(left, top, scale)
  if (outerBytes == 0) return opBytes
  memory.copy(ops, outerEdges(), outerBytes)
  return <i32>outerBytes
}

/**
 * Adds a glyph with its origin at (x, y) to the mask. Clips to the canvas; skips a glyph at an invalid position
 * (NaN or beyond all bounds).
 */
export function drawGlyph(glyph: usize, x: f32, y: f32, scale: f32, steps: i32): void {
  const left = x + load<f32>(glyph) * scale
  const top = y - load<f32>(glyph, 4) * scale
  const right = x + load<f32>(glyph, 8) * scale
  const bottom = y - load<f32>(glyph, 12) * scale
  // Written so that NaN fails.
  if (!(left < <f32>width && right > 0 && top < <f32>height && bottom > 0)) return
  if (!(right - left < MAX_SIDE && bottom - top < MAX_SIDE)) return

  const x0 = <i32>max<f32>(floor(left), 0)
  const x1 = <i32>min<f32>(ceil(right), <f32>width)
  const y0 = <i32>max<f32>(floor(top), 0)
  const y1 = <i32>min<f32>(ceil(bottom), <f32>height)
  if (x1 <= x0 || y1 <= y0) return
  const ops = glyph + HEADER
  const end = ops + <usize>load<i32>(glyph, 16)
  const rows = shapeTile(x1 - x0)
  for (let row = y0; row < y1; row += rows) {
    const count = min(rows, y1 - row)
    setRows(count)
    walk(ops, end, x - <f32>x0, y - <f32>row, scale, false)
    merge(x0, row, count, steps)
  }
  inkLeft = min(inkLeft, x0)
  inkTop = min(inkTop, y0)
  inkRight = max(inkRight, x1)
  inkBottom = max(inkBottom, y1)
}
