import type { Raster, Size } from '../scale/raster.ts'

/**
 * Problem: Workers have no JPEG decoder that returns pixels, and Node's cannot downscale by eighths while decoding.
 * Method: libjpeg-turbo in wasm, through its TurboJPEG API. Smaller sizes cost proportionally less. Its pixels are
 * bit-identical to those of libvips' decoder.
 * Limits: fatal errors end in an error handler that wasm cannot return from: the instance is dropped, and the next
 * photo gets a new one.
 * Remove when: the platforms decode to pixels.
 */
interface TurboExports {
  readonly memory: WebAssembly.Memory
  malloc(bytes: number): number
  free(address: number): void
  tjInitDecompress(): number
  tjDecompress2(
    decoder: number,
    file: number,
    length: number,
    out: number,
    width: number,
    pitch: number,
    height: number,
    format: number,
    flags: number,
  ): number
  tjDestroy(decoder: number): void
}

/** TurboJPEG's number for RGB. */
const TJPF_RGB = 0
/** The instance is dropped after larger photos: wasm memory grows and never shrinks. */
const MOST_KEPT = 24 * 1024 * 1024

export interface DecodedJpeg {
  /** As stored, not rotated. */
  readonly raster: Raster
  /** The decoder warned: parts may be wrong or missing. */
  readonly faulty: boolean
}

/** Decodes a JPEG of `size` at `eighths` of it, 1 to 8, rounded up, as far as its data reach. */
export type JpegDecoder = (file: Uint8Array, size: Size, eighths: number) => DecodedJpeg

export function createJpegDecoder(module: WebAssembly.Module): JpegDecoder {
  let instance: TurboExports | undefined

  return function decodeJpeg(file, size, eighths) {
    const turbo = instance ?? start(module)
    // An instance is reused only after a complete success.
    instance = undefined
    const width = Math.ceil((size.width * eighths) / 8)
    const height = Math.ceil((size.height * eighths) / 8)
    const bytes = width * height * 3
    const input = turbo.malloc(file.length)
    new Uint8Array(turbo.memory.buffer, input, file.length).set(file)
    const out = turbo.malloc(bytes)
    // A fatal error stops decoding: rows not reached must look like those without data.
    new Uint8Array(turbo.memory.buffer, out, bytes).fill(NEVER_DECODED)
    const decoder = turbo.tjInitDecompress()
    let faulty = true
    try {
      const pitch = width * 3
      // Non-zero is a warning, with all rows present: fatal errors do not return.
      faulty = turbo.tjDecompress2(decoder, input, file.length, out, width, pitch, height, TJPF_RGB, 0) !== 0
    } catch {
      return { raster: { width, height, rgb: copyOf(turbo, out, bytes) }, faulty }
    }
    const rgb = copyOf(turbo, out, bytes)
    turbo.tjDestroy(decoder)
    turbo.free(out)
    turbo.free(input)
    if (turbo.memory.buffer.byteLength <= MOST_KEPT) instance = turbo
    return { raster: { width, height, rgb }, faulty }
  }
}

function copyOf({ memory }: TurboExports, at: number, length: number): Uint8Array {
  return new Uint8Array(memory.buffer, at, length).slice()
}

/** Blocks without data are mid-grey (libjpeg, jdhuff.c). */
export const NEVER_DECODED = 128

function start(module: WebAssembly.Module): TurboExports {
  const instance = new WebAssembly.Instance(module, {
    env: { setjmp: () => 0, longjmp: refuse('damaged data') },
    wasi_snapshot_preview1: {
      environ_sizes_get: () => 0,
      environ_get: refuse('asks for the environment'),
      proc_exit: refuse('gives up'),
      fd_close: refuse('asks for a file'),
      fd_seek: refuse('asks for a file'),
      fd_write: () => 0,
    },
  })
  return instance.exports as unknown as TurboExports
}

function refuse(what: string): () => never {
  return () => {
    throw new Error(`libjpeg-turbo: ${what}`)
  }
}
