import type { Rgb } from '../../contract/color.ts'
import { axisWeights, type AxisWeights, type Filter } from './scale-weights.ts'
import type { Raster, Rect, Size } from './raster.ts'

/** Exports of src/kernel/photo.ts. */
export interface PhotoExports {
  readonly memory: WebAssembly.Memory
  scaleRows(
    from: number,
    stride: number,
    lineBytes: number,
    line: number,
    across: number,
    acrossTaps: number,
    down: number,
    downTaps: number,
    out: number,
    width: number,
    height: number,
    outStep: number,
  ): void
  shade(row: number, shares: number, count: number, color: number, noises: number): void
  turn(origin: number, right: number, down: number, out: number, width: number, height: number): void
  letterbox(
    pixels: number,
    columns: number,
    rows: number,
    to: number,
    width: number,
    height: number,
    line: number,
  ): void
  widen(from: number, to: number, count: number): void
  stem(
    input: number,
    rows: number,
    columns: number,
    output: number,
    weights: number,
    bias: number,
    channels: number,
    row: number,
  ): void
  block(
    input: number,
    rows: number,
    columns: number,
    channels: number,
    stride: number,
    depth: number,
    depthBias: number,
    output: number,
    weights: number,
    bias: number,
    outChannels: number,
    rest: number,
    restChannels: number,
    relu: number,
    scratch: number,
    zeros: number,
  ): void
  pool(input: number, rows: number, columns: number, channels: number, output: number): void
  double(input: number, rows: number, columns: number, channels: number, skip: number, output: number): void
}

const PAGE = 65_536
/** Memory of the face detection net (heads/face-net.ts), after the kernel's own constants. */
export const NET_AT = PAGE
const NET_BYTES = 7 << 20
/** The kernel may read this far past a picture, and ignores what it reads. */
const SLACK = 64
/** A row of pixels to be shaded, and each pixel's share; no card is wider than MOST_ACROSS pixels. */
const ROW_AT = NET_AT + NET_BYTES
const MOST_ACROSS = 8192
const SHARES_AT = ROW_AT + MOST_ACROSS * 4 + SLACK
/** Start of memory for a picture and for scaling it. */
const PICTURE_AT = SHARES_AT + MOST_ACROSS * 2 + SLACK

/**
 * Lays a colour over a row of opaque RGBA pixels, in place, each as strongly as its share says, in 256ths.
 * @param noises added to four pixels in turn before they are rounded down, in 256ths of a level: a byte each, the first lowest
 */
export type ShadeRow = (row: Uint8Array, shares: Uint16Array, color: Rgb, noises: number) => void

/** Scales photos in wasm memory. One instance serves all photos in turn, without await. */
export interface PhotoKernel {
  readonly exports: PhotoExports
  /** Crops `view` (in pixels, may be fractional) from a raster and scales it: RGBA, opaque. */
  scale(raster: Raster, view: Rect, size: Size, filter: Filter): Uint8Array
  /** The whole raster at another size. */
  resize(raster: Raster, size: Size, filter: Filter): Raster
  /** Fills a box of a net's input, in rows of `line` bytes, with a part of a raster, scaled to `size` and letterboxed. */
  letterbox(raster: Raster, view: Rect, size: Size, to: number, box: Size, line: number): void
  readonly shade: ShadeRow
  /** Rotates a stored picture upright, by EXIF orientation (TIFF 6.0, tag 274). */
  turnUpright(stored: Raster, orientation: number): Raster
}

