import type { Direction } from '../article/language/direction.ts'
import type { Verdict } from '../verdict.ts'
import type { Face } from './fonts/face.ts'
import type { Paragraph } from './layout/paragraph.ts'
import type { Placed } from './layout/placed.ts'

/** How a text is to be set, before anything is known of size or room. */
export interface TextStyle {
  /** In order of preference; the first gives the line its ascent and descent. At least one. */
  readonly faces: readonly Face[]
  /** BCP 47, as exact as known: `sr-Cyrl`, `zh-Hant`; it chooses national letter forms and word breaks. */
  readonly lang: string
  /** Base direction, from the article; never guessed from the first letter. */
  readonly dir: Direction
  /** Em added after each letter; ignored in scripts whose letters join. */
  readonly letterSpacing?: number | undefined
  /** OpenType features as HarfBuzz writes them: `tnum`, `-liga`, `ss01=1`. */
  readonly features?: readonly string[] | undefined
  /** `upper`: capitals in scripts that have them; `small-caps`: only where the face has real ones. */
  readonly transform?: 'upper' | 'small-caps' | undefined
  /** `browser`: line breaks where a browser has them, also before a stop set off by a space. Default: UAX #14. */
  readonly breaks?: 'browser' | undefined
}

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
  /** Keep figure and unit, particle and noun together and let no short word stand alone. Default true. */
  readonly polish?: boolean | undefined
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

/** Where a setting stands: its left top corner and the width it aligns in. `start` is the right edge for rtl. */
export interface Position {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
}

export interface Typesetter {
  /** Opens a TTF or OTF; throws Problem `not-a-font` naming `id`. The bytes are copied. */
  openFace(id: string, bytes: Uint8Array): Face
  /** Frees a face that no paragraph will use again. */
  closeFace(face: Face): void
  /** Everything that depends on neither size nor room. Remembered for a while, so formats share it. */
  prepare(text: string, style: TextStyle): Paragraph
  /** The largest size that fits, and the lines; a text that cannot fit is cut at a word. Never throws for content. */
  fit(paragraph: Paragraph, frame: TextFrame): Setting
  /** Glyphs where they stand. */
  place(setting: Setting, at: Position): Placed
}
