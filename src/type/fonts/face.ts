/** One open font file. Coordinates are font units, y up, independent of size. */
export interface Face {
  /** Its file; unique within a font book. */
  readonly id: string
  /** Font units per em, adjusted for a face with a scale. */
  readonly unitsPerEm: number
  /** hhea metrics as read by HarfBuzz; the descender is negative. */
  readonly ascender: number
  readonly descender: number
  readonly lineGap: number
  /** Line height it needs, relative to its script's usual one. */
  readonly leading: number
  /** Format of colour glyphs, if it has any. */
  readonly color: 'layers' | 'bitmaps' | undefined
  covers(codePoint: number): boolean
  /** Ops of a glyph's outline: `0 x y` move, `1 x y` line, `2 cx cy x y` quad, `3 …` cubic, `4` close. Cached, read-only. */
  outline(glyph: number): Float32Array
  /** COLR layers from the bottom up; empty if the glyph has none. `color` undefined: the text's colour. */
  layers(glyph: number): readonly ColorLayer[]
  /** CBDT or sbix strike nearest to `pixelsPerEm`; undefined if the glyph has none. */
  bitmap(glyph: number, pixelsPerEm: number): GlyphBitmap | undefined
}

/** An instance of a file: position on its axes, and scale relative to other faces. */
export interface FaceInstance {
  /** `{ wght: 700, opsz: 48 }`; absent: the file's defaults. */
  readonly variations?: Readonly<Record<string, number>> | undefined
  /** Scale of its letters relative to the file. Default 1. */
  readonly scale?: number | undefined
  /** Line height it needs, relative to its script's usual one. Default 1. */
  readonly leading?: number | undefined
}

export interface ColorLayer {
  readonly glyph: number
  readonly color: Rgba | undefined
}

export interface Rgba {
  readonly r: number
  readonly g: number
  readonly b: number
  /** 0 to 255. */
  readonly a: number
}

/** A decoded bitmap glyph. The box is its position relative to the glyph's origin, in font units, y up. */
export interface GlyphBitmap {
  readonly width: number
  readonly height: number
  /** Straight (not premultiplied) RGBA. */
  readonly pixels: Uint8Array
  readonly box: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

/** Edges of a rectangle. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
