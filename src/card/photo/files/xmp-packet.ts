import { fileType } from './file-type.ts'
import { jpegSegments, startsWith } from './jpeg-header.ts'

const APP1 = 0xe1
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
/** XMP lies in a chunk of text whose keyword names it (XMP specification, part 3). */
const PNG_KEYWORD = 'XML:com.adobe.xmp\0\0\0\0\0'
/** A packet with more than this is not read whole: what is wanted stands in the first few kilobytes. */
const MOST_BYTES = 200_000

/** The XMP packet of a JPEG, WebP or PNG as text; undefined when there is none. */
export function xmpPacket(file: Uint8Array): string | undefined {
  const type = fileType(file)
  const packet =
    type === 'JPEG'
      ? segmentOfJpeg(file)
      : type === 'WebP'
        ? chunkOfWebp(file)
        : type === 'PNG'
          ? chunkOfPng(file)
          : undefined
  return packet && new TextDecoder().decode(packet.subarray(0, MOST_BYTES))
}

function segmentOfJpeg(file: Uint8Array): Uint8Array | undefined {
  for (const { marker, body } of jpegSegments(file))
    if (marker === APP1 && startsWith(body, XMP)) return body.subarray(XMP.length)
  return undefined
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
