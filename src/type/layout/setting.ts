import type { Verdict } from '../../verdict.ts'
import type { Paragraph } from './paragraph.ts'

/** The room a text may take, and how it may use it. Lengths in pixels. A fixed size is `min === max`. */
export interface TextFrame {
  /** Named in verdicts: `og/headline`. */
  readonly place: string
  readonly width: number
  /** Absent: as high as the lines need. */
  readonly height?: number | undefined
  /** Ratio of the size: 1.25. */
  readonly lineHeight: number
  readonly min: number
  readonly max: number
  /** Between two sizes tried; default 1. */
  readonly step?: number | undefined
  readonly maxLines?: number | undefined
  /** Lines as even as can be, in no more lines than first-fit takes. Default false. */
  readonly balance?: boolean | undefined
  /** Keep figure and unit, particle and noun together, and leave no short word alone on the last line. Default true. */
  readonly polish?: boolean | undefined
  /**
   * Shorter wordings, longest first, for a text that would have to be cut or come out much smaller than it may be:
   * a list of names with fewer of them.
   */
  readonly wordings?: readonly string[] | undefined
  /** Quotes and stops at the edges hang out by so many pixels at most, so that letters align. Default 0. */
  readonly hang?: number | undefined
}

/** A line as chosen: UTF-16 range in the paragraph's text without the spaces around it. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Em. */
  readonly width: number
  /** A word longer than the frame was broken here. */
  readonly forced: boolean
}

/** A text that has found its size and its lines. */
export interface Setting {
  /** What was set; after a cut, the shortened text with its ellipsis. */
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

/** Position of a setting: its top left corner and the width it is aligned in. `start` is the right edge for rtl. */
export interface Position {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
}
