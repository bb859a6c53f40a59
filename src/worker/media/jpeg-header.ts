/** What the segments before the picture say. */
export interface JpegHeader {
  /** As stored, before turning. */
  readonly width: number
  readonly height: number
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: number
  /** EXIF orientation, 1 to 8; 1 when there is none. */
  readonly orientation: number
}

const APP1 = 0xe1
const START_OF_SCAN = 0xda
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATION_TAG = 0x0112

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

/**
 * Walks the segments of a JPEG (ITU T.81, annex B) up to the frame header. Undefined when there is none.
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let orientation = 1
  for (let at = 2; at + 10 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === START_OF_SCAN) return undefined
    const length = view.getUint16(at + 2)
    if (length < 2) return undefined
    if (isFrame(marker))
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: bytes[at + 9]!,
        orientation,
      }
    if (marker === APP1) orientation = readOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    at += 2 + length
  }
  return undefined
}

/** SOF0 to SOF15, except the tables (DHT, JPG, DAC) that share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Looks through the first directory of the TIFF block (EXIF 2.32, section 4.6). */
function readOrientation(segment: Uint8Array): number | undefined {
  if (!EXIF.every((byte, at) => segment[at] === byte)) return undefined
  const tiff = new DataView(segment.buffer, segment.byteOffset + EXIF.length, segment.length - EXIF.length)
  if (tiff.byteLength < 8) return undefined
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return undefined
  const count = tiff.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return undefined
    if (tiff.getUint16(at, little) !== ORIENTATION_TAG) continue
    const value = tiff.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}
