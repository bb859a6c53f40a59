import { contrast, luminance, parseColor } from '../contract/color.ts'

/** WCAG 2.2 AA for text of ordinary size; headlines would pass at 3, but cards are seen small. */
export const READABLE_CONTRAST = 4.5

/** Never fully opaque, so that the photo stays visible. */
const STRONGEST = 0.92

/**
 * The lowest opacity at which a scrim makes a text readable. `ground` is the luminance (0 to 1) of the least
 * favourable relevant part of the photo.
 */
export function scrimOpacity(scrim: string, text: string, ground: number): number {
  const textLuminance = luminance(parseColor(text))
  const { r, g, b } = parseColor(scrim)
  const grey = encode(ground) * 255
  for (let opacity = 0; opacity < STRONGEST; opacity += 0.02) {
    const blend = (channel: number) => grey + (channel - grey) * opacity
    const covered = luminance({ r: blend(r), g: blend(g), b: blend(b) })
    if (contrast(textLuminance, covered) >= READABLE_CONTRAST) return opacity
  }
  return STRONGEST
}

/** The sRGB value (0 to 1) of a grey of this luminance. */
function encode(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055
}
