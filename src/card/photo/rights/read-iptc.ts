import { startsWith } from '../files/jpeg-header.ts'
import { type PhotoRights, rightsText } from './photo-rights.ts'

const PHOTOSHOP = 'Photoshop 3.0\0'
const RESOURCE = '8BIM'
const IPTC_RESOURCE = 0x0404
/** Data sets of record 2 (IPTC-IIM 4.2), and the character set in record 1. */
const FIELDS: Readonly<Record<number, keyof PhotoRights>> = {
  80: 'creator',
  110: 'credit',
  116: 'copyright',
  120: 'caption',
}
const CHARACTER_SET = 90
const UTF8 = '\x1b%G'

/** Reads the IPTC-IIM records in the Photoshop resources of an APP13 segment. */
export function readIptc(segment: Uint8Array): PhotoRights {
  const records = iptcResource(segment)
  if (records === undefined) return {}
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength)
  const found = new Map<keyof PhotoRights, Uint8Array>()
  let utf8 = false
  for (let at = 0; at + 5 <= records.length && records[at] === 0x1c;) {
    const [record, set] = [records[at + 1]!, records[at + 2]!]
    const length = view.getUint16(at + 3)
    const value = records.subarray(at + 5, at + 5 + length)
    const field = record === 2 ? FIELDS[set] : undefined
    if (field && !found.has(field)) found.set(field, value)
    if (record === 1 && set === CHARACTER_SET) utf8 = startsWith(value, UTF8)
    at += 5 + length
  }
  return Object.fromEntries(Array.from(found, ([field, bytes]) => [field, rightsText(decode(bytes, utf8))]))
}

/** Files without a character set are UTF-8 or, if older, Latin-1. */
function decode(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function iptcResource(segment: Uint8Array): Uint8Array | undefined {
  if (!startsWith(segment, PHOTOSHOP)) return undefined
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  for (let at = PHOTOSHOP.length; at + 12 <= segment.length;) {
    if (!startsWith(segment.subarray(at), RESOURCE)) return undefined
    const id = view.getUint16(at + 4)
    // The name has an even length, including its length byte.
    const body = at + 6 + ((segment[at + 6]! + 2) & ~1)
    if (body + 4 > segment.length) return undefined
    const length = view.getUint32(body)
    if (id === IPTC_RESOURCE) return segment.subarray(body + 4, body + 4 + length)
    at = body + 4 + length + (length & 1)
  }
  return undefined
}
