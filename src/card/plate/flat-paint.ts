import type { PlacedBox } from '../plan/layout-boxes.ts'
import { boxesSvg, type PlateShape } from './plate-svg.ts'

/** In whole pixels at full size, in halves at half size; the colour as a word of RGBA bytes. */
export interface FlatRect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly word: number
}

/** SVG that paints only within its box. */
export interface Drawing {
  readonly box: PlacedBox
  readonly svg: string
}

/** Paint of boxes that needs no rasterising of the whole card. */
export interface FlatPaint {
  readonly rects: readonly FlatRect[]
  /** Boxes with round corners, above the rectangles. */
  readonly rounded: readonly Drawing[]
}

/** satori writes one for every box; unreferenced, it has no effect. */
const MASK = /<mask id="[^"]*"><rect [^>]*\/><\/mask>/g
const PLACE = 'x="(-?\\d+)" y="(-?\\d+)" width="(\\d+)" height="(\\d+)" fill="#([\\da-f]{6})"'
const RECT = new RegExp(`<rect ${PLACE}/>`, 'gi')
const ROUNDED = new RegExp(`<path ${PLACE} d="[^"]*"/>`, 'gi')

/**
 * Problem: resvg takes 5 to 20 ms for a layer of a card, whatever it shows; most layers are a few rectangles.
 * Method: extracts opaque rectangles on whole pixels from satori's SVG, to fill them directly: the pixels are the
 * same. For boxes with round corners resvg rasterises only their own pixels.
 * Limits: anything else (borders, gradients, opacity, fractional pixels, rectangles above round corners) goes to
 * resvg.
 * @param content of satori's document
 * @returns undefined if there is anything else
 */
export function readFlatPaint(content: string, shape: PlateShape): FlatPaint | undefined {
  const paint = content.replace(MASK, '')
  const rects = [...paint.matchAll(RECT)]
  const rounded = [...paint.matchAll(ROUNDED)]
  if ([...rects, ...rounded].map(([svg]) => svg).join('') !== paint) return undefined
  return {
    rects: rects.map((match) => rectOf(boxOf(match, shape), match[5]!, shape)),
    rounded: rounded.map((match) => ({ box: boxOf(match, shape), svg: boxesSvg(match[0], shape) })),
  }
}

function boxOf([, x, y, w, h]: RegExpExecArray, { width: card, mirrored }: PlateShape): PlacedBox {
  const [left, width] = [Number(x), Number(w)]
  return { left: mirrored ? card - left - width : left, top: Number(y), width, height: Number(h) }
}

function rectOf({ left, top, width, height }: PlacedBox, color: string, card: PlateShape): FlatRect {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(card.width, left + width),
    bottom: Math.min(card.height, top + height),
    word: wordOf(Number.parseInt(color, 16)),
  }
}

/** Fills rectangles into opaque RGBA pixels, in place, with antialiased edges. */
export function fillRects(pixels: Uint8Array, cardWidth: number, rects: readonly FlatRect[]): void {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2)
  for (const { left, top, right, bottom, word } of rects) {
    if (left >= right) continue
    const [first, last] = [Math.ceil(left), Math.floor(right)]
    for (let y = Math.floor(top); y < bottom; y++) {
      const row = y * cardWidth
      const height = Math.min(y + 1, bottom) - Math.max(y, top)
      if (height === 1) words.fill(word, row + first, row + Math.max(first, last))
      else for (let x = first; x < last; x++) blendWord(words, row + x, word, height)
      if (left < first) blendWord(words, row + first - 1, word, height * (Math.min(first, right) - left))
      if (right > last && last >= first) blendWord(words, row + last, word, height * (right - last))
    }
  }
}

function blendWord(words: Uint32Array, at: number, word: number, share: number): void {
  const under = words[at]!
  let mixed = 0
  for (let shift = 0; shift < 24; shift += 8) {
    const from = (under >>> shift) & 255
    mixed |= Math.round(from + (((word >>> shift) & 255) - from) * share) << shift
  }
  words[at] = (0xff000000 | mixed) >>> 0
}

/** 0xrrggbb as a word whose bytes in memory are r, g, b and 255; wasm and all platforms are little-endian. */
function wordOf(rgb: number): number {
  return (0xff000000 | ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0
}
