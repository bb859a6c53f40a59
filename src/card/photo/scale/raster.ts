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

/** A part of a picture, in its pixels or as shares of its size, as is said where it is used. */
export interface Rect extends Size {
  readonly x: number
  readonly y: number
}
