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

/** Beside a text narrower than this share of the picture there is room for faces. */
const WIDE = 1 / 3
/** A text lower than this share is a line such as the credit, and hides no face. */
const HIGH = 1 / 8

/** How much of a box the network's interface covers from above, and texts and the interface from below. */
function coveredIn(box: PlacedBox, texts: readonly PlacedBox[], { height, safe }: Format<string>): Covered {
  const bottom = box.top + box.height
  const middle = box.top + box.height / 2
  const tops = texts
    .filter((text) => widthOver(text, box) > WIDE * box.width && text.height > HIGH * box.height)
    .filter((text) => text.top < bottom && text.top + text.height > middle)
    .map((text) => Math.max(box.top, text.top))
  const words = bottom - Math.min(bottom, ...tops)
  return {
    top: Math.max(0, safe.top - box.top),
    bottom: Math.max(words, bottom - (height - safe.bottom)),
    words,
  }
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
