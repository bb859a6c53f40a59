import type { Deflate } from './deflate.ts'
import { growTo, type Kernel } from '../ink/kernel-memory.ts'
import { pngFile } from './png.ts'
import type { Surface } from '../ink/surface.ts'

/** Palettes up to this size take half a byte a pixel. */
const NIBBLE_COLORS = 16
/** Gradients and photos, where the kernel's own packer finds too little; higher levels take five times as long. */
const RGB_LEVEL = 3
/** Work memory of the packer, at least DEFLATE_WORK_BYTES of src/kernel/deflate.ts. */
const WORK_BYTES = 160 * 1024

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
  if (colors > NIBBLE_COLORS) {
    const data = packRows(kernel, surface, plan.rows, width + 1, plan.scratch)
    return pngFile({ width, height, depth: 8, palette, data }, crc32)
  }
  const stride = 1 + Math.ceil(width / 2)
  const end = plan.scratch + stride * height
  growTo(kernel, end)
  kernel.packNibbles(plan.rows, plan.scratch)
  const data = packRows(kernel, surface, plan.scratch, stride, end)
  return pngFile({ width, height, depth: 4, palette, data }, crc32)
}

/** Rows of indices as a zlib stream; `free`: where memory is free. The answer is a view, dead after the next growth. */
function packRows(kernel: Kernel, surface: Surface, rows: number, stride: number, free: number): Uint8Array {
  const size = stride * surface.height
  const work = (free + 15) & ~15
  const out = work + WORK_BYTES
  // Huffman codes never need more than the bytes themselves but for a table in each block.
  growTo(kernel, out + size + size / 16 + 4096)
  return surface.bytes(out, kernel.deflateRows(rows, size, stride, work, out))
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
