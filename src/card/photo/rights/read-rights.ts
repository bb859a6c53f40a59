import { fileType } from '../files/file-type.ts'
import { jpegSegments } from '../files/jpeg-header.ts'
import { xmpPacket } from '../files/xmp-packet.ts'
import { readIptc } from './read-iptc.ts'
import { readXmp } from './read-xmp.ts'
import type { PhotoRights } from './photo-rights.ts'

const APP13 = 0xed

/** XMP says more, and newer programs write it; IPTC-IIM fills what it leaves open. Nothing else is read, and no place. */
export function readRights(file: Uint8Array): PhotoRights {
  const xmp = readXmp(xmpPacket(file))
  if (fileType(file) !== 'JPEG') return xmp
  const photoshop = [...jpegSegments(file)].find(({ marker }) => marker === APP13)
  const given = Object.entries(xmp).filter(([, value]) => value !== undefined)
  return { ...(photoshop && readIptc(photoshop.body)), ...Object.fromEntries(given) }
}
