/** A set of code points, queried for every cluster and face: bits for the first plane, a Set beyond. */
export interface Coverage {
  has(codePoint: number): boolean
}

const FIRST_PLANE = 0x10000

export function createCoverage(codePoints: Iterable<number>): Coverage {
  const bits = new Uint8Array(FIRST_PLANE >> 3)
  const beyond = new Set<number>()
  for (const point of codePoints) {
    if (point < FIRST_PLANE) bits[point >> 3]! |= 1 << (point & 7)
    else beyond.add(point)
  }
  return {
    has: (point) =>
      point < FIRST_PLANE ? ((bits[point >> 3]! >> (point & 7)) & 1) === 1 : beyond.has(point),
  }
}
