import type { Verdict } from '../../verdict.ts'
import type { Paragraph } from './paragraph.ts'

/** Size limits of a text, and how it may use them. Lengths in pixels. A fixed size is `min === max`. */
export interface TextFrame {
  /** Named in verdicts: `og/headline`. */
  readonly place: string
  readonly width: number
  /** Absent: unlimited. */
  readonly height?: number | undefined
  /** Ratio of the size: 1.25. */
  readonly lineHeight: number
  readonly min: number
  readonly max: number
  /** Difference between sizes tried; default 1. */
  readonly step?: number | undefined
  readonly maxLines?: number | undefined
  /** Balances the lines, without more lines than first-fit. Default false. */
  readonly balance?: boolean | undefined
  /** Keeps figure and unit, particle and noun together, and leaves no short word alone on the last line. Default true. */
  readonly polish?: boolean | undefined
  /**
   * Shorter wordings, longest first, for a text that would be cut or much smaller than its maximum: a list of names
   * with fewer of them.
   */
  readonly wordings?: readonly string[] | undefined
  /** Maximum hang of quotes and stops at the edges in pixels, for optical alignment. Default 0. */
  readonly hang?: number | undefined
}

/** A chosen line: UTF-16 range in the paragraph's text, without surrounding spaces. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Em. */
  readonly width: number
  /** A word longer than the frame was broken here. */
  readonly forced: boolean
}

/** A text with its chosen size and lines. */
export interface Setting {
  /** The text that was set; after a cut, the shortened one with its ellipsis. */
  readonly paragraph: Paragraph
  readonly frame: TextFrame
  readonly size: number
  readonly lines: readonly Line[]
  /** Pixels from baseline to baseline. */
  readonly lineHeight: number
  /** Lines × line height. */
  readonly height: number
  readonly verdicts: readonly Verdict[]
}

/** Position of a setting: its top left corner, and the width for alignment. `start` is the right edge for rtl. */
export interface Position {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
}
