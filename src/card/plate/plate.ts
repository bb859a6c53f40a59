import type { Rgb } from '../contract/color.ts'
import type { PhotoProps, ScrimProps } from '../contract/elements.ts'
import type { PhotoCrop, PhotoCutter } from '../photo/photo.ts'
import type { ShadeRow } from '../photo/scale/photo-kernel.ts'
import type { BoxLayout, PlacedBox } from '../plan/layout-boxes.ts'
import type { Blueprint } from '../plan/read-tree.ts'
import { applyScrim, type ScrimmedFrame } from './apply-scrim.ts'
import { boxAt, boxesAt, formatAt, layerAt, photoAt, type Scale, sizeAt } from './at-scale.ts'
import { brightnessIn, type Brightness } from './brightness.ts'
import { boxOf, type Layer, paintDrawings, paintLayer, paintLayerOver, type PlateRaster } from './layer.ts'
import type { Drawing } from './flat-paint.ts'
import type { PaintLayerSource } from './paint-layers.ts'
import { placePhoto } from './place-photo.ts'
import type { PlateSpec } from './plate-spec.ts'
import { logoSvg, markSvg } from './plate-svg.ts'
import { type Pixels, putPhoto } from './put-photo.ts'

/** Everything on a card except set text, ready to be inked. Many titles share a plate. */
export interface Plate {
  /** Scale of its pixels relative to the card. */
  readonly scale: Scale
  /** Opaque RGBA. */
  readonly pixels: Uint8Array
  /** Brightness under each frame's texts; absent for a frame outside the card. */
  readonly grounds: ReadonlyMap<string, Brightness>
  /** The same picture as SVG; undefined if it contains a photo. */
  readonly svg: string | undefined
  /** The photo's crop. */
  readonly photo: PhotoCrop | undefined
  /** Part of the card covered by pictures, 0 to 1. */
  readonly pictured: number
}

/** The part of the photo cutter that a plate needs. */
type PhotoPixels = Pick<PhotoCutter, 'cut' | 'giveBack'>

export interface PlateMaker {
  readonly layoutBoxes: BoxLayout
  readonly raster: PlateRaster
  readonly photos: PhotoPixels
  readonly shade: ShadeRow
}

/** Tools to draw plates; layers are laid out once for many of them. */
export interface PlateTools extends Pick<PlateMaker, 'raster' | 'photos' | 'shade'> {
  readonly layersOf: PaintLayerSource
}

/** Draws a plate. Throws Problem `unsupported-media` when a picture cannot be decoded. */
export async function makePlate(whole: PlateSpec, maker: PlateTools): Promise<Plate> {
  const { scale } = whole
  const spec = specAt(whole)
  const { blueprint, format, layout, pictures } = spec
  const { shape, boxes } = layout
  const drawings = drawingsOf(blueprint, layout)
  const shown = [...blueprint.photos].filter(([, { of = 'photo' }]) => pictures.has(of))
  if (shown.length === 0) {
    const pixels = await paintLayer(layout, maker.raster)
    await paintDrawings(pixels, shape, drawings, maker.raster)
    const svg = layout.svg + drawings.map((drawing) => drawing.svg).join('')
    return { scale, pixels, svg, grounds: groundsOf(pixels, spec), photo: undefined, pictured: 0 }
  }

  const photoKeys = shown.map(([key]) => key)
  const { under, over } = await maker.layersOf(blueprint.boxes, whole, photoKeys)
  const pixels = await paintLayer(layerAt(under, scale), maker.raster)
  const { photo, pictured } = await putPhotos(pixels, shown, whole, maker.photos)
  for (const [key, scrim] of blueprint.scrims) {
    const behind = scrim.behind.map((name) => scrimmedFrame(name, scrim, spec))
    applyScrim(pixels, format.width, scrim, boxOf(boxes, key), behind, shape.mirrored, maker.shade)
  }
  await paintLayerOver(pixels, layerAt(over, scale), maker.raster)
  await paintDrawings(pixels, shape, drawings, maker.raster)
  return { scale, pixels, svg: undefined, grounds: groundsOf(pixels, spec), photo, pictured }
}

function specAt(whole: PlateSpec): PlateSpec {
  const { scale, format, layout, inks } = whole
  if (scale === 1) return whole
  return {
    ...whole,
    format: formatAt(format, scale),
    layout: layerAt(layout, scale),
    inks: boxesAt(inks, scale),
  }
}

function drawingsOf({ logos, marks }: Blueprint, { boxes, shape }: Layer): readonly Drawing[] {
  const logo = Array.from(logos, ([key, props]) => {
    const box = boxOf(boxes, key)
    return { box, svg: logoSvg(props, box, shape) }
  })
  const mark = Array.from(marks, ([key, props]) => {
    const box = boxOf(boxes, key)
    return { box, svg: markSvg(props, box, shape) }
  })
  return [...logo, ...mark]
}

function scrimmedFrame(
  name: string,
  { reach }: ScrimProps,
  { blueprint, layout, inks }: PlateSpec,
): ScrimmedFrame {
  const spec = blueprint.frames.get(name)
  if (spec === undefined) throw new Error(`a scrim names a frame that is not there: ${name}`)
  const ink = reach === 'texts' ? inks.get(name) : undefined
  return { box: ink ?? boxOf(layout.boxes, name), spec }
}

/** Chooses crops at full size, and inserts the pictures at the plate's scale. */
async function putPhotos(
  pixels: Uint8Array,
  shown: readonly (readonly [key: string, photo: PhotoProps])[],
  spec: PlateSpec,
  cutter: PhotoPixels,
): Promise<Pick<Plate, 'photo' | 'pictured'>> {
  const { format, pictures, scale } = spec
  let photo: Plate['photo']
  let pictured = 0
  const card = { data: pixels, ...sizeAt(format, scale) }
  for (const [key, props] of shown) {
    const { of = 'photo' } = props
    const { file, given } = pictures.get(of)!
    const { box, seen, asked } = placePhoto(key, props, spec)
    const background = colorIn(card, boxAt(seen, scale))
    const cut = await cutter.cut(file, { ...asked, given, background, scale })
    const { pixels: cutPixels, size, ...picture } = cut
    const { x, y, width, height } = picture
    pictured += (width * height) / (format.width * format.height)
    // Whole pixels, up to the card's edge or half a pixel beyond.
    const place = {
      left: Math.floor((seen.left + x) * scale),
      top: Math.floor((seen.top + y) * scale),
      ...size,
    }
    putPhoto(card, cutPixels, place, boxAt(box, scale), photoAt(props, scale))
    cutter.giveBack?.(cut)
    if (of === 'photo') photo = picture
  }
  return { photo, pictured }
}

/** The background colour in the middle of a box, before its photo is inserted. */
function colorIn({ data, width, height }: Pixels, box: PlacedBox): Rgb {
  const x = Math.min(Math.max(Math.floor(box.left + box.width / 2), 0), width - 1)
  const y = Math.min(Math.max(Math.floor(box.top + box.height / 2), 0), height - 1)
  const at = (y * width + x) * 4
  return { r: data[at]!, g: data[at + 1]!, b: data[at + 2]! }
}

function groundsOf(
  pixels: Uint8Array,
  { blueprint, layout, format }: PlateSpec,
): ReadonlyMap<string, Brightness> {
  const grounds = new Map<string, Brightness>()
  for (const name of blueprint.frames.keys()) {
    const { left, top, width, height } = boxOf(layout.boxes, name)
    const box = { left, top, right: left + width, bottom: top + height }
    const ground = brightnessIn(pixels, format.width, box)
    if (ground) grounds.set(name, ground)
  }
  return grounds
}
