import type { Rgba } from '../../type/fonts/face.ts'

/** sRGB, 0 to 255 each. */
export interface Rgb {
  readonly r: number
  readonly g: number
  readonly b: number
}

/** Parses `#rgb`, `#rrggbb` or `#rrggbbaa`; anything else is an error in a template or brand. */
export function parseColor(text: string): Rgba {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1]
  if (digits === undefined) throw new Error(`not a colour: ${text}; write #rrggbb`)
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16)
  return { r: channel(0), g: channel(2), b: channel(4), a: full.length === 8 ? channel(6) : 255 }
}

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
export function luminance({ r, g, b }: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

function linear(channel: number): number {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** Table of `linear` for all channel values, because measuring reads tens of thousands of pixels. */
const LINEAR = Float64Array.from({ length: 256 }, (_, channel) => linear(channel))

/** Relative luminance of the opaque RGBA pixel at an offset, 0 to 1. */
export function luminanceAt(pixels: Uint8Array, at: number): number {
  return 0.2126 * LINEAR[pixels[at]!]! + 0.7152 * LINEAR[pixels[at + 1]!]! + 0.0722 * LINEAR[pixels[at + 2]!]!
}

/** Contrast ratio of two luminances, 1 to 21 (WCAG 2.2). */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The candidate with the highest contrast on a background; earlier ones win ties. */
export function readableOn(ground: string, candidates: readonly [string, ...string[]]): string {
  const on = luminance(parseColor(ground))
  const contrastOf = (color: string) => contrast(luminance(parseColor(color)), on)
  return candidates.reduce((best, color) => (contrastOf(color) > contrastOf(best) ? color : best))
}

/** Blends `share` of one colour over another, as #rrggbb. */
export function mix(over: string, under: string, share: number): string {
  const a = parseColor(over)
  const b = parseColor(under)
  const channel = (x: number, y: number) =>
    Math.round(y + (x - y) * share)
      .toString(16)
      .padStart(2, '0')
  return `#${channel(a.r, b.r)}${channel(a.g, b.g)}${channel(a.b, b.b)}`
}
