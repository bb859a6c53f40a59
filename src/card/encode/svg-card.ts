import { toBase64, utf8 } from '../../net/bytes.ts'
import { placedSvg } from '../../type/layout/svg-path.ts'
import type { Format } from '../contract/format.ts'
import type { Canvas } from '../ink/canvas.ts'
import type { Plate } from '../plate/plate.ts'
import { svgDocument } from '../plate/plate-svg.ts'
import { inColors, type LaidOutFrame } from '../frames/laid-out.ts'
import type { EncodedCard } from './byte-budget.ts'
import { encodeJpeg } from './encode-jpeg.ts'

/** JPEG quality inside an SVG, which has no byte limit. */
const EMBEDDED_QUALITY = 88

/**
 * A card as SVG: the inked outlines as paths over the plate's shapes. A plate with a photo becomes one picture,
 * because its scrim and crop exist only as pixels.
 * @param canvas encodes that picture
 */
export function svgCard(
  plate: Plate,
  frames: readonly LaidOutFrame[],
  format: Format<string>,
  canvas: Canvas,
): EncodedCard {
  const svg = cardSvg(plate, frames, format, canvas)
  return { bytes: utf8(svg), type: 'svg', contentType: 'image/svg+xml', verdicts: [] }
}

function cardSvg(
  plate: Plate,
  frames: readonly LaidOutFrame[],
  format: Format<string>,
  canvas: Canvas,
): string {
  const ground = plate.svg ?? pictureSvg(plate, format, canvas)
  const shapes = frames.flatMap(({ rules, texts }) => [
    ...rules.map(
      (rule) =>
        `<rect x="${rule.x}" y="${rule.y}" width="${rule.width}" height="${rule.height}"${rule.radius ? ` rx="${Math.min(rule.radius, rule.height / 2)}"` : ''} fill="${rule.color}"/>`,
    ),
    ...texts.flatMap(inColors).map(({ placed, color }) => placedSvg(placed, color)),
  ])
  return svgDocument({ width: format.width, height: format.height }, ground + shapes.join(''))
}

function pictureSvg({ pixels }: Plate, { width, height }: Format<string>, canvas: Canvas): string {
  canvas.begin(pixels, width, height)
  const jpeg = encodeJpeg(canvas, EMBEDDED_QUALITY, '444')
  return `<image width="${width}" height="${height}" href="data:image/jpeg;base64,${toBase64(jpeg)}"/>`
}
