import { luminanceAt } from '../contract/color.ts'

/** Relative luminances (WCAG 2.2, 0 to 1) in an area of pixels. */
export interface Brightness {
  readonly darkest: number
  readonly lightest: number
  readonly mean: number
  /** The quantile: `share` of the pixels are darker. */
  under(share: number): number
}

export interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const BINS = 256
/** Limit of sampled pixels: plenty for a distribution, and a large photo costs no more than a kicker. */
const MAX_SAMPLES = 4000

/** Measures opaque RGBA pixels in a box; undefined if the box is outside the canvas. */
export function brightnessIn(pixels: Uint8Array, canvasWidth: number, box: PixelBox): Brightness | undefined {
  const left = Math.max(0, Math.floor(box.left))
  const top = Math.max(0, Math.floor(box.top))
  const right = Math.min(canvasWidth, Math.ceil(box.right))
  const bottom = Math.min(pixels.length / 4 / canvasWidth, Math.ceil(box.bottom))
  if (!(left < right && top < bottom)) return undefined
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / MAX_SAMPLES)))
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2)
  const bins = new Uint32Array(BINS)
  let count = 0
  let sum = 0
  let darkest = 1
  let lightest = 0
  for (let y = top; y < bottom; y += step) {
    let x = left
    while (x < right) {
      // Fast path for equal neighbours: most of a plate is one colour, and an isolate's first cards run in the
      // interpreter.
      const at = y * canvasWidth + x
      const word = words[at]
      const from = x
      do x += step
      while (x < right && words[y * canvasWidth + x] === word)
      const times = (x - from) / step
      const value = luminanceAt(pixels, at * 4)
      bins[Math.min(BINS - 1, Math.floor(value * BINS))]! += times
      count += times
      sum += value * times
      darkest = Math.min(darkest, value)
      lightest = Math.max(lightest, value)
    }
  }
  return {
    darkest,
    lightest,
    mean: sum / count,
    under(share) {
      let seen = 0
      const bin = bins.findIndex((n) => (seen += n) >= share * count)
      return Math.min(lightest, (bin + 1) / BINS)
    },
  }
}
