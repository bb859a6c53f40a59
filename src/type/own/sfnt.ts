/** One table of a font file. */
export interface SfntTable {
  readonly tag: string
  readonly bytes: Uint8Array
}

const HEADER_BYTES = 12
const ENTRY_BYTES = 16

/** A font in memory built from its tables, in the format of TTF and OTF (OpenType, “Organization of an OpenType font”). */
export function buildSfnt(flavor: number, tables: readonly SfntTable[]): Uint8Array {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
  const start = HEADER_BYTES + ENTRY_BYTES * sorted.length
  const font = new Uint8Array(sorted.reduce((end, { bytes }) => end + padded(bytes.length), start))
  const view = new DataView(font.buffer)
  const power = Math.floor(Math.log2(Math.max(1, sorted.length)))
  view.setUint32(0, flavor)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, sorted.length * 16 - 2 ** power * 16)
  let at = start
  sorted.forEach(({ tag, bytes }, i) => {
    const entry = HEADER_BYTES + i * ENTRY_BYTES
    for (let c = 0; c < 4; c++) view.setUint8(entry + c, tag.charCodeAt(c))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    font.set(bytes, at)
    at += padded(bytes.length)
  })
  return font
}

function padded(length: number): number {
  return (length + 3) & ~3
}
