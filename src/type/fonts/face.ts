/** One opened font file. Coordinates are font units with y up; nothing here knows of sizes. */
export interface Face {
  /** The file it came from; unique within a font book. */
  readonly id: string
  readonly unitsPerEm: number
  /** hhea metrics as HarfBuzz reads them; the descender is negative. */
  readonly ascender: number
  readonly descender: number
  readonly lineGap: number
  /** How this face paints colour glyphs, if it does. */
  readonly color: 'layers' | 'bitmaps' | undefined
  covers(codePoint: number): boolean
  /** Ops of a glyph's outline: `0 x y` move, `1 x y` line, `2 cx cy x y` quad, `3 …` cubic, `4` close. Cached, do not write. */
  outline(glyph: number): Float32Array
  /** COLR layers from the bottom up; empty when the glyph has none. `color` undefined: the text's own colour. */
  layers(glyph: number): readonly ColorLayer[]
  /** CBDT or sbix strike nearest to `pixelsPerEm`; undefined when the glyph has none. */
  bitmap(glyph: number, pixelsPerEm: number): GlyphBitmap | undefined
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

/** A decoded strike. The box is the picture's position relative to the glyph's origin, in font units, y up. */
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
