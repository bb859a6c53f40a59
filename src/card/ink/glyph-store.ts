import type { Face } from '../../type/fonts/face.ts'
import { glyphsEnd, region, type Kernel } from './kernel-memory.ts'

/** Bytes before an outline's ops: see src/kernel/glyph.ts. */
const HEADER = 24
/** Maximum bytes of an outline with its overlaps removed: MAX_STRETCHES of src/kernel/winding.ts. */
const OUTER_BYTES = (1 << 14) * 20

/** Glyph outlines in the kernel's memory, so that repeated glyphs are not copied again. */
export interface GlyphStore {
  /** Address of a glyph's outline, copied if needed; 0 if it has none. Valid until the next call. */
  find(face: Face, glyph: number): number
}

/** Cleared when full: simpler than eviction, and copying a card's glyphs again takes a tenth of a millisecond. */
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
