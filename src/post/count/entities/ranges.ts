/** Whether a code point is in a set. */
export type PointSet = (codePoint: number) => boolean

/** Unpacks a generated set: `gap,length` pairs in base 36, a length of 1 left out. Lookup is a binary search. */
export function createPointSet(packed: string): PointSet {
  const bounds: number[] = []
  let end = 0
  for (const run of packed.split(';')) {
    const [gap = '', length = '1'] = run.split(',')
    const start = end + Number.parseInt(gap, 36)
    end = start + Number.parseInt(length, 36)
    bounds.push(start, end)
  }
  const sorted = Uint32Array.from(bounds)
  /** An odd number of bounds at or below a point means that it is inside a run. */
  return (codePoint) => (boundsUpTo(sorted, codePoint) & 1) === 1
}

function boundsUpTo(sorted: Uint32Array, codePoint: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= codePoint) low = middle + 1
    else high = middle
  }
  return low
}
