import { luminanceAt } from '../../card/contract/color.ts'
import { INK_STEPS } from '../../article/brand/logo-choice.ts'
import type { Logo } from '../../article/brand/look.ts'
import { fromBase64, toBase64 } from '../../net/bytes.ts'
import { svgDocument } from '../../card/plate/plate-svg.ts'
import { createResvgRaster } from './resvg.ts'

/** Size in pixels for measuring a logo, so that fine lines count as they appear on a card. */
const LARGEST_SIDE = 240
/** Of 255; fainter ink is the antialiased edge of a shape. */
const FAINT = 128

/**
 * Measures the luminance of a logo's ink: the share of visible pixels in each step from black to white.
 * @throws Error if nothing of it is visible; the message completes a sentence that begins with the file's name
 */
export async function measureLogo(logo: Logo): Promise<Logo> {
  const scale = LARGEST_SIDE / Math.max(logo.width, logo.height)
  const width = Math.max(1, Math.round(logo.width * scale))
  const height = Math.max(1, Math.round(logo.height * scale))
  const drawn = await withoutNestedPictures(logo)
  const image = `<image width="${width}" height="${height}" href="${drawn.src}"/>`
  const pixels = await createResvgRaster()(svgDocument({ width, height }, image), width, height)
  const counts = Array.from({ length: INK_STEPS }, () => 0)
  let visible = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3]!
    if (alpha < FAINT) continue
    visible++
    // resvg's pixels are premultiplied.
    for (let c = 0; c < 3; c++) pixels[at + c] = Math.min(255, (pixels[at + c]! * 255) / alpha)
    const step = Math.min(INK_STEPS - 1, Math.floor(luminanceAt(pixels, at) * INK_STEPS))
    counts[step]!++
  }
  if (visible === 0) throw new Error('shows nothing')
  return { ...drawn, ink: counts.map((count) => Math.round((count / visible) * 1000) / 1000) }
}

const SVG = 'data:image/svg+xml;base64,'
/** Enough for the largest logo of a card. Pixels. */
const PICTURE_WIDTH = 900

/** Converts an SVG that contains pictures to PNG, because resvg does not draw pictures nested two levels deep. */
async function withoutNestedPictures(logo: Logo): Promise<Logo> {
  const bytes = logo.src.startsWith(SVG) ? fromBase64(logo.src.slice(SVG.length)) : undefined
  const text = bytes && new TextDecoder().decode(bytes)
  if (text === undefined || !/<(?:\w+:)?image\b/i.test(text)) return logo
  const { renderAsync } = await import('@resvg/resvg-js')
  const fitTo = { mode: 'width', value: PICTURE_WIDTH } as const
  const picture = await renderAsync(text, { fitTo, font: { loadSystemFonts: false }, logLevel: 'off' })
  return { ...logo, src: `data:image/png;base64,${toBase64(picture.asPng())}` }
}
