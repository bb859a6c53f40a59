import type { RangeData } from '../../type/data/range-table.ts'

const CODE_POINTS = 0x110000

/** Packs one value per code point into runs; the commonest value gets index 0, which is omitted. */
export function packRanges(values: readonly string[]): RangeData {
  const runs: { length: number; value: string }[] = []
  for (const value of values) {
    const last = runs.at(-1)
    if (last?.value === value) last.length++
    else runs.push({ length: 1, value })
  }
  const uses = new Map<string, number>()
  for (const { value } of runs) uses.set(value, (uses.get(value) ?? 0) + 1)
  const names = [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)!)
  const written = runs.map(({ length, value }) => {
    const index = names.indexOf(value)
    return length.toString(36) + (index === 0 ? '' : ',' + index.toString(36))
  })
  return { values: names, runs: written.join(';') }
}

/** One value per code point, from the code points of each value; `fallback` for all others. Throws for overlaps. */
export function valuesOf(points: Readonly<Record<string, Iterable<number>>>, fallback: string): string[] {
  const values = Array.from<string>({ length: CODE_POINTS }).fill(fallback)
  for (const [value, those] of Object.entries(points)) {
    for (const point of those) {
      if (values[point] !== fallback)
        throw new Error(`U+${point.toString(16)}: ${values[point]} and ${value}`)
      values[point] = value
    }
  }
  return values
}

/** The data as TypeScript. */
export function writtenRanges({ values, runs }: RangeData): string {
  return `{
  values: ${JSON.stringify(values)},
  runs: '${runs}',
}`
}
