import type { Rgb } from '../contract/color.ts'

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
  /** Share of the way, from the strong side, over which it keeps its strength; 0 if absent. */
  readonly hold?: number | undefined
}

/**
 * Draws an eased gradient of one colour into opaque RGBA pixels, in place. In pixels because resvg takes 10 to 30 ms for a
 * gradient with alpha, and because the strength depends on the photo beneath.
 */
export function drawScrim(pixels: Uint8Array, canvasWidth: number, box: ScrimBox, paint: ScrimPaint): void {
  const left = Math.max(0, Math.round(box.left))
  const top = Math.max(0, Math.round(box.top))
  const right = Math.min(canvasWidth, Math.round(box.left + box.width))
  const bottom = Math.min(pixels.length / 4 / canvasWidth, Math.round(box.top + box.height))
  const upright = paint.from === 'top' || paint.from === 'bottom'
  const alphas = ramp(upright ? bottom - top : right - left, paint)
  const round = paint.from === 'ellipse' ? ellipse(box, paint) : undefined
  const { r, g, b } = paint.color
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const share = round ? round(x, y) : alphas[upright ? y - top : x - left]!
      const at = (y * canvasWidth + x) * 4
      const noise = ditherAt(x, y)
      pixels[at] = pixels[at]! + (r - pixels[at]!) * share + noise
      pixels[at + 1] = pixels[at + 1]! + (g - pixels[at + 1]!) * share + noise
      pixels[at + 2] = pixels[at + 2]! + (b - pixels[at + 2]!) * share + noise
    }
  }
}

/** Opacity at a pixel of a scrim that fades from the middle of its box to its edge. */
function ellipse(
  { left, top, width, height }: ScrimBox,
  { strongest, weakest, hold = 0 }: ScrimPaint,
): (x: number, y: number) => number {
  return (x, y) => {
    const dx = (x + 0.5 - left) / (width / 2) - 1
    const dy = (y + 0.5 - top) / (height / 2) - 1
    return scrimShare(Math.hypot(dx, dy), hold) * (strongest - weakest) + weakest
  }
}

/** Opacity per row or column, from the left or top. */
function ramp(length: number, { from, strongest, weakest, hold = 0 }: ScrimPaint): Float64Array {
  const backwards = from === 'bottom' || from === 'right'
  return Float64Array.from({ length }, (_, i) => {
    const way = (i + 0.5) / length
    return scrimShare(backwards ? 1 - way : way, hold) * (strongest - weakest) + weakest
  })
}

/**
 * How strong a scrim is at a share of the way from its strong side: 1 there, 0 at the other. Eased at both ends, so
 * that the eye finds no line where it begins or ends.
 */
export function scrimShare(way: number, hold = 0): number {
  const t = Math.min(Math.max((way - hold) / (1 - hold || 1), 0), 1)
  return 1 - t * t * (3 - 2 * t)
}

/** A 4 × 4 Bayer pattern around one half, added before rounding down: long dark ramps would show bands otherwise. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const

function ditherAt(x: number, y: number): number {
  return (BAYER[(y & 3) * 4 + (x & 3)]! + 0.5) / 16
}
