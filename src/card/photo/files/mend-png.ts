import { Inflate } from 'fflate'
import { concat, utf8 } from '../../../net/bytes.ts'
import { pngSize } from './png-header.ts'
import { MOST_MISSING } from './refuse-file.ts'

/**
 * Problem: decoders refuse a truncated or damaged PNG, although browsers show its first rows.
 * Method: inflates as many rows as possible, and writes them as a shorter PNG for any decoder.
 * Limits: not for interlaced files, whose rows come in seven passes.
 * @returns undefined if too few rows are there
 */
export function mendPng(bytes: Uint8Array, crc32: (data: Uint8Array) => number): Uint8Array | undefined {
  const size = pngSize(bytes)
  const { kept, data } = readChunks(bytes)
  const header = kept[0]?.body
  if (size === undefined || header?.length !== 13 || header[12] !== NOT_INTERLACED) return undefined
  const rowBytes = 1 + Math.ceil((size.width * header[8]! * (CHANNELS[header[9]!] ?? 1)) / 8)
  if (rowBytes * size.height > MOST_BYTES) return undefined
  const rows = inflateAsFar(data, rowBytes * size.height)
  const height = Math.floor(rows.length / rowBytes)
  if (height < size.height * (1 - MOST_MISSING)) return undefined
  const shorter = header.slice()
  new DataView(shorter.buffer).setUint32(4, height)
  const chunks = [
    { name: 'IHDR', body: shorter },
    ...kept.slice(1),
    { name: 'IDAT', body: storedZlib(rows.subarray(0, height * rowBytes)) },
    { name: 'IEND', body: new Uint8Array(0) },
  ]
  return concat([bytes.subarray(0, 8), ...chunks.map(({ name, body }) => chunk(name, body, crc32))])
}

interface Chunk {
  readonly name: string
  readonly body: Uint8Array
}

const NOT_INTERLACED = 0
/** By colour type (PNG third edition, 11.2.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Larger pictures are not repaired: they would take all memory of a Workers isolate. */
const MOST_BYTES = 48_000_000

/** The chunks before the data, and all available data. */
function readChunks(bytes: Uint8Array): { readonly kept: readonly Chunk[]; readonly data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Chunk[] = []
  const data: Uint8Array[] = []
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'IDAT') data.push(body)
    else if (data.length > 0) break
    else kept.push({ name, body })
    at += 12 + length
  }
  return { kept, data: concat(data) }
}

/** Inflates a zlib stream up to its end, an error, or the wanted number of bytes. */
function inflateAsFar(zlib: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let left = most
  const stream = new Inflate((part) => {
    parts.push(part)
    left -= part.length
  })
  try {
    // In pieces, so that rows before an error are returned, and a decompression bomb stops early.
    for (let at = ZLIB_HEADER; at < zlib.length; at += PIECE) {
      stream.push(zlib.subarray(at, at + PIECE))
      if (left <= 0) break
    }
  } catch {
    // Keep the rows before the error.
  }
  return concat(parts).subarray(0, most)
}

const ZLIB_HEADER = 2
const PIECE = 16_384
/** Of a stored block (RFC 1951, 3.2.4). */
const BLOCK = 65_535

/** Bytes as a zlib stream of stored blocks: compressing would be wasted, because they are decoded at once. */
function storedZlib(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)]
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK)
    const isLast = at + BLOCK >= bytes.length ? 1 : 0
    const { length } = block
    parts.push(Uint8Array.of(isLast, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), block)
  }
  return concat([...parts, bigEndian(adler32(bytes))])
}

/** RFC 1950, 8.2; sums of 5,552 bytes stay below 2^32. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (let start = 0; start < bytes.length; start += 5552) {
    const end = Math.min(bytes.length, start + 5552)
    for (let at = start; at < end; at++) {
      low += bytes[at]!
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return high * 65_536 + low
}

function chunk(name: string, body: Uint8Array, crc32: (data: Uint8Array) => number): Uint8Array {
  const named = concat([utf8(name), body])
  return concat([bigEndian(body.length), named, bigEndian(crc32(named))])
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
