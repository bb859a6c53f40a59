import { fileType } from './file-type.ts'
import { jpegSegments, startsWith } from './jpeg-header.ts'

const APP1 = 0xe1
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
/** XMP lies in a chunk of text whose keyword names it (XMP specification, part 3). */
const PNG_KEYWORD = 'XML:com.adobe.xmp\0\0\0\0\0'
/** Limit of bytes read: the relevant data are in the first few kilobytes. */
const MOST_BYTES = 200_000

/** The XMP packet of a JPEG, WebP or PNG as text; undefined without a packet. */
export function xmpPacket(file: Uint8Array): string | undefined {
  const type = fileType(file)
  const packet =
    type === 'JPEG'
      ? segmentOfJpeg(file)
      : type === 'WebP'
        ? fileChunk(file, 'XMP ')
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

function chunkOfPng(file: Uint8Array): Uint8Array | undefined {
  return fileChunk(file, 'iTXt', PNG_KEYWORD)?.subarray(PNG_KEYWORD.length)
}

/** The first chunk of this name in a WebP or PNG, optionally one that begins with a text. */
export function fileChunk(file: Uint8Array, name: string, start = ''): Uint8Array | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const isWebp = startsWith(file, 'RIFF')
  for (let at = isWebp ? 12 : 8; at + 8 <= file.length;) {
    const length = view.getUint32(isWebp ? at + 4 : at, isWebp)
    const body = file.subarray(at + 8, at + 8 + length)
    if (startsWith(file.subarray(isWebp ? at : at + 4), name) && startsWith(body, start)) return body
    // WebP pads to even lengths, PNG adds a checksum.
    at += 8 + length + (isWebp ? length & 1 : 4)
  }
  return undefined
}
