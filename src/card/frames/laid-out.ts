import type { Placed } from '../../type/layout/placed.ts'
import type { Verdict } from '../../verdict.ts'

/** What is drawn of a frame, or of a part of one: rules first, texts over them. */
export interface Drawing {
  readonly texts: readonly LaidOutText[]
  readonly rules: readonly LaidOutRule[]
}

/** A frame with its texts set and put in their places. */
export interface LaidOutFrame extends Drawing {
  readonly name: string
  readonly verdicts: readonly Verdict[]
}

export interface LaidOutText {
  readonly name: string
  readonly color: string
  /** That and those of its spans; absent where it has none. */
  readonly colors?: readonly string[] | undefined
  /** A letterform to look at, not words to read: contrast and safe areas do not apply. */
  readonly decoration: boolean
  /** The colour it is drawn on where it brings its own ground (a chip); absent: the plate. */
  readonly ground?: string | undefined
  readonly placed: Placed
  /** Pixels of an em; absent for a decoration. */
  readonly size?: number | undefined
  /** The size it would have with room enough, where it is fitted. */
  readonly largest?: number | undefined
}

/** The letters of a text colour by colour. */
export function inColors({
  placed,
  color,
  colors,
}: LaidOutText): readonly Pick<LaidOutText, 'placed' | 'color'>[] {
  if (colors === undefined) return [{ placed, color }]
  return [...new Set(colors)].map((one) => ({
    color: one,
    placed: { ...placed, glyphs: placed.glyphs.filter((glyph) => (glyph.color ?? color) === one) },
  }))
}

/** A filled rectangle, in pixels of the card. */
export interface LaidOutRule {
  /** Of its corners. Absent: square. */
  readonly radius?: number | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
}
