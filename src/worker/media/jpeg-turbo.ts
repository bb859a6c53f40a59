/**
 * Problem: Workers have no JPEG decoder that gives pixels, and one in JavaScript takes a third of a second.
 * Method: libjpeg-turbo in wasm, through its TurboJPEG calls. It can leave out detail while decoding: eighths of the
 *   size cost in proportion.
 * Limits: CMYK and broken data end in an error handler that wasm cannot return from: the instance is then dropped
 *   and the next photo gets a new one. Lets go when: the platform decodes to pixels.
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

/** RGBA as TurboJPEG numbers it. */
const TJPF_RGBA = 7
/** After larger photos the instance is dropped: wasm memory grows and never shrinks. */
const MOST_KEPT = 24 * 1024 * 1024

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Opaque RGBA, one word a pixel. */
  readonly words: Uint32Array
}

/** Decodes a JPEG at `eighths` of its size, 1 to 8, rounded up. Throws Error when it is damaged. */
export type JpegDecoder = (
  file: Uint8Array,
  size: { readonly width: number; readonly height: number },
  eighths: number,
) => Pixels

export function createJpegDecoder(module: WebAssembly.Module): JpegDecoder {
  let instance: TurboExports | undefined

  return function decodeJpeg(file, size, eighths) {
    const turbo = instance ?? start(module)
    // Only an instance that has come through whole is used again.
    instance = undefined
    const width = Math.ceil((size.width * eighths) / 8)
    const height = Math.ceil((size.height * eighths) / 8)
    const input = turbo.malloc(file.length)
    new Uint8Array(turbo.memory.buffer, input, file.length).set(file)
    const out = turbo.malloc(width * height * 4)
    const decoder = turbo.tjInitDecompress()
    const fault = turbo.tjDecompress2(
      decoder,
      input,
      file.length,
      out,
      width,
      width * 4,
      height,
      TJPF_RGBA,
      0,
    )
    if (fault !== 0) throw new Error('libjpeg-turbo cannot decode it')
    const words = new Uint32Array(turbo.memory.buffer.slice(out, out + width * height * 4))
    turbo.tjDestroy(decoder)
    turbo.free(out)
    turbo.free(input)
    if (turbo.memory.buffer.byteLength <= MOST_KEPT) instance = turbo
    return { width, height, words }
  }
}

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
