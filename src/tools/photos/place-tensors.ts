import type { Layer } from '../../card/photo/heads/face-net.ts'

interface Place {
  readonly at: number
  readonly bytes: number
  /** Index of the last layer that reads it. */
  readonly until: number
}

const FLOAT = 4

/** Assigns each tensor the lowest bytes that are free while it is needed. */
export function placeTensors(layers: readonly Layer[]): { layers: readonly Layer[]; tensorBytes: number } {
  const places = new Map<number, number>()
  let live: Place[] = []
  let tensorBytes = 0

  function place(tensor: number, bytes: number, index: number): void {
    live = live.filter(({ until }) => until >= index)
    let at = 0
    for (const other of live.toSorted((a, b) => a.at - b.at)) {
      if (at + bytes <= other.at) break
      at = Math.max(at, other.at + other.bytes)
    }
    const last = layers.findLastIndex(({ input, rest, skip }) => [input, rest, skip].includes(tensor))
    live.push({ at, bytes, until: last < 0 ? layers.length : last })
    places.set(tensor, at)
    tensorBytes = Math.max(tensorBytes, at + bytes)
  }

  const { input, rows, columns, channels } = layers[0]!
  place(input, rows * columns * channels * FLOAT, 0)
  layers.forEach((layer, index) => place(layer.output, outputBytes(layer), index))
  const at = (tensor: number) => places.get(tensor)!
  return {
    tensorBytes,
    layers: layers.map((layer) => ({
      ...layer,
      input: at(layer.input),
      output: at(layer.output),
      ...(layer.rest !== undefined && { rest: at(layer.rest) }),
      ...(layer.skip !== undefined && { skip: at(layer.skip) }),
    })),
  }
}

function outputBytes({ kind, rows, columns, channels, stride = 1, outChannels = 0 }: Layer): number {
  if (kind === 'pool') return (rows / 2) * (columns / 2) * channels * FLOAT
  if (kind === 'double') return rows * columns * 4 * channels * FLOAT
  return (rows / stride) * (columns / stride) * outChannels * FLOAT
}
