import type { Rgb } from '../contract/color.ts'
import type { ShadeRow } from '../photo/scale/photo-kernel.ts'

export interface ScrimBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface ScrimPaint {
  /** The physical side where it is strongest; `ellipse`: the middle of the box. */
  readonly from: 'top' | 'bottom' | 'left' | 'right' | 'ellipse'
  readonly color: Rgb
  /** Opacity at that side and at the other, 0 to 1. */
  readonly strongest: number
  readonly weakest: number
  /** Fraction of the length, from the strong side, with constant strength; 0 if absent. */
  readonly hold?: number | undefined
}

/** Opacity 1, in 256ths. */
const ONE = 256

/**
 * Draws an eased gradient of one colour into opaque RGBA pixels, in place. In pixels because resvg takes 10 to 30 ms for a
 * gradient with alpha, and because the strength depends on the photo beneath.
 */
export function drawScrim(
  pixels: Uint8Array,
  canvasWidth: number,
  box: ScrimBox,
  paint: ScrimPaint,
  shade: ShadeRow,
): void {
  const left = Math.max(0, Math.round(box.left))
  const top = Math.max(0, Math.round(box.top))
  const right = Math.min(canvasWidth, Math.round(box.left + box.width))
  const bottom = Math.min(pixels.length / 4 / canvasWidth, Math.round(box.top + box.height))
  if (right <= left || bottom <= top) return
  const sharesOf = shares(box, paint, { left, top, right, bottom })
  for (let y = top; y < bottom; y++) {
    const row = pixels.subarray((y * canvasWidth + left) * 4, (y * canvasWidth + right) * 4)
    shade(row, sharesOf(y), paint.color, noisesOf(left, y))
  }
}

interface Shaded {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Opacities of each row's pixels; may return the same array for all rows. */
function shares(
  box: ScrimBox,
  paint: ScrimPaint,
  { left, top, right, bottom }: Shaded,
): (y: number) => Uint16Array {
  if (paint.from === 'ellipse') return ellipse(box, paint, left, right)
  if (paint.from === 'left' || paint.from === 'right') {
    const across = ramp(right - left, paint)
    return () => across
  }
  const down = ramp(bottom - top, paint)
  const row = new Uint16Array(right - left)
  return (y) => row.fill(down[y - top]!)
}

/** Table size for the squared distance from the middle of an ellipse to its edge. */
const WAYS = 4096

/** Opacities along a row of a scrim that fades from the middle of its box to its edge. */
function ellipse(
  box: ScrimBox,
  { strongest, weakest, hold = 0 }: ScrimPaint,
  left: number,
  right: number,
): (y: number) => Uint16Array {
  const row = new Uint16Array(right - left)
  const squared = (at: number, start: number, length: number) => {
    const far = (at + 0.5 - start) / (length / 2) - 1
    return Math.min(WAYS, Math.round(far * far * WAYS))
  }
  const across = Int32Array.from(row, (_, x) => squared(left + x + 0.5, box.left, box.width))
  const shares = Uint16Array.from({ length: WAYS + 1 }, (_, way) =>
    Math.round((scrimShare(Math.sqrt(way / WAYS), hold) * (strongest - weakest) + weakest) * ONE),
  )
  let known: number | undefined
  return (y) => {
    // Two by two pixels share their opacity: no eye tells them apart, and working it out takes most of the time.
    const first = y & ~1
    if (known === first) return row
    known = first
    const down = squared(first + 0.5, box.top, box.height)
    for (let x = 0; x < row.length; x += 2) {
      const share = shares[Math.min(WAYS, across[x]! + down)]!
      row[x] = share
      row[x + 1] = share
    }
    return row
  }
}

/** Opacity per row or column, from the left or top. */
function ramp(length: number, { from, strongest, weakest, hold = 0 }: ScrimPaint): Uint16Array {
  const backwards = from === 'bottom' || from === 'right'
  return Uint16Array.from({ length }, (_, i) => {
    const way = (i + 0.5) / length
    return Math.round((scrimShare(backwards ? 1 - way : way, hold) * (strongest - weakest) + weakest) * ONE)
  })
}

/**
 * A scrim's strength at a fraction of its length: 1 at the strong side, 0 at the other. Eased at both ends, so that
 * no edge is visible.
 */
export function scrimShare(way: number, hold = 0): number {
  const t = Math.min(Math.max((way - hold) / (1 - hold || 1), 0), 1)
  return 1 - t * t * (3 - 2 * t)
}

/**
 * A 4 × 4 Bayer matrix in 256ths of a level, around one half, added before rounding down: avoids banding in long
 * dark gradients.
 */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((step) => step * 16 + 8)

/** The pattern's values for four pixels from a place on, a byte each. */
function noisesOf(x: number, y: number): number {
  return [0, 1, 2, 3].reduce((word, at) => word | (BAYER[((y & 3) << 2) | ((x + at) & 3)]! << (8 * at)), 0)
}
