import { fileType } from '../files/file-type.ts'
import { jpegSegments, startsWith } from '../files/jpeg-header.ts'
import { readIptc } from './read-iptc.ts'
import { readXmp } from './read-xmp.ts'
import type { PhotoRights } from './photo-rights.ts'

const APP1 = 0xe1
const APP13 = 0xed
const XMP = 'http://ns.adobe.com/xap/1.0/\0'

/** XMP says more, and newer programs write it; IPTC-IIM fills what it leaves open. Nothing else is read, and no place. */
export function readRights(file: Uint8Array): PhotoRights {
  const type = fileType(file)
  if (type === 'JPEG') return rightsOfJpeg(file)
  if (type === 'WebP') return readXmp(chunkOfWebp(file))
  return type === 'PNG' ? readXmp(chunkOfPng(file)) : {}
}

function rightsOfJpeg(file: Uint8Array): PhotoRights {
  const segments = [...jpegSegments(file)]
  const photoshop = segments.find(({ marker }) => marker === APP13)
  const packet = segments.find(({ marker, body }) => marker === APP1 && startsWith(body, XMP))
  const xmp = readXmp(packet?.body.subarray(XMP.length))
  const given = Object.entries(xmp).filter(([, value]) => value !== undefined)
  return { ...(photoshop && readIptc(photoshop.body)), ...Object.fromEntries(given) }
}

function chunkOfWebp(file: Uint8Array): Uint8Array | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  for (let at = 12; at + 8 <= file.length;) {
    const length = view.getUint32(at + 4, true)
    if (startsWith(file.subarray(at), 'XMP ')) return file.subarray(at + 8, at + 8 + length)
    at += 8 + length + (length & 1)
  }
  return undefined
}

/** XMP lies in a chunk of text whose keyword names it (XMP specification, part 3). */
const PNG_KEYWORD = 'XML:com.adobe.xmp\0\0\0\0\0'

function chunkOfPng(file: Uint8Array): Uint8Array | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  for (let at = 8; at + 12 <= file.length;) {
    const length = view.getUint32(at)
    const body = file.subarray(at + 8, at + 8 + length)
    if (startsWith(file.subarray(at + 4), 'iTXt') && startsWith(body, PNG_KEYWORD))
      return body.subarray(PNG_KEYWORD.length)
    at += 12 + length
  }
  return undefined
}
