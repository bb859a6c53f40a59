/** One opened font file. Coordinates are font units with y up; nothing here knows of sizes. */
export interface Face {
  /** The file it came from; unique within a font book. */
  readonly id: string
  /** Font units of an em; of a face that is set larger or smaller than its file says, so many fewer or more. */
  readonly unitsPerEm: number
  /** hhea metrics as HarfBuzz reads them; the descender is negative. */
  readonly ascender: number
  readonly descender: number
  readonly lineGap: number
  /** Line height it needs, as a part of what its script usually has. */
  readonly leading: number
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

/** How a file is used: where on its axes, and how large beside other faces. */
export interface FaceInstance {
  /** `{ wght: 700, opsz: 48 }`; absent: as the file is by itself. */
  readonly variations?: Readonly<Record<string, number>> | undefined
  /** Size of its letters beside the file's own. Default 1. */
  readonly scale?: number | undefined
  /** Line height it needs, as a part of what its script usually has. Default 1. */
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
