import type { Format, FormatName } from './format.ts'

/**
 * The photo without text, cropped by the same rules as cards: for search engines, which ask for three shapes of at
 * least 1200 pixels width (developers.google.com/search/docs/appearance/structured-data/article).
 */
export type PhotoShape = 'photo-16x9' | 'photo-4x3' | 'photo-1x1'

export interface ShapeSpec {
  /** Maximum width in pixels; a smaller photo is not enlarged. */
  readonly width: number
  readonly height: number
  /** Formats of the same shape, whose given crop is used here too. */
  readonly like: readonly FormatName[]
}

export const photoShapes = {
  'photo-16x9': { width: 1200, height: 675, like: ['wide', 'youtube'] },
  'photo-4x3': { width: 1200, height: 900, like: [] },
  'photo-1x1': { width: 1200, height: 1200, like: ['square', 'chat'] },
} as const satisfies Record<PhotoShape, ShapeSpec>

export const photoShapeNames = Object.keys(photoShapes) as readonly PhotoShape[]

export function isPhotoShape(name: string): name is PhotoShape {
  return Object.hasOwn(photoShapes, name)
}

/** Target and limit in bytes. Search engines fetch photos in the background: full chroma if it fits. */
const AIM_BYTES = 300_000
const MAX_BYTES = 2_000_000

/** A shape as a format, within the photo's pixels. */
export function shapeFormat(
  name: PhotoShape,
  { width, height }: Pick<Format, 'width' | 'height'>,
): Format<PhotoShape> {
  const safe = { top: 0, right: 0, bottom: 0, left: 0 }
  return { name, width, height, maxBytes: MAX_BYTES, aimBytes: AIM_BYTES, safe, covered: [] }
}
