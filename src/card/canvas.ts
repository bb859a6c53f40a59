import type { Rgba } from '../type/face.ts'
import type { Placed } from '../type/placed.ts'

export interface Rgb {
  readonly r: number
  readonly g: number
  readonly b: number
}

/**
 * Opaque pixels that stay in the kernel's memory from ink to bytes.
 * Everything is synchronous and one canvas serves many cards in turn: between `begin` and `png` or `jpeg` nothing
 * may await, or two cards mix.
 */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** Starts a card over a plate: RGBA, alpha taken as 255, `width * height * 4` bytes. Do not write into a plate once begun. */
  begin(plate: Uint8Array, width: number, height: number): void
  /** Starts a card over one colour. */
  beginPlain(color: Rgb, width: number, height: number): void
  /** Fills a rectangle; edges between pixels are blended by the area covered. */
  rect(x: number, y: number, width: number, height: number, color: Rgba): void
  /** Draws set text; colour glyphs bring their own colours. */
  text(placed: Placed, color: Rgb): void
  /** A copy of the pixels, RGBA. */
  pixels(): Uint8Array
  /** How many different colours there are; undefined when more than 256. */
  colors(): number | undefined
  /** Lossless: a palette where 256 colours suffice, else RGB. */
  png(): Uint8Array
  /** Baseline JPEG; quality 1 to 100 as libjpeg counts. Chroma '444' keeps thin red text sharp, '420' is smaller. */
  jpeg(quality: number, chroma?: '420' | '444'): Uint8Array
}