/** @param module src/kernel/photo.wasm */
export function startPhotoKernel(module: WebAssembly.Module): PhotoKernel {
  const exports = new WebAssembly.Instance(module, {}).exports as unknown as PhotoExports
  growTo(exports, PICTURE_AT)
  /** The raster in memory: all formats of a pack use the same one. */
  let loaded: WeakRef<Raster> | undefined

  function load(raster: Raster): number {
    const end = PICTURE_AT + align(raster.rgb.length + SLACK)
    if (loaded?.deref() !== raster) {
      growTo(exports, end)
      new Uint8Array(exports.memory.buffer, PICTURE_AT, raster.rgb.length).set(raster.rgb)
      loaded = new WeakRef(raster)
    }
    return end
  }

  /** Returns the address of the result. */
  function scaled(raster: Raster, view: Rect, { width, height }: Size, filter: Filter, step: 3 | 4): number {
    const across = axisWeights(raster.width, view.x, view.width, width, filter)
    const down = axisWeights(raster.height, view.y, view.height, height, filter)
    const left = across.first[0]!
    const columns = across.first.at(-1)! + across.taps - left
    const stride = raster.width * 3
    const acrossAt = load(raster)
    const downAt = acrossAt + align(tableBytes(across))
    const line = downAt + align(tableBytes(down))
    const out = line + align(columns * 6 + SLACK)
    growTo(exports, out + width * height * step + SLACK)
    writeTable(exports, acrossAt, across, left, 6)
    writeTable(exports, downAt, down, 0, stride)
    const from = PICTURE_AT + left * 3
    const tables = [acrossAt, across.taps, downAt, down.taps] as const
    exports.scaleRows(from, stride, columns * 3, line, ...tables, out, width, height, step)
    return out
  }

  function bytesAt(at: number, length: number): Uint8Array {
    return new Uint8Array(exports.memory.buffer, at, length).slice()
  }

  return {
    exports,
    scale: (raster, view, size, filter) =>
      bytesAt(scaled(raster, view, size, filter, 4), size.width * size.height * 4),
    resize(raster, size, filter) {
      const whole = { x: 0, y: 0, width: raster.width, height: raster.height }
      const at = scaled(raster, whole, size, filter, 3)
      return { width: size.width, height: size.height, rgb: bytesAt(at, size.width * size.height * 3) }
    },
    letterbox(raster, view, size, to, box, line) {
      const at = scaled(raster, view, size, 'mean', 3)
      exports.letterbox(at, size.width, size.height, to, box.width, box.height, line)
    },
    shade(row, shares, { r, g, b }, noises) {
      const memory = new Uint8Array(exports.memory.buffer, ROW_AT, row.length)
      memory.set(row)
      new Uint16Array(exports.memory.buffer, SHARES_AT, shares.length).set(shares)
      exports.shade(ROW_AT, SHARES_AT, shares.length, r | (g << 8) | (b << 16) | 0xff000000, noises)
      row.set(memory)
    },
    turnUpright(stored, orientation) {
      const way = wayThrough(stored, orientation)
      if (way === undefined) return stored
      const out = load(stored)
      growTo(exports, out + stored.rgb.length + SLACK)
      exports.turn(PICTURE_AT + way.origin, way.right, way.down, out, way.width, way.height)
      const rgb = new Uint8Array(exports.memory.buffer, out, stored.rgb.length).slice()
      return { width: way.width, height: way.height, rgb }
    },
  }
}

/** Byte steps through a stored picture that yield it upright; undefined if it is upright. */
function wayThrough({ width, height }: Size, orientation: number) {
  const row = width * 3
  const right = row - 3
  const bottom = (height - 1) * row
  const ways = [
    undefined,
    [right, -3, row],
    [right + bottom, -3, -row],
    [bottom, 3, -row],
    [0, row, 3],
    [bottom, -row, 3],
    [right + bottom, -row, -3],
    [right, row, -3],
  ] as const
  const way = ways[orientation - 1]
  if (way === undefined) return undefined
  const size = orientation >= 5 ? { width: height, height: width } : { width, height }
  return { origin: way[0], right: way[1], down: way[2], ...size }
}

function tableBytes({ first, weights }: AxisWeights): number {
  return first.byteLength + weights.byteLength
}

function writeTable(
  { memory }: PhotoExports,
  at: number,
  { first, weights }: AxisWeights,
  origin: number,
  step: number,
): void {
  new Int32Array(memory.buffer, at, first.length).set(first.map((pixel) => (pixel - origin) * step))
  new Int16Array(memory.buffer, at + first.byteLength, weights.length).set(weights)
}

export function growTo({ memory }: PhotoExports, end: number): void {
  const lack = end - memory.buffer.byteLength
  if (lack > 0) memory.grow(Math.ceil(lack / PAGE))
}

function align(n: number): number {
  return (n + 15) & ~15
}
