import { fileType } from '../files/file-type.ts'
import { jpegSegments, startsWith } from '../files/jpeg-header.ts'
import { fileChunk } from '../files/xmp-packet.ts'
import { type PhotoRights, rightsText } from './photo-rights.ts'

const APP1 = 0xe1
const NAME = 'Exif\0\0'
/** Tags of the first directory (EXIF 2.32, section 4.6.4). */
const FIELDS: Readonly<Record<number, keyof PhotoRights>> = { 0x013b: 'creator', 0x8298: 'copyright' }
const ASCII = 2
/** EXIF 3.0. */
const UTF8 = 129

/** Reads the author and owner of a photo from its EXIF block, which cameras write; nothing else, and no location. */
export function readExif(file: Uint8Array): PhotoRights {
  const block = exifBlock(file)
  if (block === undefined || block.length < 8) return {}
  const tiff = new DataView(block.buffer, block.byteOffset, block.byteLength)
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  const count = directory + 2 <= block.length ? tiff.getUint16(directory, little) : 0
  const found: Partial<Record<keyof PhotoRights, string | undefined>> = {}
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > block.length) break
    const field = FIELDS[tiff.getUint16(at, little)]
    const type = tiff.getUint16(at + 2, little)
    if (field === undefined || (type !== ASCII && type !== UTF8)) continue
    const length = tiff.getUint32(at + 4, little)
    const start = length <= 4 ? at + 8 : tiff.getUint32(at + 8, little)
    found[field] = textOf(block.subarray(start, start + length))
  }
  return found
}

/** A copyright is the photographer’s, then the editor’s after a zero byte. Older programs write Latin-1. */
function textOf(bytes: Uint8Array): string | undefined {
  const parts = decode(bytes)
    .split('\0')
    .flatMap((part) => rightsText(part) ?? [])
  return rightsText(parts.join(', '))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function exifBlock(file: Uint8Array): Uint8Array | undefined {
  const block = storedBlock(file)
  return block && startsWith(block, NAME) ? block.subarray(NAME.length) : block
}

function storedBlock(file: Uint8Array): Uint8Array | undefined {
  switch (fileType(file)) {
    case 'JPEG':
      return [...jpegSegments(file)].find(({ marker, body }) => marker === APP1 && startsWith(body, NAME))
        ?.body
    case 'WebP':
      return fileChunk(file, 'EXIF')
    case 'PNG':
      return fileChunk(file, 'eXIf')
    case 'TIFF':
      return file
    default:
      return undefined
  }
}
