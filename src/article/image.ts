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
  /** http(s) URL, data URI, or (CLI only) an absolute path. Absent: only alt and credit are known. */
  readonly url?: string | undefined
  readonly alt?: string | undefined
  readonly credit?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** The point that must be visible; overrides detection. */
  readonly focus?: Focus | undefined
  /** The part to show, by format name; overrides the focus. */
  readonly crops?: Readonly<Record<string, Crop>> | undefined
}
