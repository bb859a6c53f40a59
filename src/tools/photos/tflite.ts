/** Reads the parts of a TFLite model (a FlatBuffers file, schema.fbs of TensorFlow 2) that BlazeFace uses. */
export interface Tensor {
  /** Without the batch: rows, columns, channels; for weights as stored. */
  readonly shape: readonly number[]
  readonly data: Uint8Array | undefined
}

export interface Operator {
  readonly kind: OperatorKind
  readonly inputs: readonly number[]
  readonly output: number
  readonly stride: number
}

export interface Model {
  readonly tensors: readonly Tensor[]
  readonly operators: readonly Operator[]
}

const KINDS = {
  0: 'add',
  3: 'convolution',
  4: 'depthwise',
  6: 'dequantize',
  17: 'pool',
  19: 'relu',
  22: 'reshape',
  23: 'resize',
  34: 'pad',
} as const
type OperatorKind = (typeof KINDS)[keyof typeof KINDS]
const STRIDED = new Set<OperatorKind>(['convolution', 'depthwise', 'pool'])

export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const follow = (at: number) => at + view.getUint32(at, true)

  /** Location of a table's field; 0 if absent. */
  function field(table: number, index: number): number {
    const fields = table - view.getInt32(table, true)
    const at = 4 + 2 * index
    const offset = at < view.getUint16(fields, true) ? view.getUint16(fields + at, true) : 0
    return offset ? table + offset : 0
  }
  function items(table: number, index: number): number[] {
    const at = field(table, index)
    if (!at) return []
    const vector = follow(at)
    return Array.from({ length: view.getUint32(vector, true) }, (_, i) => vector + 4 + 4 * i)
  }
  const numbers = (table: number, index: number) => items(table, index).map((at) => view.getInt32(at, true))
  const tables = (table: number, index: number) => items(table, index).map(follow)
  function int(table: number, index: number, absent = 0): number {
    const at = field(table, index)
    return at ? view.getInt32(at, true) : absent
  }
  function byte(table: number, index: number): number {
    const at = field(table, index)
    return at ? view.getInt8(at) : 0
  }

  const model = follow(0)
  const codes = tables(model, 1).map((code) => Math.max(byte(code, 0), int(code, 3)))
  const buffers = tables(model, 4).map((buffer) => {
    const at = field(buffer, 0)
    if (!at) return undefined
    const data = follow(at)
    return bytes.subarray(data + 4, data + 4 + view.getUint32(data, true))
  })
  const graph = tables(model, 2)[0]!
  const tensors = tables(graph, 0).map((tensor) => ({
    shape: numbers(tensor, 0),
    data: buffers[int(tensor, 2)],
  }))
  const operators = tables(graph, 3).map((operator) => {
    const code = codes[int(operator, 0)]!
    const kind = KINDS[code as keyof typeof KINDS]
    if (kind === undefined) throw new Error(`operator ${code} is not known`)
    const options = field(operator, 4) ? follow(field(operator, 4)) : 0
    return {
      kind,
      inputs: numbers(operator, 1),
      output: numbers(operator, 2)[0]!,
      stride: STRIDED.has(kind) ? int(options, 1, 1) : 1,
    }
  })
  return { tensors, operators }
}

/** The number in a float16 (IEEE 754, binary16). */
export function fromHalf(half: number): number {
  const sign = half >> 15 ? -1 : 1
  const exponent = (half >> 10) & 31
  const mantissa = half & 1023
  return sign * (exponent ? (1 + mantissa / 1024) * 2 ** (exponent - 15) : mantissa * 2 ** -24)
}

/** The float16 of an exactly representable number. */
export function toHalf(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer)[0]!
  const sign = (bits >>> 16) & 0x8000
  const exponent = ((bits >>> 23) & 255) - 112
  const half =
    value === 0
      ? 0
      : exponent > 0
        ? sign | (exponent << 10) | ((bits >>> 13) & 1023)
        : sign | Math.round(Math.abs(value) * 2 ** 24)
  if (fromHalf(half) !== value) throw new Error(`${value} is no float16`)
  return half
}
