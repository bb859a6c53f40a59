import type { Size } from '../scale/raster.ts'

/**
 * Photos are kept and cut at no more pixels than this: every format of a 3:2 photo with nothing enlarged, in 13 MB.
 * The size depends on the photo alone, so that each card of it, wherever it is drawn, is cut from the same pixels.
 */
const MOST_PIXELS = 4_200_000

/** In how many eighths of its size a JPEG is decoded. */
export function workingEighths({ width, height }: Size): number {
  for (let eighths = 8; eighths > 1; eighths--)
    if (Math.ceil((width * eighths) / 8) * Math.ceil((height * eighths) / 8) <= MOST_PIXELS) return eighths
  return 1
}

export function workingSize({ width, height }: Size): Size {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
