import type { Canvas } from '../ink/canvas.ts'
import { growTo } from '../ink/kernel-memory.ts'
import type { Surface } from '../ink/surface.ts'
import { pngFile } from './png-file.ts'

/** The platform's zlib, passed in so that the core imports no `node:` module. */
export interface Zlib {
  /** A zlib stream (RFC 1950) of `data`; level 0 to 9. */
  deflate(data: Uint8Array, level: number): Uint8Array
  /** CRC-32 of PNG and gzip. */
  crc32(data: Uint8Array): number
}

/** Palettes up to this size need half a byte a pixel. */
const NIBBLE_COLORS = 16
/** For gradients and photos, where the kernel's own packer compresses too little; higher levels take five times as long. */
const RGB_LEVEL = 3
/** Work memory of the packer, at least DEFLATE_WORK_BYTES of src/kernel/png/deflate-block.ts. */
const WORK_BYTES = 160 * 1024

/** A canvas as a lossless PNG: with a palette for up to 256 colours, else RGB. */
export function encodePng({ surface }: Canvas, zlib: Zlib): Uint8Array {
  const { kernel, width, height, plan } = surface
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
    const data = packRows(surface, plan.rows, width + 1, plan.scratch)
    return pngFile({ width, height, depth: 8, palette, data }, crc32)
  }
  const stride = 1 + Math.ceil(width / 2)
  const end = plan.scratch + stride * height
  growTo(kernel, end)
  kernel.packNibbles(plan.rows, plan.scratch)
  const data = packRows(surface, plan.scratch, stride, end)
  return pngFile({ width, height, depth: 4, palette, data }, crc32)
}

/** Rows of indices as a zlib stream; `free`: start of free memory. The result is a view, valid until memory grows. */
function packRows(surface: Surface, rows: number, stride: number, free: number): Uint8Array {
  const { kernel, height } = surface
  const size = stride * height
  const work = (free + 15) & ~15
  const out = work + WORK_BYTES
  // Huffman codes need at most the input's size plus a table for each block.
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
