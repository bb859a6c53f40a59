import { Writer } from './writer.ts'

/** A glyph painted as layers: their glyphs and palette indices. */
export interface PaintedGlyph {
  readonly glyph: number
  readonly layers: readonly { readonly glyph: number; readonly color: number }[]
}

const COLR_HEADER = 14

/** `COLR` version 0 with more painted glyphs, whose numbers are above all existing ones. */
export function appendPainted(table: DataView, more: readonly PaintedGlyph[]): Uint8Array {
  if (table.getUint16(0) !== 0) throw new Error('COLR is of another version')
  const bases = table.getUint16(2)
  const layers = table.getUint16(12)
  const bytes = (at: number, length: number) => new Uint8Array(table.buffer, table.byteOffset + at, length)
  const baseBytes = 6 * (bases + more.length)
  const writer = new Writer()
  writer.u16(0)
  writer.u16(bases + more.length)
  writer.u32(COLR_HEADER)
  writer.u32(COLR_HEADER + baseBytes)
  writer.u16(layers + more.reduce((sum, painted) => sum + painted.layers.length, 0))
  writer.put(bytes(table.getUint32(4), 6 * bases))
  let first = layers
  for (const painted of more) {
    for (const value of [painted.glyph, first, painted.layers.length]) writer.u16(value)
    first += painted.layers.length
  }
  if (first > 0xffff) throw new Error('COLR has no room for more layers')
  writer.put(bytes(table.getUint32(8), 4 * layers))
  for (const layer of more.flatMap((painted) => painted.layers)) {
    writer.u16(layer.glyph)
    writer.u16(layer.color)
  }
  return writer.done()
}

/** A `CPAL` of one palette, to which colours are added on demand. */
export class Palette {
  readonly #places = new Map<string, number>()

  constructor(table: DataView) {
    if (table.getUint16(4) !== 1) throw new Error('CPAL has more than one palette')
    for (let i = 0; i < table.getUint16(2); i++) {
      const at = table.getUint32(8) + 4 * i
      const [blue, green, red, alpha] = [0, 1, 2, 3].map((byte) => table.getUint8(at + byte)) as [
        number,
        number,
        number,
        number,
      ]
      // Translucent ones are no `#rrggbb`, but keep their index.
      const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
      const name = alpha === 255 ? `#${hex}` : `${hex}/${alpha}/${i}`
      this.#places.set(this.#places.has(name) ? `${name}/${i}` : name, i)
    }
    this.#old = new Uint8Array(table.buffer, table.byteOffset + table.getUint32(8), 4 * table.getUint16(2))
  }

  readonly #old: Uint8Array

  /** The index of a colour, `#rrggbb`. */
  placeOf(color: string): number {
    const place = this.#places.get(color) ?? this.#places.size
    this.#places.set(color, place)
    return place
  }

  table(): Uint8Array {
    const count = this.#places.size
    const writer = new Writer()
    for (const value of [0, count, 1, count]) writer.u16(value)
    writer.u32(14)
    writer.u16(0)
    writer.put(this.#old)
    for (const [color, place] of this.#places) {
      if (place < this.#old.length / 4) continue
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
      for (const part of [blue!, green!, red!, 255]) writer.u8(part)
    }
    return writer.done()
  }
}
