import { Problem } from '../../problem.ts'

const OUTLINES_OR_PICTURES = ['glyf', 'CFF ', 'CFF2', 'CBDT', 'sbix', 'COLR']
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']
const HEADER_BYTES = 12
const ENTRY_BYTES = 16

/**
 * Checks that bytes are one usable TTF or OTF before HarfBuzz sees them, because HarfBuzz accepts anything and then
 * silently has no glyphs. Throws Problem `not-a-font` that names the file and the fault.
 */
export function checkFont(id: string, bytes: Uint8Array): void {
  const refuse = (why: string): never => {
    throw new Problem('not-a-font', `“${id}” is not a font that can be used: ${why}. TTF and OTF are.`)
  }
  if (bytes.byteLength < HEADER_BYTES) refuse(`it has ${bytes.byteLength} bytes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number) => String.fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!)
  const kind = tag(0)
  if (kind === 'wOFF' || kind === 'wOF2') refuse('it is a WOFF file, compressed for the web')
  if (kind === 'ttcf') refuse('it is a collection of several fonts')
  if (kind !== '\0\x01\0\0' && kind !== 'OTTO' && kind !== 'true') refuse('it does not begin as one')
  const tables = new Map<string, { offset: number; length: number }>()
  const count = view.getUint16(4)
  if (HEADER_BYTES + count * ENTRY_BYTES > bytes.byteLength) refuse('it ends within its list of tables')
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + i * ENTRY_BYTES
    const table = { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) }
    if (table.offset + table.length > bytes.byteLength) refuse(`it ends within its “${tag(at)}” table`)
    tables.set(tag(at), table)
  }
  for (const name of NEEDED) if (!tables.has(name)) refuse(`it has no “${name}” table`)
  if (!OUTLINES_OR_PICTURES.some((name) => tables.has(name))) refuse('it draws nothing')
  const glyphs = tables.get('maxp')!.length < 6 ? 0 : view.getUint16(tables.get('maxp')!.offset + 4)
  if (glyphs === 0) refuse('it has no glyphs')
  const upem = tables.get('head')!.length < 20 ? 0 : view.getUint16(tables.get('head')!.offset + 18)
  if (upem < 16 || upem > 16_384) refuse(`its em is ${upem} units`)
}
