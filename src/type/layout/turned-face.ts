import type { Box, Face } from '../fonts/face.ts'

/** A face with outlines rotated by 90° clockwise, for sideways text in vertical lines. */
export interface TurnedFace extends Face {
  readonly upright: Face
}

const turned = new WeakMap<Face, TurnedFace>()

/** One object per face, because outlines are cached by it. */
export function turnedFace(face: Face): TurnedFace {
  let found = turned.get(face)
  if (found === undefined) {
    const outlines = new Map<number, Float32Array>()
    found = {
      ...face,
      upright: face,
      outline(glyph) {
        let ops = outlines.get(glyph)
        if (ops === undefined) outlines.set(glyph, (ops = turnOps(face.outline(glyph))))
        return ops
      },
    }
    turned.set(face, found)
  }
  return found
}

/** Number of values of an operation including its code: move, line, quadratic, cubic, close. */
const LENGTHS = [3, 3, 5, 7, 1]

function turnOps(ops: Float32Array): Float32Array {
  const out = Float32Array.from(ops)
  for (let at = 0; at < ops.length; at += LENGTHS[ops[at]!]!) {
    for (let point = at + 1; point < at + LENGTHS[ops[at]!]!; point += 2) {
      // y up: 90° clockwise.
      out[point] = ops[point + 1]!
      out[point + 1] = -ops[point]!
    }
  }
  return out
}

/** A box rotated like the outlines. */
export function turnBox({ left, top, right, bottom }: Box): Box {
  return { left: bottom, right: top, top: -left, bottom: -right }
}
