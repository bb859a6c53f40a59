import type { Rgba } from '../../type/fonts/face.ts'
import type { Placed } from '../../type/layout/placed.ts'
import type { Rgb } from '../contract/color.ts'
import { createInk } from './ink.ts'
import { startKernel } from './kernel-memory.ts'
import { createSurface, type Surface } from './surface.ts'

/**
 * Opaque pixels to draw on, in the kernel's memory from ink to bytes. Everything is synchronous, and one canvas
 * serves many cards in turn: no await from `begin` until the card is encoded, or two cards mix.
 */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** Starts a card on a plate: RGBA, alpha taken as 255, `width * height * 4` bytes. Do not write into a plate after that. */
  begin(plate: Uint8Array, width: number, height: number): void
  /** Starts a card on a plain colour. */
  beginPlain(color: Rgb, width: number, height: number): void
  /** Fills a rectangle; edges within pixels are antialiased. */
  rect(x: number, y: number, width: number, height: number, color: Rgba): void
  /** Draws set text; colour glyphs have their own colours. */
  text(placed: Placed, color: Rgb): void
  /** A copy of the pixels, RGBA. */
  pixels(): Uint8Array
  /** Number of colours; undefined if more than 256. */
  colors(): number | undefined
  /** Location of pixels or palette indices: encoders read them in place. */
  readonly surface: Surface
}

/** A canvas with its own kernel; `module` is src/kernel/kernel.wasm. */
export function createCanvas(module: WebAssembly.Module): Canvas {
  const kernel = startKernel(module)
  const surface = createSurface(kernel)
  const ink = createInk(surface)
  return {
    get width() {
      return surface.width
    },
    get height() {
      return surface.height
    },
    begin: surface.begin,
    beginPlain: (color, width, height) => surface.begin(pixelWord(color), width, height),
    rect: (x, y, width, height, color) => surface.fillRect(x, y, width, height, pixelWord(color), color.a),
    text: (placed, color) => ink(placed, pixelWord(color)),
    pixels() {
      surface.toPixels()
      return surface.bytes(surface.plan.pixels, surface.width * surface.height * 4).slice()
    },
    colors() {
      const count = surface.index()
      return count < 0 ? undefined : count
    },
    surface,
  }
}

/** A colour as a kernel word: red in the lowest byte, like RGBA bytes in memory. */
function pixelWord({ r, g, b }: Rgb): number {
  return r | (g << 8) | (b << 16)
}
