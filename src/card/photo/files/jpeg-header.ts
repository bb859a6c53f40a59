import { concat } from '../../../net/bytes.ts'

/** Data from the segments before the picture. */
export interface JpegHeader {
  /** As stored, before rotation. */
  readonly width: number
  readonly height: number
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: number
  /** Types that web decoders support: baseline, extended and progressive Huffman with 8 bits. */
  readonly usual: boolean
  /** EXIF orientation, 1 to 8; 1 if missing. */
  readonly orientation: number
  /** The ICC profile, joined from its segments. */
  readonly profile: Uint8Array | undefined
}

const APP1 = 0xe1
const APP2 = 0xe2
const START_OF_SCAN = 0xda
const EXIF = 'Exif\0\0'
const ICC = 'ICC_PROFILE\0'
const ORIENTATION_TAG = 0x0112
/** SOF0 to SOF2. */
const USUAL_FRAMES = new Set([0xc0, 0xc1, 0xc2])

/** Walks the segments of a JPEG (ITU T.81, annex B) up to the first scan. Undefined without a frame header. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  let orientation = 1
  let frame: Omit<JpegHeader, 'orientation' | 'profile'> | undefined
  const profile: Uint8Array[] = []
  for (const { marker, body } of jpegSegments(bytes)) {
    if (isFrame(marker) && body.length >= 6) {
      const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
      frame = {
        height: view.getUint16(1),
        width: view.getUint16(3),
        components: body[5]!,
        usual: USUAL_FRAMES.has(marker) && body[0] === 8,
      }
    }
    if (marker === APP1 && startsWith(body, EXIF)) orientation = readOrientation(body) ?? orientation
    // The name is followed by a sequence number from 1 and the number of segments.
    if (marker === APP2 && startsWith(body, ICC))
      profile[body[ICC.length]! - 1] = body.subarray(ICC.length + 2)
  }
  const whole = profile.length > 0 && Array.from(profile).every((part) => part !== undefined)
  return frame && { ...frame, orientation, profile: whole ? concat(profile) : undefined }
}

export interface JpegSegment {
  readonly marker: number
  /** Without its length. */
  readonly body: Uint8Array
}

/** The segments before the first scan; stops where the file is no longer a JPEG. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 4 <= bytes.length;) {
    // Like other readers, skips fill bytes and garbage between segments.
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff || bytes[at + 1] === 0) {
      at++
      continue
    }
    const marker = bytes[at + 1]!
    if (marker === START_OF_SCAN) return
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return
    yield { marker, body: bytes.subarray(at + 4, at + 2 + length) }
    at += 2 + length
  }
}

/** SOF0 to SOF15, except the tables (DHT, JPG, DAC) that share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

export function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[at] !== text.charCodeAt(at)) return false
  return true
}

/**
 * Reads the first directory of a TIFF block (EXIF 2.32, section 4.6).
 * @param block with or without JPEG's name prefix
 */
export function readOrientation(block: Uint8Array): number | undefined {
  const bare = startsWith(block, EXIF) ? block.subarray(EXIF.length) : block
  if (bare.length < 8) return undefined
  const tiff = new DataView(bare.buffer, bare.byteOffset, bare.length)
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return undefined
  const count = tiff.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return undefined
    if (tiff.getUint16(at, little) !== ORIENTATION_TAG) continue
    // Some files have LONG instead of SHORT.
    const value =
      tiff.getUint16(at + 2, little) === LONG
        ? tiff.getUint32(at + 8, little)
        : tiff.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

const LONG = 4
