import type { Rgba } from '../../type/fonts/face.ts'
import type { Placed, PlacedGlyph } from '../../type/layout/placed.ts'
import { createGlyphStore } from './glyph-store.ts'
import { growTo } from './kernel-memory.ts'
import type { Surface } from './surface.ts'

/** Text from this size in pixels keeps all 64 levels of coverage. */
const FINE_TEXT = 40
const FINE_STEPS = 64
/** Levels for smaller text: the difference is invisible, and fewer colours fit the palette better. */
const STEPS = 32
/** The kernel's value for an opaque colour. */
const OPAQUE = 512

/** Draws set text in one colour. */
export type Ink = (placed: Placed, color: number) => void

export function createInk(surface: Surface): Ink {
  const { kernel } = surface
  const store = createGlyphStore(kernel)

  /** Adds a glyph's shape to the mask. */
  function shape({ face, x, y, scale }: PlacedGlyph, glyph: number): void {
    const at = store.find(face, glyph)
    const steps = scale * face.unitsPerEm < FINE_TEXT ? STEPS : FINE_STEPS
    if (at) kernel.drawGlyph(at, x, y, scale, steps)
  }

  function layers(placed: PlacedGlyph, color: number): boolean {
    const found = placed.face.layers(placed.glyph)
    for (const layer of found) {
      shape(placed, layer.glyph)
      if (layer.color) surface.blendMask(word(layer.color), Math.round((layer.color.a * OPAQUE) / 255))
      else surface.blendMask(color, OPAQUE)
    }
    return found.length > 0
  }

  function picture({ face, glyph, x, y, scale }: PlacedGlyph): boolean {
    const found = face.bitmap(glyph, scale * face.unitsPerEm)
    if (!found) return false
    const { scratch } = surface.plan
    growTo(kernel, scratch + found.pixels.length)
    new Uint8Array(kernel.memory.buffer, scratch, found.pixels.length).set(found.pixels)
    const { left, top, width, height } = found.box
    const [toX, toY] = [x + left * scale, y - top * scale]
    surface.toPixels()
    kernel.drawPicture(scratch, found.width, found.height, toX, toY, width * scale, height * scale)
    return true
  }

  return function ink(placed, color) {
    const colorful: PlacedGlyph[] = []
    for (const glyph of placed.glyphs) {
      if (glyph.face.color) colorful.push(glyph)
      else shape(glyph, glyph.glyph)
    }
    surface.blendMask(color, OPAQUE)
    for (const glyph of colorful) {
      if (glyph.face.color === 'layers' ? layers(glyph, color) : picture(glyph)) continue
      // A colour font's plain glyph, such as a keycap's digit, is drawn as text.
      shape(glyph, glyph.glyph)
      surface.blendMask(color, OPAQUE)
    }
  }
}

function word({ r, g, b }: Rgba): number {
  return r | (g << 8) | (b << 16)
}
