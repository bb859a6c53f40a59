/** Conversion of a picture's values to sRGB. */
export interface ColorMap {
  /** Byte → linear light, 0 to 1, for red, green and blue. */
  readonly curves: readonly [Float64Array, Float64Array, Float64Array]
  /** Linear light of the picture's primaries → of sRGB's, row by row; absent: they are the same. */
  readonly matrix: readonly number[] | undefined
}

/** Levels of linear light in the table back to bytes. */
const STEPS = 4096

/** Level of linear light → byte of sRGB (IEC 61966-2-1). */
const bytes = Uint8Array.from({ length: STEPS + 1 }, (_, step) => Math.round(255 * encodeSrgb(step / STEPS)))

function encodeSrgb(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}

/** Converts RGBA pixels to sRGB, in place. */
export function applyColors(rgba: Uint8Array, { curves, matrix }: ColorMap): void {
  const [red, green, blue] = curves
  const [a, b, c, d, e, f, g, h, i] = (matrix ?? [1, 0, 0, 0, 1, 0, 0, 0, 1]) as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let at = 0; at < rgba.length; at += 4) {
    const x = red[rgba[at]!]!
    const y = green[rgba[at + 1]!]!
    const z = blue[rgba[at + 2]!]!
    rgba[at] = byteOf(a * x + b * y + c * z)
    rgba[at + 1] = byteOf(d * x + e * y + f * z)
    rgba[at + 2] = byteOf(g * x + h * y + i * z)
  }
}

function byteOf(light: number): number {
  return bytes[light <= 0 ? 0 : light >= 1 ? STEPS : (light * STEPS + 0.5) | 0]!
}

/** Whether a map makes no visible change: most profiles are sRGB's own. */
export function isPlain(map: ColorMap): boolean {
  const samples = [0, 24, 96, 160, 230, 255].flatMap((r) =>
    [0, 128, 255].flatMap((g) => [0, 128, 255].map((b) => [r, g, b, 255])),
  )
  const rgba = Uint8Array.from(samples.flat())
  const mapped = rgba.slice()
  applyColors(mapped, map)
  return mapped.every((value, at) => Math.abs(value - rgba[at]!) <= 3)
}

/** Of a PNG's gAMA chunk: value = light ** gamma. */
export function gammaColors(gamma: number): ColorMap | undefined {
  const curve = Float64Array.from({ length: 256 }, (_, byte) => (byte / 255) ** (1 / gamma))
  const map: ColorMap = { curves: [curve, curve, curve], matrix: undefined }
  return isPlain(map) ? undefined : map
}
