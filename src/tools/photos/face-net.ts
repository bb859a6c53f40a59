import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Layer } from '../../card/photo/heads/face-net.ts'
import { fromHalf, readModel, toHalf, type Model, type Operator } from './tflite.ts'

import { placeTensors } from './place-tensors.ts'

/**
 * `npm run photos:net -- MODEL`: converts MediaPipe's face detector to the two files in src/card/photo/heads:
 * weights in the layout of src/kernel/face-net.ts, and a list of layers. MODEL is face_detection_full_range.tflite
 * of `npm pack @mediapipe/face_detection@0.4.1657300184` (Apache-2.0).
 */
const folder = fileURLToPath(new URL('../../card/photo/heads/', import.meta.url))
/** Outputs of both heads in one product: 16 of boxes and points, 1 score, 3 empty for vectorisation. */
const HEAD_OUTPUTS = 20
const SCORE_AT = 16
/** Nine pixels of three channels and an empty one. */
const STEM_INPUTS = 28

class Weights {
  readonly pieces: Float32Array[] = []
  count = 0

  /** Returns their location. */
  add(values: Float32Array): number {
    const at = this.count
    this.pieces.push(values)
    this.count += values.length
    return at
  }
}

/**
 * Fuses operators: depthwise and pointwise convolution, the added tensor and ReLU are one layer of the kernel; so
 * are a doubling and the tensor added to it.
 */
function layersOf({ tensors, operators }: Model, weights: Weights): Layer[] {
  const constants = new Map<number, Float32Array>()
  for (const { kind, inputs, output } of operators) {
    const data = kind === 'dequantize' ? tensors[inputs[0]!]!.data : undefined
    if (data)
      constants.set(output, Float32Array.from(new Uint16Array(Uint8Array.from(data).buffer), fromHalf))
  }
  const active = operators.filter(({ kind }) => kind !== 'dequantize' && kind !== 'reshape')
  const makers = new Map(active.map((operator) => [operator.output, operator]))
  const usersOf = (tensor: number) => active.filter(({ inputs }) => inputs.includes(tensor))
  const shapeOf = (tensor: number) => {
    const [, rows, columns, channels] = tensors[tensor]!.shape
    return { rows: rows!, columns: columns!, channels: channels! }
  }
  /** The kernel handles channels that pad a tensor before it is added. */
  const unpadded = (tensor: number) => {
    const maker = makers.get(tensor)
    return maker?.kind === 'pad' ? maker.inputs[0]! : tensor
  }
  const constant = (tensor: number) => constants.get(tensor)!
  const heads = active.filter(({ kind, output }) => kind === 'convolution' && usersOf(output).length === 0)
  const joined = new Set<Operator>()
  const layers: Layer[] = []

  function double({ inputs, output }: Operator): Layer {
    const sum = usersOf(output)[0]!
    joined.add(sum)
    const skip = sum.inputs.find((tensor) => tensor !== output)!
    return { kind: 'double', input: inputs[0]!, skip, output: sum.output, ...shapeOf(inputs[0]!) }
  }

  function bothHeads({ inputs, output }: Operator): Layer {
    heads.forEach((head) => joined.add(head))
    const score = heads.find((head) => tensors[head.inputs[1]!]!.shape[0] === 1)!
    const boxes = heads.find((head) => head !== score)!
    const shape = shapeOf(inputs[0]!)
    const product = new Float32Array(HEAD_OUTPUTS * shape.channels)
    product.set(constant(boxes.inputs[1]!))
    product.set(constant(score.inputs[1]!), SCORE_AT * shape.channels)
    const bias = new Float32Array(HEAD_OUTPUTS)
    bias.set(constant(boxes.inputs[2]!))
    bias.set(constant(score.inputs[2]!), SCORE_AT)
    return {
      kind: 'block',
      input: inputs[0]!,
      ...shape,
      stride: 1,
      outChannels: HEAD_OUTPUTS,
      weights: weights.add(packed(product, HEAD_OUTPUTS, shape.channels)),
      bias: weights.add(bias),
      output,
      relu: 0,
    }
  }

  function convolution(pointwise: Operator): Layer {
    const before = makers.get(pointwise.inputs[0]!)
    const depthwise = before?.kind === 'depthwise' ? before : undefined
    const first = depthwise ?? pointwise
    const kernel = tensors[pointwise.inputs[1]!]!.shape
    const isStem = kernel[1] === 3
    const outChannels = kernel[0]!
    const shape = shapeOf(first.inputs[0]!)
    const depth = depthwise && {
      depth: weights.add(constant(depthwise.inputs[1]!)),
      depthBias: weights.add(constant(depthwise.inputs[2]!)),
    }
    const given = constant(pointwise.inputs[1]!)
    const product = isStem ? widened(given, outChannels) : given
    const own = {
      weights: weights.add(packed(product, outChannels, isStem ? STEM_INPUTS : shape.channels)),
      bias: weights.add(constant(pointwise.inputs[2]!)),
    }
    let { output } = pointwise
    let rest: number | undefined
    let relu = 0
    let next = usersOf(output)
    const other =
      next.length === 1 && next[0]!.kind === 'add'
        ? next[0]!.inputs.find((tensor) => tensor !== output)
        : undefined
    // A tensor that does not exist yet comes from a doubling, which adds this one.
    if (other !== undefined && layers.some((layer) => layer.output === unpadded(other))) {
      rest = unpadded(other)
      joined.add(next[0]!)
      output = next[0]!.output
      next = usersOf(output)
    }
    if (next.length === 1 && next[0]!.kind === 'relu') {
      relu = 1
      joined.add(next[0]!)
      output = next[0]!.output
    }
    return {
      kind: isStem ? 'stem' : 'block',
      input: first.inputs[0]!,
      ...shape,
      stride: first.stride,
      outChannels,
      ...depth,
      ...own,
      output,
      ...(rest !== undefined && { rest, restChannels: shapeOf(rest).channels }),
      relu,
    }
  }

  for (const operator of active) {
    // A depthwise convolution is handled with its pointwise one.
    if (joined.has(operator) || operator.kind === 'pad' || operator.kind === 'depthwise') continue
    if (operator.kind === 'pool') {
      const input = operator.inputs[0]!
      layers.push({ kind: 'pool', input, output: operator.output, ...shapeOf(input) })
    } else if (operator.kind === 'resize') layers.push(double(operator))
    else if (heads.includes(operator)) layers.push(bothHeads(operator))
    else if (operator.kind === 'convolution') layers.push(convolution(operator))
    else throw new Error(`${operator.kind} was merged into no layer`)
  }
  return layers
}

