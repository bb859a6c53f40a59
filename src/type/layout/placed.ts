import type { Box, Face } from '../fonts/face.ts'

/** A positioned glyph: its origin on the baseline in pixels (y down) and pixels per font unit. */
export interface PlacedGlyph {
  readonly face: Face
  readonly glyph: number
  readonly x: number
  readonly y: number
  readonly scale: number
  /** `#rrggbb` of a span; absent: the text's. */
  readonly color?: string | undefined
}

export interface PlacedLine {
  /** In logical order. */
  readonly text: string
  readonly x: number
  readonly width: number
  readonly baseline: number
}

/** Set text, ready to be inked or written as paths. */
export interface Placed {
  readonly glyphs: readonly PlacedGlyph[]
  readonly lines: readonly PlacedLine[]
  /** Bounding box of the outlines; Nastaliq and stacked marks extend beyond the line boxes. */
  readonly ink: Box
  /** Lines × line height. */
  readonly height: number
}
