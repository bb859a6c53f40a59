import { Writer } from './writer.ts'

/** Glyphs that are joined: the first, the following ones, and the result. */
export interface Ligature {
  readonly glyphs: readonly number[]
  readonly becomes: number
}

const LIGATURE_SUBSTITUTION = 4

/** The ligatures of a `GSUB` table with one lookup, as in emoji fonts. */
export function readLigatures(table: DataView): readonly Ligature[] {
  const lookup = lookupOf(table)
  if (table.getUint16(lookup) !== LIGATURE_SUBSTITUTION) throw new Error('GSUB has another kind of lookup')
  const found: Ligature[] = []
  for (let s = 0; s < table.getUint16(lookup + 4); s++) {
    const subtable = lookup + table.getUint16(lookup + 6 + 2 * s)
    const firsts = readCoverage(table, subtable + table.getUint16(subtable + 2))
    firsts.forEach((first, i) => {
      const set = subtable + table.getUint16(subtable + 6 + 2 * i)
      for (let j = 0; j < table.getUint16(set); j++) {
        const ligature = set + table.getUint16(set + 2 + 2 * j)
        const rest = Array.from({ length: table.getUint16(ligature + 2) - 1 }, (_, k) =>
          table.getUint16(ligature + 4 + 2 * k),
        )
        found.push({ glyphs: [first, ...rest], becomes: table.getUint16(ligature) })
      }
    })
  }
  return found
}

/** The table with other ligatures; its scripts and features are unchanged. Longer ligatures come first, to take precedence. */
export function writeLigatures(table: DataView, ligatures: readonly Ligature[]): Uint8Array {
  const list = table.getUint16(8)
  const writer = new Writer()
  writer.put(new Uint8Array(table.buffer, table.byteOffset, list))
  // One lookup with one subtable.
  for (const value of [1, 4, LIGATURE_SUBSTITUTION, 0, 1, 8]) writer.u16(value)
  writer.put(subtable(ligatures))
  return writer.done()
}

function subtable(ligatures: readonly Ligature[]): Uint8Array {
  const sets = Map.groupBy(ligatures, ({ glyphs }) => glyphs[0]!)
  const firsts = [...sets.keys()].toSorted((a, b) => a - b)
  const coverage = 6 + 2 * firsts.length
  const head = new Writer()
  const body = new Writer()
  for (const value of [1, coverage, firsts.length]) head.u16(value)
  const start = coverage + 4 + 2 * firsts.length
  for (const first of firsts) {
    if (start + body.length > 0xffff) throw new Error('Too many ligatures for one subtable')
    head.u16(start + body.length)
    body.put(ligatureSet(sets.get(first)!.toSorted((a, b) => b.glyphs.length - a.glyphs.length)))
  }
  head.u16(1)
  head.u16(firsts.length)
  for (const first of firsts) head.u16(first)
  head.put(body.done())
  return head.done()
}

function ligatureSet(ligatures: readonly Ligature[]): Uint8Array {
  const writer = new Writer()
  writer.u16(ligatures.length)
  let at = 2 + 2 * ligatures.length
  for (const { glyphs } of ligatures) {
    writer.u16(at)
    at += 4 + 2 * (glyphs.length - 1)
  }
  for (const { glyphs, becomes } of ligatures) {
    writer.u16(becomes)
    writer.u16(glyphs.length)
    for (const glyph of glyphs.slice(1)) writer.u16(glyph)
  }
  return writer.done()
}

function lookupOf(table: DataView): number {
  const list = table.getUint16(8)
  if (table.getUint16(list) !== 1) throw new Error('GSUB has more than one lookup')
  return list + table.getUint16(list + 2)
}

function readCoverage(table: DataView, at: number): readonly number[] {
  const count = table.getUint16(at + 2)
  if (table.getUint16(at) === 1)
    return Array.from({ length: count }, (_, i) => table.getUint16(at + 4 + 2 * i))
  return Array.from({ length: count }, (_, i) => at + 4 + 6 * i).flatMap((range) => {
    const first = table.getUint16(range)
    return Array.from({ length: table.getUint16(range + 2) - first + 1 }, (_, k) => first + k)
  })
}
