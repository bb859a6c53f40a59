import type { Box } from '../../type/fonts/face.ts'
import type { Format } from '../contract/format.ts'
import type { PhotoProps } from '../contract/elements.ts'
import type { LaidOutFrame, LaidOutRule, LaidOutText } from '../frames/laid-out.ts'
import type { CardRequest } from '../plan/card-plan.ts'
import type { Size } from '../photo/scale/raster.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import type { Drawing } from './flat-paint.ts'
import type { Layer } from './layer.ts'

/* A downscaled card: boxes and texts are laid out at full size, so that lines, crops and findings are the card's
   own, and only painted at a smaller scale. A quarter of the pixels takes about a quarter of the time. */

/** Scale at which a card is painted. */
export type Scale = 0.5 | 1

/** An SVG is always at full size. */
export function scaleOf({ scale = 1, type }: Pick<CardRequest, 'scale' | 'type'>): Scale {
  return type === 'svg' ? 1 : scale
}

/** Whole pixels: half of 675 is 337. */
export function sizeAt({ width, height }: Size, scale: Scale): Size {
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) }
}

/** Without a target file size below full size: a preview is encoded once. */
export function formatAt<Name extends string>(format: Format<Name>, scale: Scale): Format<Name> {
  if (scale === 1) return format
  const { aimBytes: _aimBytes, ...rest } = format
  return { ...rest, ...sizeAt(format, scale) }
}

export function boxAt({ left, top, width, height }: PlacedBox, scale: Scale): PlacedBox {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale }
}

/** Where letters are, by their edges. */
export function inkAt({ left, top, right, bottom }: Box, scale: Scale): Box {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale }
}

export function boxesAt(boxes: ReadonlyMap<string, PlacedBox>, scale: Scale): ReadonlyMap<string, PlacedBox> {
  return new Map(Array.from(boxes, ([name, box]) => [name, boxAt(box, scale)]))
}

export function layerAt(layer: Layer, scale: Scale): Layer {
  if (scale === 1) return layer
  const { shape, boxes, svg, flat } = layer
  return {
    shape: { ...shape, ...sizeAt(shape, scale) },
    boxes: boxesAt(boxes, scale),
    svg: scaledSvg(svg, scale),
    flat: flat && {
      rects: flat.rects.map(({ left, top, right, bottom, word }) => ({
        left: left * scale,
        top: top * scale,
        right: right * scale,
        bottom: bottom * scale,
        word,
      })),
      rounded: flat.rounded.map((drawing) => drawingAt(drawing, scale)),
    },
  }
}

function drawingAt({ box, svg }: Drawing, scale: Scale): Drawing {
  return { box: boxAt(box, scale), svg: scaledSvg(svg, scale) }
}

function scaledSvg(content: string, scale: Scale): string {
  return `<g transform="scale(${scale})">${content}</g>`
}

/** Scales the corners of a photo's box. */
export function photoAt(props: PhotoProps, scale: Scale): PhotoProps {
  const { borderRadius } = props.style
  if (scale === 1 || typeof borderRadius !== 'number') return props
  return { ...props, style: { ...props.style, borderRadius: borderRadius * scale } }
}

/** Scales letters and rules to where they are inked. */
export function framesAt(frames: readonly LaidOutFrame[], scale: Scale): readonly LaidOutFrame[] {
  if (scale === 1) return frames
  return frames.map((frame) => ({
    ...frame,
    texts: frame.texts.map((text) => textAt(text, scale)),
    rules: frame.rules.map((rule) => ruleAt(rule, scale)),
  }))
}

function textAt(text: LaidOutText, scale: Scale): LaidOutText {
  const glyphs = text.placed.glyphs.map((glyph) => ({
    ...glyph,
    x: glyph.x * scale,
    y: glyph.y * scale,
    scale: glyph.scale * scale,
  }))
  return { ...text, placed: { ...text.placed, glyphs } }
}

function ruleAt({ x, y, width, height, radius, color }: LaidOutRule, scale: Scale): LaidOutRule {
  return {
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
    radius: radius && radius * scale,
    color,
  }
}
