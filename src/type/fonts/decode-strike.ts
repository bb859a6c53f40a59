import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png'
import type { GlyphBitmap } from './face.ts'
import type { StrikeGlyph } from './strikes.ts'

/** A larger bitmap is no emoji. */
const MOST_PIXELS = 1024 * 1024
const WIDTH_AT = 16

/** Decodes a colour font's PNG (grey, RGB or palette, with or without alpha) to straight RGBA; undefined if it is broken. */
export function decodeStrike(strike: StrikeGlyph, unitsPerEm: number): GlyphBitmap | undefined {
  const { png } = strike
  if (png.byteLength < WIDTH_AT + 8) return undefined
  const header = new DataView(png.buffer, png.byteOffset)
  if (header.getUint32(WIDTH_AT) * header.getUint32(WIDTH_AT + 4) > MOST_PIXELS) return undefined
  const scale = unitsPerEm / strike.ppem
  try {
    const image = decode(png)
    const { width, height } = image
    const box = {
      left: strike.left * scale,
      top: strike.top * scale,
      width: width * scale,
      height: height * scale,
    }
    return { width, height, pixels: toRgba(image), box }
  } catch {
    // A broken bitmap must not fail a card; the glyph is then blank.
    return undefined
  }
}

function toRgba(image: DecodedPng): Uint8Array {
  const data = image.palette ? convertIndexedToRgb(image) : image.data
  const channels = image.palette ? image.palette[0]!.length : image.channels
  const pixels = new Uint8Array(image.width * image.height * 4)
  const sample = (at: number) => (image.depth === 16 ? data[at]! >> 8 : data[at]!)
  const colored = channels > 2
  for (let from = 0, to = 0; to < pixels.length; from += channels, to += 4) {
    pixels[to] = sample(from)
    pixels[to + 1] = sample(colored ? from + 1 : from)
    pixels[to + 2] = sample(colored ? from + 2 : from)
    pixels[to + 3] = channels % 2 === 0 ? sample(from + channels - 1) : 255
  }
  return pixels
}
