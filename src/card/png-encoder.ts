import type { Deflate } from './deflate.ts'
import { growTo, type Kernel } from './kernel-memory.ts'
import { pngFile } from './png.ts'
import type { Surface } from './surface.ts'

/** Palettes up to this size take half a byte a pixel. */
const NIBBLE_COLORS = 16
const PALETTE_LEVEL = 4
const RGB_LEVEL = 3

/** The surface as a PNG file: palette where it is lossless, else RGB. */
export function encodePng(kernel: Kernel, surface: Surface, zlib: Deflate): Uint8Array {
  const { width, height, plan } = surface
  const crc32 = (data: Uint8Array) => zlib.crc32(data)
  const colors = surface.index()
  if (colors < 0) {
    const size = (width * 3 + 1) * height
    growTo(kernel, plan.scratch + size + 16)
    kernel.filterUp(plan.scratch)
    const data = zlib.deflate(surface.bytes(plan.scratch, size), RGB_LEVEL)
    return pngFile({ width, height, depth: 8, data }, crc32)
  }
  const palette = rgbBytes(surface.palette(colors))
  if (colors <= NIBBLE_COLORS) {
    growTo(kernel, plan.scratch + (width + 1) * height)
    const size = kernel.packNibbles(plan.rows, plan.scratch)
    const data = zlib.deflate(surface.bytes(plan.scratch, size), PALETTE_LEVEL)
    return pngFile({ width, height, depth: 4, palette, data }, crc32)
  }
  const data = zlib.deflate(surface.bytes(plan.rows, (width + 1) * height), PALETTE_LEVEL)
  return pngFile({ width, height, depth: 8, palette, data }, crc32)
}

function rgbBytes(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(words.length * 3)
  words.forEach((word, i) => {
    bytes[i * 3] = word
    bytes[i * 3 + 1] = word >>> 8
    bytes[i * 3 + 2] = word >>> 16
  })
  return bytes
}
