import type { Placed } from '../../type/layout/placed.ts'
import type { Verdict } from '../../verdict.ts'

/** Drawing of a frame or a part of it: rules first, texts above them. */
export interface Drawing {
  readonly texts: readonly LaidOutText[]
  readonly rules: readonly LaidOutRule[]
}

/** A frame with its texts set and positioned. */
export interface LaidOutFrame extends Drawing {
  readonly name: string
  readonly verdicts: readonly Verdict[]
}

export interface LaidOutText {
  readonly name: string
  readonly color: string
  /** The text's colour and those of its spans; absent without spans. */
  readonly colors?: readonly string[] | undefined
  /** An ornamental letterform: contrast and safe areas do not apply. */
  readonly decoration: boolean
  /** Colour of its own background (a chip); absent: it is on the plate. */
  readonly ground?: string | undefined
  readonly placed: Placed
  /** Font size in pixels; absent for a decoration. */
  readonly size?: number | undefined
  /** Its maximum size, if it is fitted. */
  readonly largest?: number | undefined
}

/** The letters of a text, grouped by colour. */
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
  /** Radius of its corners. Absent: square. */
  readonly radius?: number | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
}
