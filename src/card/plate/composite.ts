import type { PlacedBox } from '../plan/layout-boxes.ts'

/**
 * Composites premultiplied RGBA pixels over opaque ones of the same size, in place: Porter-Duff “source over”.
 * resvg returns premultiplied pixels, both on Node and as wasm; the rounding differs from its own by at most one.
 */
export function compositeOver(under: Uint8Array, over: Uint8Array): void {
  if (under.length !== over.length) {
    throw new RangeError(`cannot lay ${over.length} bytes over ${under.length}`)
  }
  for (let i = 0; i < over.length; i += 4) {
    const alpha = over[i + 3]!
    if (alpha === 0) continue
    for (let c = i; c < i + 3; c++) under[c] = over[c]! + divideBy255(under[c]! * (255 - alpha))
  }
}

/** The same for a picture smaller than the card, at a position in whole pixels. */
export function compositeAt(
  card: Uint8Array,
  cardWidth: number,
  picture: Uint8Array,
  { left, top, width, height }: PlacedBox,
): void {
  for (let row = 0; row < height; row++) {
    const at = ((top + row) * cardWidth + left) * 4
    compositeOver(card.subarray(at, at + width * 4), picture.subarray(row * width * 4, (row + 1) * width * 4))
  }
}

/** Rounded x / 255 for x up to 65,535, without a division. */
function divideBy255(x: number): number {
  return (x + 128 + ((x + 128) >> 8)) >> 8
}
