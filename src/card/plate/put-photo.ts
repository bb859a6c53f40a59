import type { PhotoProps } from '../contract/elements.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'

/** Opaque RGBA of a whole card, row by row. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Puts a picture, already cut and scaled to its box, into a card, clipped to the box's shape; what reaches over the
 * card's edge is left out. Corners are blended by the share of each pixel that is covered.
 * @param picture opaque RGBA, exactly the box's size in whole pixels
 */
export function putPhoto(
  card: Pixels,
  picture: Uint8Array,
  box: PlacedBox,
  { shape, style }: Pick<PhotoProps, 'shape' | 'style'>,
): void {
  const { left, top, width, height } = box
  const radius = shape === 'circle' ? { x: width / 2, y: height / 2 } : cornerOf(style['borderRadius'])
  const [firstRow, lastRow] = [Math.max(0, -top), Math.min(height, card.height - top)]
  const [first, last] = [Math.max(0, -left), Math.min(width, card.width - left)]
  if (first >= last) return
  for (let row = firstRow; row < lastRow; row++) {
    const from = row * width * 4
    const to = ((top + row) * card.width + left) * 4
    const clear = radius === undefined ? [0, width] : uncovered(row, width, height, radius)
    if (clear[0]! <= first && clear[1]! >= last) {
      card.data.set(picture.subarray(from + first * 4, from + last * 4), to + first * 4)
      continue
    }
    for (let x = first; x < last; x++) {
      const cover = x >= clear[0]! && x < clear[1]! ? 1 : coverage(x, row, width, height, radius!)
      if (cover > 0) blend(card.data, to + x * 4, picture, from + x * 4, cover)
    }
  }
}

interface Radius {
  readonly x: number
  readonly y: number
}

function cornerOf(radius: string | number | undefined): Radius | undefined {
  return typeof radius === 'number' && radius > 0 ? { x: radius, y: radius } : undefined
}

/** The columns of a row that lie whole within the shape. */
function uncovered(row: number, width: number, height: number, radius: Radius): readonly [number, number] {
  const dy = Math.max(radius.y - row, row + 1 - (height - radius.y), 0) / radius.y
  if (dy === 0) return [0, width]
  const inset = radius.x * (1 - Math.sqrt(Math.max(0, 1 - dy * dy)))
  return [Math.ceil(inset), Math.floor(width - inset)]
}

/** Points of a pixel that are looked at, in each direction. */
const SAMPLES = 4

/** Share of a pixel that lies within the box with its rounded corners. */
function coverage(x: number, y: number, width: number, height: number, radius: Radius): number {
  let inside = 0
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const px = x + (i + 0.5) / SAMPLES
      const py = y + (j + 0.5) / SAMPLES
      const dx = Math.max(radius.x - px, px - (width - radius.x), 0) / radius.x
      const dy = Math.max(radius.y - py, py - (height - radius.y), 0) / radius.y
      if (dx * dx + dy * dy <= 1) inside++
    }
  }
  return inside / SAMPLES ** 2
}

function blend(card: Uint8Array, to: number, picture: Uint8Array, from: number, cover: number): void {
  for (let channel = 0; channel < 3; channel++) {
    const under = card[to + channel]!
    card[to + channel] = Math.round(under + (picture[from + channel]! - under) * cover)
  }
}
