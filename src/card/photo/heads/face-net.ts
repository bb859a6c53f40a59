import plan from './face-net.json' with { type: 'json' }
import { growTo, NET_AT, type PhotoExports } from '../scale/photo-kernel.ts'

/**
 * Problem: crops must keep heads, so faces must be detected identically on Node and Workers, without a library of
 * megabytes.
 * Method: MediaPipe's BlazeFace full range (Apache-2.0), its 55 layers in src/kernel/face-net.ts. `face-net.json`
 * lists the layers and the location of their tensors; both files are made by `npm run photos:net`.
 * Limits: trained on faces; people from behind are not found.
 */
export const NET_SIDE = 192
/** Cells along a side, one candidate each. */
export const NET_CELLS = 48
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
const SCRATCH = TENSORS + plan.tensorBytes
const SCRATCH_BYTES = 48 * 1024
const ZEROS = SCRATCH + SCRATCH_BYTES
const ZERO_BYTES = 16 * 1024

export interface FaceNet {
  /** Bytes per row of the input: NET_SIDE × NET_SIDE pixels of three floats from −1 to 1. */
  readonly line: number
  /** Address of a pixel of the input. */
  at(x: number, y: number): number
  /** Clears the input to black: other tensors used its memory in the previous run. */
  clear(): void
  /** Returns NET_OUTPUTS numbers for each cell, valid until the next run. */
  run(): Float32Array
}

/** @param weights the bytes of face-net.f16 */
export function createFaceNet(kernel: PhotoExports, weights: Uint8Array): FaceNet {
  if (weights.length !== plan.numbers * 2) throw new Error(`face-net.f16 has ${weights.length} bytes`)
  growTo(kernel, ZEROS + ZERO_BYTES)
  // Half floats are expanded from the memory where tensors will be.
  new Uint8Array(kernel.memory.buffer, TENSORS, weights.length).set(weights)
  kernel.widen(TENSORS, WEIGHTS, plan.numbers)
  const input = TENSORS + layers[0]!.input
  const pixel = 3 * FLOAT
  const line = NET_SIDE * pixel
  return {
    line,
    at: (x, y) => input + y * line + x * pixel,
    clear() {
      new Float32Array(kernel.memory.buffer, input, NET_SIDE * NET_SIDE * 3).fill(-1)
    },
    run() {
      for (const layer of layers) runLayer(kernel, layer)
      const { output } = layers.at(-1)!
      return new Float32Array(kernel.memory.buffer, TENSORS + output, NET_CELLS * NET_CELLS * NET_OUTPUTS)
    },
  }
}

function runLayer(kernel: PhotoExports, layer: Layer): void {
  const { kind, rows, columns, channels, stride = 1, outChannels = 0, relu = 0 } = layer
  const input = TENSORS + layer.input
  const output = TENSORS + layer.output
  const weights = address(layer.weights)
  const bias = address(layer.bias)
  if (kind === 'stem') return kernel.stem(input, rows, output, weights, bias, outChannels, SCRATCH)
  if (kind === 'pool') return kernel.pool(input, rows, columns, channels, output)
  if (kind === 'double') return kernel.double(input, rows, columns, channels, TENSORS + layer.skip!, output)
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
    layer.rest === undefined ? 0 : TENSORS + layer.rest,
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
