import { concat } from '../../net/bytes.ts'
import type { HuffmanTable } from './huffman-table.ts'
import { quantTables, zigzag, type QuantTables } from './jpeg-tables.ts'

/** '444' keeps colour at full resolution, '420' at half in both directions. */
export type Chroma = '444' | '420'

/** One scan of a component in a progressive file: its coefficients `from` to `to`, in zigzag order. */
export interface JpegScan {
  /** 0 luma, 1 blue, 2 red. */
  readonly component: 0 | 1 | 2
  readonly from: number
  readonly to: number
}

/** All colours first, then shapes, then detail: the order in which a slow connection shows them. */
export const scans: readonly JpegScan[] = [
  { component: 0, from: 0, to: 0 },
  { component: 1, from: 0, to: 0 },
  { component: 2, from: 0, to: 0 },
  { component: 0, from: 1, to: 5 },
  { component: 1, from: 1, to: 63 },
  { component: 2, from: 1, to: 63 },
  { component: 0, from: 6, to: 63 },
]

/** The head of a progressive JFIF file, up to its scans. */
export function jpegHead(width: number, height: number, tables: QuantTables, chroma: Chroma): Uint8Array {
  const sampling = chroma === '420' ? 0x22 : 0x11
  return concat([
    [0xff, 0xd8],
    segment(0xe0, JFIF),
    segment(0xdb, [0], inZigzag(tables.luma), [1], inZigzag(tables.chroma)),
    segment(0xc2, [8], word(height), word(width), [3, 1, sampling, 0, 2, 0x11, 1, 3, 0x11, 1]),
  ])
}

/** The header of a scan: its codes and its content. */
export function scanHead({ component, from, to }: JpegScan, { counts, symbols }: HuffmanTable): Uint8Array {
  const isAc = from > 0 ? 0x10 : 0
  return concat([segment(0xc4, [isAc], counts, symbols), segment(0xda, [1, component + 1, 0, from, to, 0])])
}

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

/** Bytes of the tables as src/kernel/jpeg/blocks.ts reads them. */
export const KERNEL_TABLE_BYTES = 512 + 64

/** The tables in the layout of src/kernel/jpeg/blocks.ts, whose blocks are transposed. */
function kernelTables(tables: QuantTables): Uint8Array {
  const bytes = new Uint8Array(KERNEL_TABLE_BYTES)
  const floats = new Float32Array(bytes.buffer, 0, 128)
  for (let i = 0; i < 64; i++) {
    floats[transposed(i)] = reciprocal(tables.luma, i)
    floats[64 + transposed(i)] = reciprocal(tables.chroma, i)
  }
  zigzag.forEach((at, k) => {
    bytes[512 + transposed(at)] = k
  })
  return bytes
}

function transposed(at: number): number {
  return ((at & 7) << 3) | (at >> 3)
}

/** Scale factors that the AAN DCT leaves in its results, along one direction: 1, then √2 cos(kπ/16). */
const AAN = Array.from({ length: 8 }, (_, k) => (k === 0 ? 1 : Math.SQRT2 * Math.cos((k * Math.PI) / 16)))

function reciprocal(steps: Uint8Array, at: number): number {
  return 1 / (steps[at]! * AAN[at >> 3]! * AAN[at & 7]! * 8)
}

/** Cache of tables by quality; a card tries few qualities. */
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
