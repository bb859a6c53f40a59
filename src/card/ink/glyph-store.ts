import type { Face } from '../../type/fonts/face.ts'
import { glyphsEnd, region, type Kernel } from './kernel-memory.ts'

/** Bytes before the ops of an outline: see src/kernel/glyph.ts. */
const HEADER = 24
/** Most that an outline rid of its overlaps takes: MAX_STRETCHES of src/kernel/winding.ts. */
const OUTER_BYTES = (1 << 14) * 20

/** Outlines in the kernel's memory, so that drawing a glyph again copies nothing. */
export interface GlyphStore {
  /** Address of a glyph's outline, brought in if need be; 0 when it has none. Valid until the next call. */
  find(face: Face, glyph: number): number
}

/** Emptied when full: simpler than eviction, and a card's glyphs are copied again in a tenth of a millisecond. */
export function createGlyphStore(kernel: Kernel): GlyphStore {
  let faces = new WeakMap<Face, Map<number, number>>()
  let free = region.glyphs

  function bringIn(ops: Float32Array): number {
    const at = free
    new Float32Array(kernel.memory.buffer, at + HEADER, ops.length).set(ops)
    const opBytes = kernel.prepareGlyph(at, ops.byteLength)
    free += (HEADER + opBytes + 15) & ~15
    return at
  }

  return {
    find(face, glyph) {
      const known = faces.get(face)?.get(glyph)
      if (known !== undefined) return known
      const ops = face.outline(glyph)
      const room = HEADER + Math.max(ops.byteLength, OUTER_BYTES) + 16
      if (room > glyphsEnd - free) {
        faces = new WeakMap()
        free = region.glyphs
      }
      const fits = ops.length > 0 && room <= glyphsEnd - free
      const at = fits ? bringIn(ops) : 0
      let glyphs = faces.get(face)
      if (!glyphs) faces.set(face, (glyphs = new Map()))
      glyphs.set(glyph, at)
      return at
    },
  }
}
