import type { PlateShape } from './plate-svg.ts'

/** Whole pixels; the colour as a word of RGBA bytes. */
export interface FlatRect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly word: number
}

/** satori emits one for every box; without a reference to it, it changes nothing. */
const MASK = /<mask id="[^"]*"><rect [^>]*\/><\/mask>/g
const RECT = /<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)" fill="#([\da-f]{6})"\/>/gi

/**
 * Problem: resvg takes 5 to 20 ms for a layer of a card, whatever it shows; most layers are a few rectangles.
 * Method: reads opaque rectangles on whole pixels out of satori's SVG, to be filled directly: the same pixels.
 * Limits: anything else (radii, borders, gradients, opacity, fractions of pixels) is left to resvg.
 * @param content inside of satori's document
 * @returns the rectangles in the order of painting; undefined when there is anything else
 */
export function readFlatRects(
  content: string,
  { width, height, mirrored }: PlateShape,
): readonly FlatRect[] | undefined {
  const shapes = content.replace(MASK, '')
  const rects: FlatRect[] = []
  let read = 0
  for (const [rect, x, y, w, h, color] of shapes.matchAll(RECT)) {
    read += rect.length
    const from = mirrored ? width - Number(x) - Number(w) : Number(x)
    rects.push({
      left: Math.max(0, from),
      top: Math.max(0, Number(y)),
      right: Math.min(width, from + Number(w)),
      bottom: Math.min(height, Number(y) + Number(h)),
      word: wordOf(Number.parseInt(color!, 16)),
    })
  }
  return read === shapes.length ? rects : undefined
}

/** Fills rectangles into RGBA pixels, in place. */
export function fillRects(pixels: Uint8Array, cardWidth: number, rects: readonly FlatRect[]): void {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2)
  for (const { left, top, right, bottom, word } of rects) {
    if (left >= right) continue
    for (let y = top; y < bottom; y++) words.fill(word, y * cardWidth + left, y * cardWidth + right)
  }
}

/** 0xrrggbb as the word whose bytes in memory are r, g, b and 255; wasm and every platform are little-endian. */
function wordOf(rgb: number): number {
  return (0xff000000 | ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0
}
