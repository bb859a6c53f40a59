import { unzlibSync } from 'fflate'
import { buildSfnt, type SfntTable } from './sfnt.ts'

/**
 * Problem: publishers have their fonts as TTF and OTF, as WOFF and WOFF2 for their pages, and several in one TTC.
 * Method: converts all to one TTF or OTF in memory. WOFF 1.0 is decompressed here (one zlib stream per table),
 * WOFF2 by a library from the platform; of a collection the first font is used.
 * Limits: caps on compressed and uncompressed bytes; checksums are not verified.
 */

/** Chinese faces have 20 MB; Workers accept no asset over 25. */
export const MAX_FONT_BYTES = 24_000_000

/** Converts a WOFF2 file to TTF or OTF; rejects if it is broken. */
export type DecodeWoff2 = (bytes: Uint8Array) => Promise<Uint8Array>

/** @throws Error whose message completes a sentence that begins with the file's name */
export async function unpackFont(file: Uint8Array, decodeWoff2: DecodeWoff2): Promise<Uint8Array> {
  if (file.length > MAX_FONT_BYTES) throw tooLarge(file.length)
  const kind = String.fromCharCode(...file.subarray(0, 4))
  try {
    if (kind === 'wOFF') return unpackWoff(file)
    if (kind === 'ttcf') return firstOfCollection(file)
    if (kind === 'wOF2') return await unpackWoff2(file, decodeWoff2)
  } catch (error) {
    if (error instanceof RangeError) throw new Error('ends before its tables do', { cause: error })
    throw error
  }
  return file
}

function tooLarge(bytes: number): Error {
  return new Error(`has ${bytes} bytes unpacked; ${MAX_FONT_BYTES} are allowed`)
}

const WOFF_HEADER = 44
const WOFF_ENTRY = 20

/** W3C, “WOFF File Format 1.0”, sections 3 to 5. */
function unpackWoff(file: Uint8Array): Uint8Array {
  const view = viewOf(file)
  const entries = Array.from({ length: view.getUint16(12) }, (_, i) => {
    const at = WOFF_HEADER + i * WOFF_ENTRY
    return {
      tag: tagAt(view, at),
      offset: view.getUint32(at + 4),
      packed: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    }
  })
  const total = entries.reduce((sum, { length }) => sum + length, 0)
  if (total > MAX_FONT_BYTES) throw tooLarge(total)
  const tables = entries.map(({ tag, offset, packed, length }): SfntTable => {
    const bytes = part(file, offset, packed)
    return { tag, bytes: packed < length ? inflate(tag, bytes, length) : bytes }
  })
  return buildSfnt(view.getUint32(4), tables)
}

function inflate(tag: string, packed: Uint8Array, length: number): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = unzlibSync(packed, { out: new Uint8Array(length) })
  } catch (cause) {
    throw new Error(`cannot be unpacked: its “${tag}” table is damaged`, { cause })
  }
  if (bytes.length !== length) throw new Error(`cannot be unpacked: its “${tag}” table is damaged`)
  return bytes
}

const WOFF2_SFNT_SIZE_AT = 16

async function unpackWoff2(file: Uint8Array, decode: DecodeWoff2): Promise<Uint8Array> {
  const claimed = viewOf(file).getUint32(WOFF2_SFNT_SIZE_AT)
  if (claimed > MAX_FONT_BYTES) throw tooLarge(claimed)
  let font: Uint8Array
  try {
    font = await decode(file)
  } catch (cause) {
    throw new Error('is a damaged WOFF2 file', { cause })
  }
  if (font.length === 0) throw new Error('is a damaged WOFF2 file')
  if (font.length > MAX_FONT_BYTES) throw tooLarge(font.length)
  return font
}

const COLLECTION_FIRST_AT = 12
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

function firstOfCollection(file: Uint8Array): Uint8Array {
  const view = viewOf(file)
  const first = view.getUint32(COLLECTION_FIRST_AT)
  const tables = Array.from({ length: view.getUint16(first + 4) }, (_, i): SfntTable => {
    const at = first + SFNT_HEADER + i * SFNT_ENTRY
    return { tag: tagAt(view, at), bytes: part(file, view.getUint32(at + 8), view.getUint32(at + 12)) }
  })
  const total = tables.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (total > MAX_FONT_BYTES) throw tooLarge(total)
  return buildSfnt(view.getUint32(first), tables)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  )
}

function part(file: Uint8Array, offset: number, length: number): Uint8Array {
  if (offset + length > file.length) throw new RangeError('beyond the end of the file')
  return file.subarray(offset, offset + length)
}
