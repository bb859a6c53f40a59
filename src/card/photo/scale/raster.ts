/** A decoded picture: upright, opaque, three bytes a pixel. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A part of a picture, in pixels or as fractions of its size, depending on its use. */
export interface Rect extends Size {
  readonly x: number
  readonly y: number
}
