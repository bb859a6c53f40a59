import type { UprightPixels } from '../../card/photo/point-of-interest.ts'
import type { Pixels } from './jpeg-turbo.ts'

/** Turns by EXIF orientation (TIFF 6.0, tag 274) without moving a pixel: only the way through them changes. */
export function upright({ width, height, words }: Pixels, orientation: number): UprightPixels {
  const lastColumn = width - 1
  const lastRow = (height - 1) * width
  const ways = [
    way(0, 1, width),
    way(lastColumn, -1, width),
    way(lastRow + lastColumn, -1, -width),
    way(lastRow, 1, -width),
    way(0, width, 1),
    way(lastRow, -width, 1),
    way(lastRow + lastColumn, -width, -1),
    way(lastColumn, width, -1),
  ]
  const lying = orientation >= 5
  return {
    words,
    width: lying ? height : width,
    height: lying ? width : height,
    ...(ways[orientation - 1] ?? ways[0]!),
  }
}

function way(origin: number, right: number, down: number) {
  return { origin, right, down }
}