/** [output][input] → blocks of eight outputs, the last of four: [input][8]. */
function packed(weights: Float32Array, outputs: number, inputs: number): Float32Array {
  const result: number[] = []
  for (let block = 0; block < outputs; block += 8)
    for (let input = 0; input < inputs; input++)
      for (let output = block; output < Math.min(outputs, block + 8); output++)
        result.push(weights[output * inputs + input]!)
  return Float32Array.from(result)
}

/** 27 inputs → 28, the last one empty. */
function widened(weights: Float32Array, outputs: number): Float32Array {
  const real = STEM_INPUTS - 1
  return Float32Array.from({ length: STEM_INPUTS * outputs }, (_, i) =>
    i % STEM_INPUTS < real ? weights[Math.floor(i / STEM_INPUTS) * real + (i % STEM_INPUTS)]! : 0,
  )
}

const file = process.argv[2]
if (file === undefined) {
  console.error('usage: npm run photos:net -- face_detection_full_range.tflite')
  process.exit(2)
}
const weights = new Weights()
const { layers, tensorBytes } = placeTensors(layersOf(readModel(readFileSync(file)), weights))
const halves = Uint16Array.from(
  weights.pieces.flatMap((piece) => [...piece]),
  toHalf,
)
writeFileSync(join(folder, 'face-net.f16'), new Uint8Array(halves.buffer))
writeFileSync(
  join(folder, 'face-net.json'),
  `${JSON.stringify({ numbers: weights.count, tensorBytes, layers })}\n`,
)
console.error(`${layers.length} layers, ${weights.count} weights, ${tensorBytes} bytes of tensors`)
