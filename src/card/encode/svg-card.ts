import type { Placed } from '../../type/layout/placed.ts'
import { placedSvg } from '../../type/layout/svg-path.ts'
import type { Format } from '../contract/format.ts'
import type { Plate } from '../plate/plate.ts'
import { svgDocument } from '../plate/plate-svg.ts'
import type { LaidOutFrame } from '../frames/layout-frame.ts'
import { toBase64 } from '../../net/bytes.ts'

/**
 * A card as SVG: the same outlines that are inked, as paths, over the plate's shapes. A plate with a photo comes as
 * one picture, since its scrim and crop exist in pixels only.
 */
export function cardSvg(
  plate: Plate,
  frames: readonly LaidOutFrame[],
  format: Format,
  picture: () => Uint8Array,
): string {
  const ground = plate.svg ?? pictureSvg(picture(), format)
  const shapes = frames.flatMap(({ rules, texts }) => [
    ...rules.map(
      (rule) =>
        `<rect x="${rule.x}" y="${rule.y}" width="${rule.width}" height="${rule.height}" fill="${rule.color}"/>`,
    ),
    ...texts.map((text) => placedSvg(text.placed as Placed, text.color)),
  ])
  return svgDocument(
    { width: format.width, height: format.height, mirrored: false },
    ground + shapes.join(''),
  )
}

function pictureSvg(jpeg: Uint8Array, { width, height }: Format): string {
  return `<image width="${width}" height="${height}" href="data:image/jpeg;base64,${toBase64(jpeg)}"/>`
}
