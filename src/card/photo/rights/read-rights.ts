import { fileType } from '../files/file-type.ts'
import { jpegSegments } from '../files/jpeg-header.ts'
import { xmpPacket } from '../files/xmp-packet.ts'
import { readExif } from './read-exif.ts'
import { readIptc } from './read-iptc.ts'
import { readXmp } from './read-xmp.ts'
import type { PhotoRights } from './photo-rights.ts'

const APP13 = 0xed

/**
 * XMP is the most detailed, and newer programs write it; IPTC-IIM and then EXIF fill the gaps. Reads nothing else,
 * and no location.
 */
export function readRights(file: Uint8Array): PhotoRights {
  const photoshop =
    fileType(file) === 'JPEG' ? [...jpegSegments(file)].find(({ marker }) => marker === APP13) : undefined
  const sources = [readExif(file), photoshop ? readIptc(photoshop.body) : {}, readXmp(xmpPacket(file))]
  return Object.fromEntries(
    sources.flatMap((source) => Object.entries(source).filter(([, value]) => value !== undefined)),
  )
}
