import type { Rgb } from '../../card/contract/color.ts'
import { commonRows, type FilledWebp, fillWebp } from '../../card/photo/files/fill-webp.ts'
import { checkPixels, damaged } from '../../card/photo/files/refuse-file.ts'
import { webpHeader } from '../../card/photo/files/webp-header.ts'
import type { DecodedPhoto } from '../../card/photo/photo.ts'
import { readColors } from '../../card/photo/color/icc-profile.ts'
import type { PhotoKernel } from '../../card/photo/scale/photo-kernel.ts'
import type { Raster } from '../../card/photo/scale/raster.ts'
import { flatten, reduced } from './flatten.ts'

/** Exports of libwebp in wasm (npm @cwasm/webp). */
interface WebpExports {
  readonly memory: WebAssembly.Memory
  malloc(bytes: number): number
  free(address: number): void
  WebPDecodeRGBA(file: number, length: number, width: number, height: number): number
}

/** Pixels; a larger picture would take more than half of an isolate's memory: IMAGES may decode it. */
const MOST_PIXELS = 9_000_000

/** A truncated file is decoded twice. */
const MOST_PIXELS_FILLED = 4_000_000

/** Decodes still WebP; undefined if it is animated or too large for the isolate. */
export type WebpDecoder = (
  bytes: Uint8Array,
  background: Rgb,
  kernel: PhotoKernel,
) => DecodedPhoto | undefined

export function createWebpDecoder(module: WebAssembly.Module): WebpDecoder {
  return (bytes, background, kernel) => {
    const header = webpHeader(bytes)
    if (header === undefined || header.animated) return undefined
    const { width, height, alpha, orientation, profile } = header
    checkPixels('WebP', width, height)
    if (width * height > MOST_PIXELS) return undefined
    const fillings = fillWebp(bytes)
    const isShort = fillings.length > 0
    if (isShort && width * height > MOST_PIXELS_FILLED) return undefined
    const decoded = (file: Uint8Array) =>
      reduced(flatten(decode(module, file, width * height * 4), header, background), kernel)
    const stored = isShort ? rowsOf(fillings, decoded) : decoded(bytes)
    if (stored === undefined) throw damaged('WebP')
    const lying = orientation >= 5
    const damage = isShort ? { damaged: true } : {}
    return {
      raster: kernel.turnUpright(stored, orientation),
      source: { ...damage, ...(lying ? { width: height, height: width } : { width, height }) },
      colors: readColors(profile),
      transparent: alpha,
    }
  }
}

/** The available rows of a truncated file. */
function rowsOf(fillings: readonly FilledWebp[], decoded: (file: Uint8Array) => Raster): Raster | undefined {
  for (const filling of fillings) {
    try {
      return commonRows(decoded(filling.filled), decoded(filling.shorter))
    } catch {
      // With other padding it may be decodable.
    }
  }
  return undefined
}

/** In its own instance, so that its memory is freed with it. */
function decode(module: WebAssembly.Module, bytes: Uint8Array, length: number): Uint8Array {
  const stubs = { fd_close: refuse, fd_seek: refuse, fd_write: refuse }
  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: stubs })
  const webp = exports as unknown as WebpExports
  const file = webp.malloc(bytes.length)
  new Uint8Array(webp.memory.buffer, file, bytes.length).set(bytes)
  const size = webp.malloc(8)
  const pixels = webp.WebPDecodeRGBA(file, bytes.length, size, size + 4)
  if (pixels === 0) throw damaged('WebP')
  return new Uint8Array(webp.memory.buffer, pixels, length)
}

function refuse(): never {
  throw new Error('libwebp asks for a file')
}
