import type { Raster, Size } from '../scale/raster.ts'

/**
 * Problem: Workers have no JPEG decoder that gives pixels, and Node's cannot leave out detail by eighths.
 * Method: libjpeg-turbo in wasm, through its TurboJPEG calls. Eighths of the size cost in proportion. Its pixels are
 *   the same to the bit as those of libvips' decoder.
 * Limits: fatal faults end in an error handler that wasm cannot return from: the instance is then dropped and the
 *   next photo gets a new one. Lets go when: the platforms decode to pixels.
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

/** RGB as TurboJPEG numbers it. */
const TJPF_RGB = 0
/** After larger photos the instance is dropped: wasm memory grows and never shrinks. */
const MOST_KEPT = 24 * 1024 * 1024

export interface DecodedJpeg {
  /** As stored, not turned. */
  readonly raster: Raster
  /** The decoder warned: parts may be wrong or missing. */
  readonly faulty: boolean
}

/** Decodes a JPEG of `size` at `eighths` of it, 1 to 8, rounded up, as far as its data go. */
export type JpegDecoder = (file: Uint8Array, size: Size, eighths: number) => DecodedJpeg

export function createJpegDecoder(module: WebAssembly.Module): JpegDecoder {
  let instance: TurboExports | undefined

  return function decodeJpeg(file, size, eighths) {
    const turbo = instance ?? start(module)
    // Only an instance that has come through whole is used again.
    instance = undefined
    const width = Math.ceil((size.width * eighths) / 8)
    const height = Math.ceil((size.height * eighths) / 8)
    const bytes = width * height * 3
    const input = turbo.malloc(file.length)
    new Uint8Array(turbo.memory.buffer, input, file.length).set(file)
    const out = turbo.malloc(bytes)
    // A fatal fault ends decoding where it is met: rows that are never reached look like those without data.
    new Uint8Array(turbo.memory.buffer, out, bytes).fill(NEVER_DECODED)
    const decoder = turbo.tjInitDecompress()
    let faulty = true
    try {
      const pitch = width * 3
      // Anything but 0 is a warning, with all rows there: fatal faults do not return.
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

/** Blocks for which there are no data are mid-grey (libjpeg, jdhuff.c). */
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
