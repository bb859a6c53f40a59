import { brightnessIn, type Brightness } from './brightness.ts'
import type { Format } from '../contract/format.ts'
import type { Rgb } from '../contract/color.ts'
import type { BoxLayout, PlacedBox } from '../plan/layout-boxes.ts'
import { compositeOver, paintLayers } from './paint-layers.ts'
import type { Photo, PhotoCutter, PhotoFile } from '../photo/photo.ts'
import { boxesSvg, logoSvg, svgDocument } from './plate-svg.ts'
import type { Blueprint, BoxNode } from '../plan/read-tree.ts'
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

/**
 * Turns a plate's SVG into pixels: premultiplied RGBA, `width * height * 4` bytes. The SVG holds no text and no
 * references to the outside; one that cannot be drawn, or not in that size, is the template's mistake and rejects.
 */
export type PlateRaster = (svg: string, width: number, height: number) => Promise<Uint8Array>

export interface PlateMaker {
  readonly layoutBoxes: BoxLayout
  readonly raster: PlateRaster
  readonly photos: PhotoCutter
}

interface Painted {
  readonly boxes: ReadonlyMap<string, PlacedBox>
  readonly svg: string
  readonly pixels: Uint8Array
}

/** Draws a plate. Throws Problem `unsupported-media` when the photo cannot be decoded. */
export async function makePlate(
  blueprint: Blueprint,
  format: Format,
  mirrored: boolean,
  photo: PhotoFile | undefined,
  maker: PlateMaker,
): Promise<Plate> {
  const shape = { width: format.width, height: format.height, mirrored }

  async function paint(root: BoxNode, logos: Blueprint['logos']): Promise<Painted> {
    const layout = await maker.layoutBoxes(root, format.width, format.height)
    const boxes = new Map<string, PlacedBox>()
    for (const [key, box] of layout.boxes) boxes.set(key, mirrored ? mirrorBox(box, format.width) : box)
    const pictures = [...logos].map(([key, logo]) => logoSvg(logo, boxOf(boxes, key), shape))
    const svg = boxesSvg(layout.svg, shape) + pictures.join('')
    return { boxes, svg, pixels: await maker.raster(svgDocument(shape, svg), format.width, format.height) }
  }

  if (photo === undefined || blueprint.photos.size === 0) {
    const plain = await paint(blueprint.boxes, blueprint.logos)
    return { ...plain, grounds: groundsOf(plain, blueprint, format), photo: undefined }
  }

  const layers = paintLayers(blueprint.boxes, new Set(blueprint.photos.keys()))
  const under = await paint(layers.under, new Map())
  const over = await paint(layers.over, blueprint.logos)
  const shown = await putPhotos(under, blueprint, photo, format, maker.photos)
  for (const [key, scrim] of blueprint.scrims) {
    const behind = scrim.behind.map((name) => ({
      box: boxOf(under.boxes, name),
      spec: frameOf(blueprint, name),
    }))
    applyScrim(under.pixels, format.width, scrim, boxOf(under.boxes, key), behind, mirrored)
  }
  compositeOver(under.pixels, over.pixels)
  return { ...under, svg: undefined, grounds: groundsOf(under, blueprint, format), photo: shown }
}

async function putPhotos(
  { pixels, boxes }: Painted,
  { photos }: Blueprint,
  file: PhotoFile,
  format: Format,
  cutter: PhotoCutter,
): Promise<Plate['photo']> {
  let shown: Plate['photo']
  for (const [key, { fit, tone }] of photos) {
    const box = insideCard(boxOf(boxes, key), format)
    const { pixels: cut, ...photo } = await cutter.cut(file, {
      width: box.width,
      height: box.height,
      covered: Math.max(0, format.safe.top - box.top),
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

/** The ground in the middle of a box, before its photo is put in. */
function colorIn(pixels: Uint8Array, cardWidth: number, { left, top, width, height }: PlacedBox): Rgb {
  const at = ((top + (height >> 1)) * cardWidth + left + (width >> 1)) * 4
  return { r: pixels[at]!, g: pixels[at + 1]!, b: pixels[at + 2]! }
}

/** A box of a right-to-left card: what was at the left edge is at the right one. */
function mirrorBox(box: PlacedBox, cardWidth: number): PlacedBox {
  return { ...box, left: cardWidth - box.left - box.width }
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

function groundsOf({ pixels, boxes }: Painted, { frames }: Blueprint, format: Format): Plate['grounds'] {
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

function boxOf(boxes: ReadonlyMap<string, PlacedBox>, key: string): PlacedBox {
  const box = boxes.get(key)
  if (box === undefined) throw new Error(`${key} has not been laid out`)
  return box
}

function frameOf({ frames }: Blueprint, name: string) {
  const frame = frames.get(name)
  if (frame === undefined) throw new Error(`a scrim names a frame that is not there: ${name}`)
  return frame
}
