import type { Rgb } from '../contract/color.ts'
import type { PhotoProps, PictureName, ScrimProps } from '../contract/elements.ts'
import type { Format } from '../contract/format.ts'
import type { Covered } from '../photo/crop/choose-window.ts'
import type { Photo, PhotoCutter, PlannedPhoto } from '../photo/photo.ts'
import type { BoxLayout, PlacedBox } from '../plan/layout-boxes.ts'
import type { Blueprint } from '../plan/read-tree.ts'
import { applyScrim, type ScrimmedFrame } from './apply-scrim.ts'
import { boxAt, boxesAt, formatAt, layerAt, photoAt, type Scale } from './at-scale.ts'
import { brightnessIn, type Brightness } from './brightness.ts'
import { boxOf, type Layer, paintDrawings, paintLayer, paintLayerOver, type PlateRaster } from './layer.ts'
import type { Drawing } from './flat-paint.ts'
import type { PaintLayerSource } from './paint-layers.ts'
import { logoSvg, markSvg } from './plate-svg.ts'
import { type Pixels, putPhoto } from './put-photo.ts'

/** Everything on a card that is not set text, ready to be inked over. The same plate serves many titles. */
export interface Plate {
  /** Share of the card's size that its pixels have. */
  readonly scale: Scale
  /** Opaque RGBA. */
  readonly pixels: Uint8Array
  /** What each frame's texts will be drawn on; absent for a frame outside the card. */
  readonly grounds: ReadonlyMap<string, Brightness>
  /** The same picture as SVG; undefined when it shows a photo. */
  readonly svg: string | undefined
  /** What became of the photo, without its pixels. */
  readonly photo: Omit<Photo, 'pixels' | 'size'> | undefined
  /** Part of the card that pictures cover, 0 to 1. */
  readonly pictured: number
}

export interface PlateMaker {
  readonly layoutBoxes: BoxLayout
  readonly raster: PlateRaster
  readonly photos: PhotoCutter
}

/** What draws plates; layers are laid out once for many of them. */
export interface PlateTools extends Pick<PlateMaker, 'raster' | 'photos'> {
  readonly layersOf: PaintLayerSource
}

/** What a plate is drawn from. */
export interface PlateSpec {
  readonly blueprint: Blueprint
  readonly format: Format<string>
  readonly layout: Layer
  /** Same key, same layout. */
  readonly layoutKey: string
  /** By name; a picture that a template asks for and that is absent leaves its box as it is. */
  readonly pictures: ReadonlyMap<PictureName, PlannedPhoto>
  /** By frame, where its letters are: scrims reach as far as these need them to. */
  readonly inks: ReadonlyMap<string, PlacedBox>
  /** At which it is painted; all else here is at full size. */
  readonly scale: Scale
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
    applyScrim(pixels, format.width, scrim, boxOf(boxes, key), behind, shape.mirrored)
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

/** Chooses crops at full size, and puts the pictures in at the plate's scale. */
async function putPhotos(
  pixels: Uint8Array,
  shown: readonly (readonly [key: string, photo: PhotoProps])[],
  { blueprint, format, layout, pictures, inks, scale }: PlateSpec,
  cutter: PhotoCutter,
): Promise<Pick<Plate, 'photo' | 'pictured'>> {
  let photo: Plate['photo']
  let pictured = 0
  const texts = [...blueprint.frames.keys()].map((name) => inks.get(name) ?? boxOf(layout.boxes, name))
  const card = { data: pixels, width: format.width * scale, height: format.height * scale }
  for (const [key, props] of shown) {
    const { of = 'photo', fit, subject, tone } = props
    const { file, given } = pictures.get(of)!
    const box = wholePixels(boxOf(layout.boxes, key))
    // What must be seen belongs into the part of the box that is on the card.
    const seen = insideCard(box, format)
    const cut = await cutter.cut(file, {
      width: seen.width,
      height: seen.height,
      covered: coveredIn(seen, texts, format),
      given,
      subject,
      background: colorIn(card, boxAt(seen, scale)),
      fit,
      tone,
      scale,
    })
    const { pixels: cutPixels, size, ...picture } = cut
    const { x, y, width, height } = picture
    pictured += (width * height) / (format.width * format.height)
    // Rounded as its size is, a picture ends where the card does.
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

/** How much of a box the network's interface covers from above, and texts and the interface from below. */
function coveredIn(box: PlacedBox, texts: readonly PlacedBox[], { height, safe }: Format<string>): Covered {
  const bottom = box.top + box.height
  const middle = box.top + box.height / 2
  const tops = texts
    .filter((text) => text.left < box.left + box.width && text.left + text.width > box.left)
    .filter((text) => text.top < bottom && text.top + text.height > middle)
    .map((text) => Math.max(middle, text.top))
  return {
    top: Math.max(0, safe.top - box.top),
    bottom: bottom - Math.min(bottom, height - safe.bottom, ...tops),
  }
}

/** The ground in the middle of a box, before its photo is put in. */
function colorIn({ data, width, height }: Pixels, box: PlacedBox): Rgb {
  const x = Math.min(Math.max(Math.floor(box.left + box.width / 2), 0), width - 1)
  const y = Math.min(Math.max(Math.floor(box.top + box.height / 2), 0), height - 1)
  const at = (y * width + x) * 4
  return { r: data[at]!, g: data[at + 1]!, b: data[at + 2]! }
}

/** The part of a box that is on the card. */
function insideCard({ left, top, width, height }: PlacedBox, format: Format<string>): PlacedBox {
  const [x, y] = [Math.max(0, left), Math.max(0, top)]
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.min(format.width, left + width) - x),
    height: Math.max(1, Math.min(format.height, top + height) - y),
  }
}

/** The box with edges between pixels, so that a picture is neither smeared nor leaves a seam. */
function wholePixels({ left, top, width, height }: PlacedBox): PlacedBox {
  const [x, y] = [Math.round(left), Math.round(top)]
  return { left: x, top: y, width: Math.round(left + width) - x, height: Math.round(top + height) - y }
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
