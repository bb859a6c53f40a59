import type { PhotoProps } from '../contract/elements.ts'
import type { PlacedBox } from '../plan/layout-boxes.ts'

/** Opaque RGBA of a whole card, row by row. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Inserts a cropped and scaled picture into a card, clipped to its lower edge and to the shape of its box, with antialiased corners.
 * @param picture opaque RGBA of the size of `place`
 * @param place its position, in whole pixels of the card
 * @param box whose shape clips it; may extend beyond the card's edge
 */
export function putPhoto(
  card: Pixels,
  picture: Uint8Array,
  place: PlacedBox,
  box: PlacedBox,
  { shape, style }: Pick<PhotoProps, 'shape' | 'style'>,
): void {
  const radius =
    shape === 'circle' ? { x: box.width / 2, y: box.height / 2 } : cornerOf(style['borderRadius'])
  const rows = Math.min(place.height, card.height - place.top)
  for (let row = 0; row < rows; row++) {
    const y = place.top + row - box.top
    const from = row * place.width * 4
    const to = ((place.top + row) * card.width + place.left) * 4
    const [first, last] = radius ? wholeColumns(y, box, radius) : [-Infinity, Infinity]
    const offset = place.left - box.left
    if (first <= offset && last >= offset + place.width) {
      card.data.set(picture.subarray(from, from + place.width * 4), to)
      continue
    }
    for (let column = 0; column < place.width; column++) {
      const x = offset + column
      const cover = x >= first && x < last ? 1 : coverage(x, y, box, radius!)
      if (cover > 0) blend(card.data, to + column * 4, picture, from + column * 4, cover)
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

/** The columns of a row of the box that are entirely within its shape. */
function wholeColumns(y: number, { width, height }: PlacedBox, radius: Radius): readonly [number, number] {
  const dy = Math.max(radius.y - y, y + 1 - (height - radius.y), 0) / radius.y
  if (dy === 0) return [0, width]
  const inset = radius.x * (1 - Math.sqrt(Math.max(0, 1 - dy * dy)))
  return [Math.ceil(inset), Math.floor(width - inset)]
}

/** Sample points per pixel, in each direction. */
const SAMPLES = 4

/** Share of a pixel within the box with its rounded corners. */
function coverage(x: number, y: number, { width, height }: PlacedBox, radius: Radius): number {
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
