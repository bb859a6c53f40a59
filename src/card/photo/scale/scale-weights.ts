/**
 * Problem: result pixels are weighted sums of source pixels, and Node and Workers must give the same bytes.
 * Method: integer weights that sum to ONE: a cubic for pictures, plain means for copies that are only measured.
 */
const ONE = 16384

export type Filter = 'cubic' | 'mean'

/** For each result pixel along one axis: the first source pixel, and the weights of it and the following ones. */
export interface AxisWeights {
  readonly first: Int32Array
  /** `taps` weights for each result pixel. */
  readonly weights: Int16Array
  /** Even, because the kernel reads two at a time. */
  readonly taps: number
}

/**
 * Weights that resample the range from `start`, `length` long, to `count` pixels.
 * @param size of the source in pixels; those beyond the ends have no weight
 */
export function axisWeights(
  size: number,
  start: number,
  length: number,
  count: number,
  filter: Filter,
): AxisWeights {
  const step = length / count
  const stretch = Math.max(1, step)
  const reach = filter === 'mean' ? step / 2 : REACH * stretch
  const most = Math.min(size, Math.floor(2 * reach) + 2)
  const taps = most + (most & 1)
  const first = new Int32Array(count)
  const weights = new Int16Array(count * taps)
  const shares = new Float64Array(taps)
  for (let i = 0; i < count; i++) {
    const center = start + (i + 0.5) * step
    const low = Math.max(0, Math.min(Math.floor(center - reach), size - most))
    let sum = 0
    for (let k = 0; k < taps; k++) {
      const at = low + k
      const share =
        at >= size ? 0 : filter === 'mean' ? covered(at, center, reach) : cubic((at + 0.5 - center) / stretch)
      shares[k] = share
      sum += share
    }
    first[i] = low
    roundInto(weights.subarray(i * taps, (i + 1) * taps), shares, sum)
  }
  return { first, weights, taps }
}

/** Rounds to a sum of ONE; the rounding error goes to the largest. */
function roundInto(weights: Int16Array, shares: Float64Array, sum: number): void {
  let left = ONE
  let largest = 0
  for (let k = 0; k < weights.length; k++) {
    weights[k] = Math.round((shares[k]! / sum) * ONE)
    left -= weights[k]!
    if (weights[k]! > weights[largest]!) largest = k
  }
  weights[largest]! += left
}

/** Part of a pixel within `reach` of the centre. */
function covered(at: number, center: number, reach: number): number {
  return Math.max(0, Math.min(at + 1, center + reach) - Math.max(at, center - reach))
}

/** Catmull-Rom's cubic: as sharp as Lanczos at these sizes, without a sine, which engines round differently. */
function cubic(x: number): number {
  const t = Math.abs(x)
  if (t >= REACH) return 0
  if (t < 1) return 1 + t * t * (1.5 * t - 2.5)
  return 2 + t * (-4 + t * (2.5 - 0.5 * t))
}

const REACH = 2
