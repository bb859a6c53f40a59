import type { BoxLayout, PlacedBox } from '../plan/layout-boxes.ts'
import type { BoxNode } from '../plan/read-tree.ts'
import { compositeAt, compositeOver } from './composite.ts'
import { type Drawing, fillRects, type FlatPaint, readFlatPaint } from './flat-paint.ts'
import { boxesSvg, type PlateShape, svgDocument } from './plate-svg.ts'

/**
 * Rasterises SVG: premultiplied RGBA, `width * height * 4` bytes. The SVG has no text and no external references;
 * one that cannot be drawn, or not at that size, is an error in the template and rejects.
 */
export type PlateRaster = (svg: string, width: number, height: number) => Promise<Uint8Array>

/** Laid out boxes to paint together. */
export interface Layer {
  readonly shape: PlateShape
  /** Positions of keyed boxes, mirrored on right-to-left cards. */
  readonly boxes: ReadonlyMap<string, PlacedBox>
  /** Paint of the boxes: content of an SVG document. */
  readonly svg: string
  /** The same paint, if it is flat. */
  readonly flat: FlatPaint | undefined
}

export async function layOutLayer(root: BoxNode, shape: PlateShape, layoutBoxes: BoxLayout): Promise<Layer> {
  const layout = await layoutBoxes(root, shape.width, shape.height)
  const boxes = new Map<string, PlacedBox>()
  for (const [key, box] of layout.boxes) boxes.set(key, shape.mirrored ? mirrorBox(box, shape.width) : box)
  return { shape, boxes, svg: boxesSvg(layout.svg, shape), flat: readFlatPaint(layout.svg, shape) }
}

/** Paints the bottom layer: RGBA, taken as opaque. */
export async function paintLayer(layer: Layer, raster: PlateRaster): Promise<Uint8Array> {
  const { width, height } = layer.shape
  if (layer.flat === undefined) return raster(svgDocument(layer.shape, layer.svg), width, height)
  const pixels = new Uint8Array(width * height * 4)
  await paintLayerOver(pixels, layer, raster)
  return pixels
}

/** Paints a layer over opaque RGBA pixels, in place. */
export async function paintLayerOver(pixels: Uint8Array, layer: Layer, raster: PlateRaster): Promise<void> {
  const { shape, svg, flat } = layer
  if (flat === undefined) {
    compositeOver(pixels, await raster(svgDocument(shape, svg), shape.width, shape.height))
    return
  }
  fillRects(pixels, shape.width, flat.rects)
  await paintDrawings(pixels, shape, flat.rounded, raster)
}

/** Paints drawings over opaque RGBA pixels, in place: only the pixels of their boxes are rasterised and composited. */
export async function paintDrawings(
  pixels: Uint8Array,
  shape: PlateShape,
  drawings: readonly Drawing[],
  raster: PlateRaster,
): Promise<void> {
  for (const { box, svg } of drawings) {
    const left = Math.max(0, Math.floor(box.left))
    const top = Math.max(0, Math.floor(box.top))
    const width = Math.min(shape.width, Math.ceil(box.left + box.width)) - left
    const height = Math.min(shape.height, Math.ceil(box.top + box.height)) - top
    if (width <= 0 || height <= 0) continue
    const drawn = await raster(svgDocument({ left, top, width, height }, svg), width, height)
    compositeAt(pixels, shape.width, drawn, { left, top, width, height })
  }
}

/** Mirrors a box of a right-to-left card. */
function mirrorBox(box: PlacedBox, cardWidth: number): PlacedBox {
  return { ...box, left: cardWidth - box.left - box.width }
}

export function boxOf(boxes: ReadonlyMap<string, PlacedBox>, key: string): PlacedBox {
  const box = boxes.get(key)
  if (box === undefined) throw new Error(`${key} has not been laid out`)
  return box
}
