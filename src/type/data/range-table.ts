import { firstIndex } from '../../binary-search.ts'

/**
 * Problem: a Unicode property maps 1.1 million code points to a few values, and must load in under a millisecond.
 * Method: runs of equal value, written as base 36 text by `src/tools/tables/pack-ranges.ts`; a lookup is a binary
 * search that first tries the last run found, because neighbouring letters share their block.
 * Limits: at most 65,536 different values per table.
 */

/** A generated property: its values, and runs `length[,value]` from code point 0 up, in base 36. */
export interface RangeData {
  readonly values: readonly string[]
  readonly runs: string
}

/** Unpacks a generated property into a lookup from code point to value. */
export function createRangeTable({ values, runs }: RangeData): (codePoint: number) => string {
  const written = runs.split(';')
  const starts = new Uint32Array(written.length + 1)
  const indices = new Uint16Array(written.length)
  let next = 0
  for (const [run, text] of written.entries()) {
    const comma = text.indexOf(',')
    starts[run] = next
    next += Number.parseInt(comma < 0 ? text : text.slice(0, comma), 36)
    indices[run] = comma < 0 ? 0 : Number.parseInt(text.slice(comma + 1), 36)
  }
  starts[written.length] = next
  let last = 0

  function lookUp(codePoint: number): string {
    if (codePoint < starts[last]! || codePoint >= starts[last + 1]!)
      last = firstIndex(0, indices.length - 1, (run) => starts[run + 1]! > codePoint)
    return values[indices[last]!]!
  }
  return lookUp
}
