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

/** Opacity is counted in 256ths, so that two channels fit into one multiplication. */
const ONE = 256
const EVEN = 0xff00ff
const EVEN_ONES = 0x10001
const OPAQUE = 0xff000000

/**
 * Draws an eased gradient of one colour into opaque RGBA pixels, in place. In pixels because resvg takes 10 to 30 ms for a
 * gradient with alpha, and because the strength depends on the photo beneath. Two channels of a pixel at a time.
 */
export function drawScrim(pixels: Uint8Array, canvasWidth: number, box: ScrimBox, paint: ScrimPaint): void {
  const left = Math.max(0, Math.round(box.left))
  const top = Math.max(0, Math.round(box.top))
  const right = Math.min(canvasWidth, Math.round(box.left + box.width))
  const bottom = Math.min(pixels.length / 4 / canvasWidth, Math.round(box.top + box.height))
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2)
  const row = (y: number) => words.subarray(y * canvasWidth + left, y * canvasWidth + right)
  if (paint.from === 'ellipse') {
    const sharesOf = ellipse(box, paint, left, right)
    for (let y = top; y < bottom; y++) shadeByColumn(row(y), left, y, sharesOf(y), paint.color)
  } else if (paint.from === 'top' || paint.from === 'bottom') {
    const shares = ramp(bottom - top, paint)
    for (let y = top; y < bottom; y++) shadeEvenly(row(y), left, y, shares[y - top]!, paint.color)
  } else {
    const shares = ramp(right - left, paint)
    for (let y = top; y < bottom; y++) shadeByColumn(row(y), left, y, shares, paint.color)
  }
}

/** Lays a colour over a row, as strong everywhere. */
function shadeEvenly(row: Uint32Array, left: number, y: number, share: number, { r, g, b }: Rgb): void {
  if (share === 0) return
  const rest = ONE - share
  /** What is added to each of four neighbouring pixels: the colour's part and the pattern's. */
  const evens = new Int32Array(4)
  const odds = new Int32Array(4)
  for (let x = 0; x < 4; x++) {
    const noise = BAYER[((y & 3) << 2) | ((left + x) & 3)]!
    evens[x] = Math.imul(r | (b << 16), share) + Math.imul(noise, EVEN_ONES)
    odds[x] = Math.imul(g, share) + noise
  }
  for (let x = 0; x < row.length; x++) {
    const word = row[x]! | 0
    const even = (Math.imul(word & EVEN, rest) + evens[x & 3]!) >>> 8
    const odd = (Math.imul((word >>> 8) & 0xff, rest) + odds[x & 3]!) | 0
    row[x] = OPAQUE | (even & EVEN) | (odd & 0xff00)
  }
}

/** Lays a colour over a row, by each column's share. */
function shadeByColumn(
  row: Uint32Array,
  left: number,
  y: number,
  shares: Uint16Array,
  { r, g, b }: Rgb,
): void {
  const redBlue = r | (b << 16)
  const noises = BAYER.subarray((y & 3) << 2, ((y & 3) << 2) + 4)
  for (let x = 0; x < row.length; x++) {
    const share = shares[x]!
    if (share === 0) continue
    const rest = ONE - share
    const word = row[x]! | 0
    const noise = noises[(left + x) & 3]!
    const even =
      (Math.imul(word & EVEN, rest) + Math.imul(redBlue, share) + Math.imul(noise, EVEN_ONES)) >>> 8
    const odd = (Math.imul((word >>> 8) & 0xff, rest) + Math.imul(g, share) + noise) | 0
    row[x] = OPAQUE | (even & EVEN) | (odd & 0xff00)
  }
}

/** Steps of the squared way from the middle of an ellipse to its edge. */
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
  const across = Int32Array.from(row, (_, x) => squared(left + x, box.left, box.width))
  const shares = Uint16Array.from({ length: WAYS + 1 }, (_, way) =>
    Math.round((scrimShare(Math.sqrt(way / WAYS), hold) * (strongest - weakest) + weakest) * ONE),
  )
  return (y) => {
    const down = squared(y, box.top, box.height)
    for (let x = 0; x < row.length; x++) row[x] = shares[Math.min(WAYS, across[x]! + down)]!
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
 * How strong a scrim is at a share of the way from its strong side: 1 there, 0 at the other. Eased at both ends, so
 * that the eye finds no line where it begins or ends.
 */
export function scrimShare(way: number, hold = 0): number {
  const t = Math.min(Math.max((way - hold) / (1 - hold || 1), 0), 1)
  return 1 - t * t * (3 - 2 * t)
}

/**
 * A 4 × 4 Bayer pattern in 256ths of a level, around one half, added before rounding down: long dark ramps would show
 * bands otherwise.
 */
const BAYER = Uint8Array.from([0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5], (step) => step * 16 + 8)
