/** The tables of one font file. Views are short-lived: read and drop them. */
export interface FontTables {
  has(tag: string): boolean
  /** An empty view if there is no such table. */
  view(tag: string): DataView
  /** A copy of part of a table. Throws RangeError if the part is outside. */
  bytes(tag: string, start: number, length: number): Uint8Array
}

const HEADER_BYTES = 12
const ENTRY_BYTES = 16

/** `file` returns the current location of the font's bytes: wasm memory moves when it grows. Expects a checked file. */
export function createFontTables(file: () => Uint8Array): FontTables {
  const header = file()
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const places = new Map<string, { offset: number; length: number }>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = HEADER_BYTES + i * ENTRY_BYTES
    const tag = String.fromCharCode(...header.subarray(at, at + 4))
    places.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  return {
    has: (tag) => places.has(tag),
    view(tag) {
      const { offset, length } = places.get(tag) ?? { offset: 0, length: 0 }
      const bytes = file()
      return new DataView(bytes.buffer, bytes.byteOffset + offset, length)
    },
    bytes(tag, start, length) {
      const { offset, length: whole } = places.get(tag) ?? { offset: 0, length: 0 }
      if (start < 0 || length < 0 || start + length > whole) throw new RangeError(`beyond the ${tag} table`)
      return file().slice(offset + start, offset + start + length)
    },
  }
}
