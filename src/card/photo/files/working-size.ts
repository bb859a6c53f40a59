import type { Size } from '../scale/raster.ts'

/**
 * Decoded photos have at most this many pixels: enough for every format of a 3:2 photo without enlarging, in 13 MB.
 * The working size depends only on the photo, so that all its cards are cut from the same pixels on every machine.
 */
const MOST_PIXELS = 4_200_000

/** The scale of decoding a JPEG, in eighths. */
export function workingEighths({ width, height }: Size): number {
  for (let eighths = 8; eighths > 1; eighths--)
    if (Math.ceil((width * eighths) / 8) * Math.ceil((height * eighths) / 8) <= MOST_PIXELS) return eighths
  return 1
}

export function workingSize({ width, height }: Size): Size {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
