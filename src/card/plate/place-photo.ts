import type { PhotoProps } from '../contract/elements.ts'
import type { Format } from '../contract/format.ts'
import type { Covered } from '../photo/crop/free-part.ts'
import type { PhotoBox } from '../photo/photo.ts'
import type { Rect } from '../photo/scale/raster.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'
import { boxOf } from './layer.ts'
import type { PlateSpec } from './plate-spec.ts'

export interface PlacedPhoto {
  /** On whole pixels; may extend beyond the card. */
  readonly box: PlacedBox
  /** The part of the box that is on the card: faces and focus must be inside it. */
  readonly seen: PlacedBox
  readonly asked: Pick<PhotoBox, 'width' | 'height' | 'covered' | 'subject' | 'fit' | 'tone'>
}

/** A picture's place on the card, and the requirements on its crop. */
export function placePhoto(
  key: string,
  { subject, fit, tone }: PhotoProps,
  { blueprint, layout, inks, format }: Pick<PlateSpec, 'blueprint' | 'layout' | 'inks' | 'format'>,
): PlacedPhoto {
  const texts = [...blueprint.frames.keys()].map((name) => inks.get(name) ?? boxOf(layout.boxes, name))
  const box = wholePixels(boxOf(layout.boxes, key))
  const seen = insideCard(box, format)
  const { width, height } = seen
  const covered = { ...coveredIn(seen, texts, format), lines: linesOn(seen, [...inks.values()]) }
  return { box, seen, asked: { width, height, covered, subject, fit, tone } }
}

/** Beside a text at the foot that is narrower than this share there is room for faces. */
const WIDE = 1 / 3
/** A text lower than this share is a line such as the credit, and hides no face. */
const HIGH = 1 / 8

/** How much of a box the network's interface covers from above, and texts and the interface from the other sides. */
function coveredIn(box: PlacedBox, texts: readonly PlacedBox[], { height, safe }: Format<string>): Covered {
  const bottom = box.top + box.height
  const middle = box.top + box.height / 2
  const strips = texts
    .filter((text) => widthOver(text, box) > 0 && text.height > HIGH * box.height)
    .filter((text) => text.top < bottom && text.top + text.height > middle)
    .map((text) => coveringStrip(box, text))
  const most = (side: Side) => Math.max(0, ...strips.map((strip) => (strip.side === side ? strip.depth : 0)))
  const words = most('bottom')
  return {
    top: Math.max(0, safe.top - box.top),
    bottom: Math.max(words, bottom - (height - safe.bottom)),
    left: most('left'),
    right: most('right'),
    words,
  }
}

type Side = 'bottom' | 'left' | 'right'

interface Strip {
  readonly side: Side
  readonly depth: number
}

/** The strip along the foot or a side of a box that holds a text and leaves most of the box free; its depth in pixels. */
function coveringStrip(box: PlacedBox, text: PlacedBox): Strip {
  const foot = box.top + box.height - Math.max(box.top, text.top)
  const left = text.left + text.width - box.left
  const right = box.left + box.width - text.left
  if (foot / box.height > Math.min(left, right) / box.width)
    return left < right ? { side: 'left', depth: left } : { side: 'right', depth: right }
  return { side: 'bottom', depth: widthOver(text, box) > WIDE * box.width ? foot : 0 }
}

/** Lines whose letters are known, lower than what counts as covering the foot, as fractions of the box. */
function linesOn(box: PlacedBox, inks: readonly PlacedBox[]): readonly Rect[] {
  return inks
    .filter((ink) => ink.height <= HIGH * box.height)
    .map((ink) => ({
      x: (ink.left - box.left) / box.width,
      y: (ink.top - box.top) / box.height,
      width: ink.width / box.width,
      height: ink.height / box.height,
    }))
}

function widthOver(text: PlacedBox, box: PlacedBox): number {
  return Math.min(text.left + text.width, box.left + box.width) - Math.max(text.left, box.left)
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
