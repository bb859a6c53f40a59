import plan from './face-net.json' with { type: 'json' }
import { growTo, NET_AT, type PhotoExports } from '../scale/photo-kernel.ts'

/**
 * Problem: crops must keep heads, so faces must be detected identically on Node and Workers, without a library of
 * megabytes.
 * Method: MediaPipe's BlazeFace full range (Apache-2.0), its 55 layers in src/kernel/face-net.ts. `face-net.json`
 * lists the layers and the location of their tensors; both files are made by `npm run photos:net`.
 * Limits: trained on faces; people from behind are not found.
 */
export interface FaceNet {
  /** A black input of this size; other tensors used its memory in the previous run. */
  clear(size: NetSize): NetInput
  /** Returns NET_OUTPUTS numbers for each cell of the cleared and filled input, valid until the next run. */
  run(size: NetSize): Float32Array
}

/** Width and height that the input may have: its layers halve them five times, and the kernel takes four cells at once. */
export const netSides = [128, 192, 256] as const

/** Size of the input in pixels. */
export interface NetSize {
  readonly width: (typeof netSides)[number]
  readonly height: (typeof netSides)[number]
}

export interface NetInput {
  /** Bytes per row: pixels of three floats from −1 to 1. */
  readonly line: number
  /** Address of a pixel. */
  at(x: number, y: number): number
}

/** The side of the square input that `face-net.json` is for. */
const LISTED_SIDE = 192
/** Pixels along a side of a cell; each cell has one candidate. */
export const NET_CELL = 4
/** Numbers for each cell: box and six points, 16 in all, the logit of the score, three empty. */
export const NET_OUTPUTS = 20

/** A layer; `face-net.json` lists tensors by memory address; the tool that generates it starts from their numbers. */
export interface Layer {
  readonly kind: string
  readonly input: number
  readonly output: number
  readonly rows: number
  readonly columns: number
  readonly channels: number
  readonly stride?: number
  readonly outChannels?: number
  readonly weights?: number
  readonly bias?: number
  readonly depth?: number
  readonly depthBias?: number
  readonly rest?: number
  readonly restChannels?: number
  readonly relu?: number
  readonly skip?: number
}

const layers: readonly Layer[] = plan.layers
const FLOAT = 4
const WEIGHTS = NET_AT
const TENSORS = WEIGHTS + plan.numbers * FLOAT
const MOST_TENSOR_BYTES = plan.tensorBytes * (netSides.at(-1)! / LISTED_SIDE) ** 2
const SCRATCH = TENSORS + MOST_TENSOR_BYTES
const SCRATCH_BYTES = 48 * 1024
const ZEROS = SCRATCH + SCRATCH_BYTES
const ZERO_BYTES = 16 * 1024

/** @param weights the bytes of face-net.f16 */
export function createFaceNet(kernel: PhotoExports, weights: Uint8Array): FaceNet {
  if (weights.length !== plan.numbers * 2) throw new Error(`face-net.f16 has ${weights.length} bytes`)
  growTo(kernel, ZEROS + ZERO_BYTES)
  // Half floats are expanded from the memory where tensors will be.
  new Uint8Array(kernel.memory.buffer, TENSORS, weights.length).set(weights)
  kernel.widen(TENSORS, WEIGHTS, plan.numbers)
  const pixel = 3 * FLOAT
  return {
    clear(size) {
      const input = tensorAt(layers[0]!.input, size)
      const line = size.width * pixel
      new Float32Array(kernel.memory.buffer, input, size.width * size.height * 3).fill(-1)
      return { line, at: (x, y) => input + y * line + x * pixel }
    },
    run(size) {
      for (const layer of layers) runLayer(kernel, layer, size)
      const cells = (size.width / NET_CELL) * (size.height / NET_CELL)
      return new Float32Array(
        kernel.memory.buffer,
        tensorAt(layers.at(-1)!.output, size),
        cells * NET_OUTPUTS,
      )
    },
  }
}

/** Address of a tensor: the listed one grows with the input's area, like all tensors. */
function tensorAt(listed: number, { width, height }: NetSize): number {
  return TENSORS + (listed * width * height) / LISTED_SIDE ** 2
}

function runLayer(kernel: PhotoExports, layer: Layer, size: NetSize): void {
  const { kind, channels, stride = 1, outChannels = 0, relu = 0 } = layer
  const rows = (layer.rows * size.height) / LISTED_SIDE
  const columns = (layer.columns * size.width) / LISTED_SIDE
  const input = tensorAt(layer.input, size)
  const output = tensorAt(layer.output, size)
  const weights = address(layer.weights)
  const bias = address(layer.bias)
  if (kind === 'stem') return kernel.stem(input, rows, columns, output, weights, bias, outChannels, SCRATCH)
  if (kind === 'pool') return kernel.pool(input, rows, columns, channels, output)
  if (kind === 'double')
    return kernel.double(input, rows, columns, channels, tensorAt(layer.skip!, size), output)
  kernel.block(
    input,
    rows,
    columns,
    channels,
    stride,
    address(layer.depth),
    address(layer.depthBias),
    output,
    weights,
    bias,
    outChannels,
    layer.rest === undefined ? 0 : tensorAt(layer.rest, size),
    layer.restChannels ?? 0,
    relu,
    SCRATCH,
    ZEROS,
  )
}

/** Address of a tensor among the weights; 0 if the layer has none. */
function address(index: number | undefined): number {
  return index === undefined ? 0 : WEIGHTS + index * FLOAT
}
