/** Reads a font's version and mapped letters for the manifest. */

/** The font's revision in printed form: `2.006`. */
export function fontVersion(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = tableOffset(view, 'head')
  if (head === undefined) throw new Error('The font has no head table')
  return (view.getInt32(head + 4) / 65_536).toFixed(3)
}

/** Code points of the best Unicode cmap: format 12 where there is one, else format 4. */
export function mappedLetters(bytes: Uint8Array): Set<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableOffset(view, 'cmap')
  if (cmap === undefined) throw new Error('The font has no cmap table')
  const found = new Map<number, number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i
    const platform = view.getUint16(record)
    const table = cmap + view.getUint32(record + 4)
    if (platform === 0 || platform === 3) found.set(view.getUint16(table), table)
  }
  const segmented = found.get(12)
  if (segmented !== undefined) return readFormat12(view, segmented)
  const basic = found.get(4)
  if (basic === undefined) throw new Error('The font has no Unicode cmap')
  return readFormat4(view, basic)
}

function readFormat12(view: DataView, table: number): Set<number> {
  const letters = new Set<number>()
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const group = table + 16 + 12 * i
    const last = view.getUint32(group + 4)
    const glyph = view.getUint32(group + 8)
    const first = view.getUint32(group)
    for (let point = first; point <= last; point++) if (glyph + point - first !== 0) letters.add(point)
  }
  return letters
}

function readFormat4(view: DataView, table: number): Set<number> {
  const letters = new Set<number>()
  const doubled = view.getUint16(table + 6)
  for (let i = 0; i < doubled; i += 2) {
    const last = view.getUint16(table + 14 + i)
    const first = view.getUint16(table + 16 + doubled + i)
    const delta = view.getUint16(table + 16 + 2 * doubled + i)
    const rangeAt = table + 16 + 3 * doubled + i
    const range = view.getUint16(rangeAt)
    for (let point = first; point <= last && point < 0xffff; point++) {
      const raw = range === 0 ? point : view.getUint16(rangeAt + range + 2 * (point - first))
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) letters.add(point)
    }
  }
  return letters
}

function tableOffset(view: DataView, tag: string): number | undefined {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  return undefined
}
