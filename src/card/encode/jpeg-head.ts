import {
  chromaAc,
  chromaDc,
  lumaAc,
  lumaDc,
  quantTables,
  zigzag,
  type HuffmanTable,
  type QuantTables,
} from './jpeg-tables.ts'
import { concat } from '../../net/bytes.ts'

/** '444' keeps colour at full resolution, '420' at half in both directions. */
export type Chroma = '444' | '420'

/** Everything of a baseline JPEG file but the scan: this, the scan, END. */
export function jpegHead(width: number, height: number, tables: QuantTables, chroma: Chroma): Uint8Array {
  const sampling = chroma === '420' ? 0x22 : 0x11
  return concat([
    START,
    segment(0xe0, JFIF),
    segment(0xdb, [0], inZigzag(tables.luma), [1], inZigzag(tables.chroma)),
    segment(0xc0, [8], word(height), word(width), [3, 1, sampling, 0, 2, 0x11, 1, 3, 0x11, 1]),
    segment(
      0xc4,
      huffman(0x00, lumaDc),
      huffman(0x10, lumaAc),
      huffman(0x01, chromaDc),
      huffman(0x11, chromaAc),
    ),
    segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
  ])
}

const START = [0xff, 0xd8] as const
export const END = [0xff, 0xd9] as const
/** JFIF 1.01, no density, no thumbnail. */
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0] as const

function segment(marker: number, ...parts: readonly ArrayLike<number>[]): Uint8Array {
  const body = concat(parts)
  return concat([[0xff, marker], word(body.length + 2), body])
}

function word(n: number): readonly number[] {
  return [n >> 8, n & 255]
}

function inZigzag(steps: Uint8Array): Uint8Array {
  return zigzag.map((at) => steps[at]!)
}

function huffman(id: number, { counts, symbols }: HuffmanTable): Uint8Array {
  return concat([[id], counts, symbols])
}

/** Bytes of the tables as src/kernel/jpeg.ts reads them. */
export const KERNEL_TABLE_BYTES = 512 + 64 + 4 * 1024

/** The tables as src/kernel/jpeg.ts reads them; its blocks are transposed. */
export function kernelTables(tables: QuantTables): Uint8Array {
  const bytes = new Uint8Array(KERNEL_TABLE_BYTES)
  const floats = new Float32Array(bytes.buffer, 0, 128)
  for (let i = 0; i < 64; i++) {
    floats[transposed(i)] = reciprocal(tables.luma, i)
    floats[64 + transposed(i)] = reciprocal(tables.chroma, i)
  }
  bytes.set(
    zigzag.map((at) => transposed(at)),
    512,
  )
  const codes = new Uint32Array(bytes.buffer, 576)
  ;[lumaDc, lumaAc, chromaDc, chromaAc].forEach((table, i) => codes.set(codeWords(table), i * 256))
  return bytes
}

function transposed(at: number): number {
  return ((at & 7) << 3) | (at >> 3)
}

/** What the DCT's results are left multiplied by, along one direction: 1, then √2 cos(kπ/16). */
const AAN = Array.from({ length: 8 }, (_, k) => (k === 0 ? 1 : Math.SQRT2 * Math.cos((k * Math.PI) / 16)))

function reciprocal(steps: Uint8Array, at: number): number {
  return 1 / (steps[at]! * AAN[at >> 3]! * AAN[at & 7]! * 8)
}

/** Symbol → code << 8 | bits (T.81, annex C). */
function codeWords({ counts, symbols }: HuffmanTable): Uint32Array {
  const words = new Uint32Array(256)
  let code = 0
  let next = 0
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) words[symbols[next++]!] = (code++ << 8) | (i + 1)
    code <<= 1
  })
  return words
}

/** Tables for a quality, made once each: a card tries few qualities. */
const made = new Map<number, { readonly quant: QuantTables; readonly kernel: Uint8Array }>()

export function tablesFor(quality: number): { readonly quant: QuantTables; readonly kernel: Uint8Array } {
  const whole = Math.min(100, Math.max(1, Math.round(quality)))
  let tables = made.get(whole)
  if (!tables) {
    const quant = quantTables(whole)
    tables = { quant, kernel: kernelTables(quant) }
    made.set(whole, tables)
  }
  return tables
}
