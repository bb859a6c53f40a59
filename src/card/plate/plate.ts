import { brightnessIn, type Brightness } from './brightness.ts'
import type { Format } from '../contract/format.ts'
import type { Rgb } from '../contract/color.ts'
import type { BoxLayout, PlacedBox } from '../plan/layout-boxes.ts'
import { boxOf, layOutLayer, paintLayer, paintLayerOver, type PlateRaster } from './layer.ts'
import { paintLayers } from './paint-layers.ts'
import type { Covered } from '../photo/crop/choose-window.ts'
import type { Photo, PhotoCutter, PlannedPhoto } from '../photo/photo.ts'
import type { Blueprint } from '../plan/read-tree.ts'
import { applyScrim } from './apply-scrim.ts'

/** Everything on a card that is not set text, ready to be inked over. The same plate serves many titles. */
export interface Plate {
  /** Opaque RGBA. */
  readonly pixels: Uint8Array
  /** Where frames and pictures are, mirrored on right-to-left cards. */
  readonly boxes: ReadonlyMap<string, PlacedBox>
  /** Brightness under each frame's texts; absent for a frame outside the card. */
  readonly grounds: ReadonlyMap<string, Brightness>
  /** The same picture as SVG; undefined when it shows a photo. */
  readonly svg: string | undefined
  /** What became of the photo, without its pixels. */
  readonly photo: Omit<Photo, 'pixels'> | undefined
}

export interface PlateMaker {
  readonly layoutBoxes: BoxLayout
  readonly raster: PlateRaster
  readonly photos: PhotoCutter
}

/** Draws a plate. Throws Problem `unsupported-media` when the photo cannot be decoded. */
export async function makePlate(
  blueprint: Blueprint,
  format: Format,
  mirrored: boolean,
  photo: PlannedPhoto | undefined,
  { layoutBoxes, raster, photos }: PlateMaker,
): Promise<Plate> {
  const shape = { width: format.width, height: format.height, mirrored }

  if (photo === undefined || blueprint.photos.size === 0) {
    const layer = await layOutLayer(blueprint.boxes, blueprint.logos, shape, layoutBoxes)
    const pixels = await paintLayer(layer, raster)
    const svg = layer.svg + layer.logos.map((logo) => logo.svg).join('')
    const { boxes } = layer
    return { pixels, boxes, grounds: groundsOf(pixels, boxes, blueprint, format), svg, photo: undefined }
  }

  const layers = paintLayers(blueprint.boxes, new Set(blueprint.photos.keys()))
  const under = await layOutLayer(layers.under, new Map(), shape, layoutBoxes)
  const over = await layOutLayer(layers.over, blueprint.logos, shape, layoutBoxes)
  const { boxes } = under
  const pixels = await paintLayer(under, raster)
  const shown = await putPhotos(pixels, boxes, blueprint, photo, format, photos)
  for (const [key, scrim] of blueprint.scrims) {
    const behind = scrim.behind.map((name) => ({ box: boxOf(boxes, name), spec: frameOf(blueprint, name) }))
    applyScrim(pixels, format.width, scrim, boxOf(boxes, key), behind, mirrored)
  }
  await paintLayerOver(pixels, over, raster)
  const grounds = groundsOf(pixels, boxes, blueprint, format)
  return { pixels, boxes, grounds, svg: undefined, photo: shown }
}

async function putPhotos(
  pixels: Uint8Array,
  boxes: Plate['boxes'],
  { frames, photos }: Blueprint,
  { file, given }: PlannedPhoto,
  format: Format,
  cutter: PhotoCutter,
): Promise<Plate['photo']> {
  let shown: Plate['photo']
  const texts = [...frames.keys()].map((name) => boxOf(boxes, name))
  for (const [key, { fit, subject, tone }] of photos) {
    const box = insideCard(boxOf(boxes, key), format)
    const { pixels: cut, ...photo } = await cutter.cut(file, {
      width: box.width,
      height: box.height,
      covered: coveredIn(box, texts, format),
      given,
      subject,
      background: colorIn(pixels, format.width, box),
      fit,
      tone,
    })
    for (let row = 0; row < photo.height; row++) {
      const line = cut.subarray(row * photo.width * 4, (row + 1) * photo.width * 4)
      pixels.set(line, ((box.top + photo.y + row) * format.width + box.left + photo.x) * 4)
    }
    shown = photo
  }
  return shown
}

/** How much of a box the network's interface covers from above, and texts and the interface from below. */
function coveredIn(box: PlacedBox, texts: readonly PlacedBox[], { height, safe }: Format): Covered {
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
function colorIn(pixels: Uint8Array, cardWidth: number, { left, top, width, height }: PlacedBox): Rgb {
  const at = ((top + (height >> 1)) * cardWidth + left + (width >> 1)) * 4
  return { r: pixels[at]!, g: pixels[at + 1]!, b: pixels[at + 2]! }
}

function insideCard(box: PlacedBox, format: Format): PlacedBox {
  const left = Math.max(0, Math.round(box.left))
  const top = Math.max(0, Math.round(box.top))
  return {
    left,
    top,
    width: Math.min(format.width, Math.round(box.left + box.width)) - left,
    height: Math.min(format.height, Math.round(box.top + box.height)) - top,
  }
}

function groundsOf(
  pixels: Uint8Array,
  boxes: Plate['boxes'],
  { frames }: Blueprint,
  format: Format,
): Plate['grounds'] {
  const grounds = new Map<string, Brightness>()
  for (const name of frames.keys()) {
    const { left, top, width, height } = boxOf(boxes, name)
    const ground = brightnessIn(pixels, format.width, {
      left,
      top,
      right: left + width,
      bottom: top + height,
    })
    if (ground) grounds.set(name, ground)
  }
  return grounds
}

function frameOf({ frames }: Blueprint, name: string) {
  const frame = frames.get(name)
  if (frame === undefined) throw new Error(`a scrim names a frame that is not there: ${name}`)
  return frame
}
