/** A point of a picture in fractions of its width and height, from the upper left corner: 0 to 1. */
export interface Focus {
  readonly x: number
  readonly y: number
}

/** A part of a picture in fractions of its width and height: `x + width` and `y + height` are at most 1. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface ArticleImage {
  /** http(s) URL, data URI, or (CLI only) a path that the reader has made absolute. Absent: only alt and credit are known. */
  readonly url?: string | undefined
  readonly alt?: string | undefined
  readonly credit?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** What must be seen; beats what is found in the picture. */
  readonly focus?: Focus | undefined
  /** The part to show, by name of the format; beats the focus. */
  readonly crops?: Readonly<Record<string, Crop>> | undefined
}
