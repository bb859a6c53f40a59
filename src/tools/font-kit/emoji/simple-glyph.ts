import type { Contour } from './contours.ts'
import { Writer } from './writer.ts'

export interface GlyphBox {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

const ON_CURVE = 0x01
const X_SHORT = 0x02
const Y_SHORT = 0x04
/** With a short vector: it is positive; without one: the coordinate is unchanged. */
const X_SAME = 0x10
const Y_SAME = 0x20

/** A simple glyph for `glyf` (OpenType, “Simple Glyph Description”), without instructions. */
export function simpleGlyph(contours: readonly Contour[]): Uint8Array {
  const writer = new Writer()
  const { left, bottom, right, top } = glyphBox(contours)
  writer.u16(contours.length)
  for (const side of [left, bottom, right, top]) writer.u16(side)
  let last = -1
  for (const contour of contours) writer.u16((last += contour.length))
  writer.u16(0)
  const xs = new Writer()
  const ys = new Writer()
  let x = 0
  let y = 0
  for (const point of contours.flat()) {
    const flags =
      (point.onCurve ? ON_CURVE : 0) |
      delta(point.x - x, X_SHORT, X_SAME, xs) |
      delta(point.y - y, Y_SHORT, Y_SAME, ys)
    writer.u8(flags)
    ;({ x, y } = point)
  }
  writer.put(xs.done())
  writer.put(ys.done())
  writer.pad(4)
  return writer.done()
}

export function glyphBox(contours: readonly Contour[]): GlyphBox {
  const points = contours.flat()
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

function delta(value: number, short: number, same: number, writer: Writer): number {
  if (value === 0) return same
  if (Math.abs(value) > 255) {
    writer.u16(value)
    return 0
  }
  writer.u8(Math.abs(value))
  return value > 0 ? short | same : short
}
