import type { Size } from '../scale/raster.ts'

const GAMMA = 0x67414d41
const TAKES_ITS_PLACE = new Set([0x69434350, 0x73524742, 0x63494350]) // iCCP, sRGB, cICP
const DATA = 0x49444154

/**
 * The exponent of a PNG's gAMA chunk (PNG third edition, 11.3.2.1), unless a more specific chunk is present: iCCP,
 * sRGB or cICP.
 */
export function pngGamma(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let gamma: number | undefined
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (type === DATA) break
    if (TAKES_ITS_PLACE.has(type)) return undefined
    if (type === GAMMA && length === 4) gamma = view.getUint32(at + 8) / 100_000
    at += 12 + length
  }
  return gamma !== undefined && gamma > 0 ? gamma : undefined
}

/** From the IHDR chunk, which comes first. */
export function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
