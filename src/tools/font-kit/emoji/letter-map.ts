import { Writer } from './writer.ts'

/** `cmap`: glyphs by code point, from its format 12 table. */
export function readLetterMap(table: DataView): Map<number, number> {
  const glyphs = new Map<number, number>()
  const all = subtables(table).find(({ at }) => table.getUint16(at) === 12)
  if (all === undefined) throw new Error('The font has no cmap of all planes')
  for (let i = 0; i < table.getUint32(all.at + 12); i++) {
    const group = all.at + 16 + 12 * i
    const first = table.getUint32(group)
    for (let point = first; point <= table.getUint32(group + 4); point++)
      glyphs.set(point, table.getUint32(group + 8) + point - first)
  }
  return glyphs
}

/** The rewritten table: format 12 from the map, format 4 unchanged. */
export function writeLetterMap(table: DataView, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const basic = subtables(table).find(({ platform, at }) => platform === 3 && table.getUint16(at) === 4)
  if (basic === undefined) throw new Error('The font has no cmap of the first plane')
  const old = new Uint8Array(table.buffer, table.byteOffset + basic.at, table.getUint16(basic.at + 2))
  const first = 4 + 8 * 2
  const writer = new Writer()
  writer.u16(0)
  writer.u16(2)
  for (const [encoding, offset] of [
    [1, first],
    [10, (first + old.length + 3) & ~3],
  ] as const) {
    writer.u16(3)
    writer.u16(encoding)
    writer.u32(offset)
  }
  writer.put(old)
  writer.pad(4)
  const groups = groupsOf(glyphs)
  for (const value of [12, 0]) writer.u16(value)
  for (const value of [16 + 12 * groups.length, 0, groups.length]) writer.u32(value)
  for (const value of groups.flat()) writer.u32(value)
  return writer.done()
}

/** Ranges with consecutive glyphs: first, last, glyph of the first. */
function groupsOf(glyphs: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const groups: [number, number, number][] = []
  for (const [point, glyph] of [...glyphs].toSorted((a, b) => a[0] - b[0])) {
    const last = groups.at(-1)
    if (last !== undefined && point === last[1] + 1 && glyph === last[2] + point - last[0]) last[1] = point
    else groups.push([point, point, glyph])
  }
  return groups
}

function subtables(table: DataView): readonly { readonly platform: number; readonly at: number }[] {
  return Array.from({ length: table.getUint16(2) }, (_, i) => ({
    platform: table.getUint16(4 + 8 * i),
    at: table.getUint32(8 + 8 * i),
  }))
}
