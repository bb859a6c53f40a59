import { readOrientation } from './jpeg-header.ts'
import type { Size } from '../scale/raster.ts'

export interface WebpHeader extends Size {
  readonly animated: boolean
  readonly alpha: boolean
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number
  readonly profile: Uint8Array | undefined
}

/** Bits of a VP8X chunk's first byte. */
const ANIMATION = 0x02
const ALPHA = 0x10

/** Walks the chunks of a WebP file (RFC 9649). Undefined if it has no size. */
export function webpHeader(bytes: Uint8Array): WebpHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: (Size & { animated: boolean; alpha: boolean }) | undefined
  let orientation = 1
  let profile: Uint8Array | undefined
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'VP8X' && body.length >= 10)
      size = {
        width: 1 + threeBytes(body, 4),
        height: 1 + threeBytes(body, 7),
        animated: (body[0]! & ANIMATION) !== 0,
        alpha: (body[0]! & ALPHA) !== 0,
      }
    if (name === 'VP8 ' && body.length >= 10)
      size ??= {
        width: (body[6]! | (body[7]! << 8)) & 0x3fff,
        height: (body[8]! | (body[9]! << 8)) & 0x3fff,
        animated: false,
        alpha: false,
      }
    if (name === 'VP8L' && body.length >= 5) size ??= losslessSize(body)
    if (name === 'ICCP') profile = body
    if (name === 'EXIF') orientation = readOrientation(body) ?? orientation
    at += 8 + length + (length & 1)
  }
  return size && { ...size, orientation, profile }
}

function losslessSize(body: Uint8Array) {
  const bits = (body[1]! | (body[2]! << 8) | (body[3]! << 16) | (body[4]! << 24)) >>> 0
  return {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    animated: false,
    alpha: ((bits >>> 28) & 1) === 1,
  }
}

function threeBytes(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)
}
