import type { Direction } from '../../article/language/direction.ts'
import type { Face } from '../fonts/face.ts'

/** A range of a text with its own style. UTF-16 indices. */
export interface StyledSpan {
  readonly start: number
  readonly end: number
  /** Of another weight or scale; absent: the text's. */
  readonly faces?: readonly Face[] | undefined
  /** `#rrggbb`; absent: the text's. */
  readonly color?: string | undefined
}

/** Everything that shaping depends on, independent of size and width. */
export interface TextStyle {
  /** In order of preference; the first determines the line's ascent and descent. At least one. */
  readonly faces: readonly Face[]
  /** Ranges in other faces or another colour, ordered and disjoint; absent: none. */
  readonly spans?: readonly StyledSpan[] | undefined
  /** BCP 47, as specific as known: `sr-Cyrl`, `zh-Hant`; selects regional letter forms and word breaks. */
  readonly lang: string
  /** Base direction of the article; never derived from the first letter. */
  readonly dir: Direction
  /** Em after each letter; ignored in scripts with joined letters. */
  readonly letterSpacing?: number | undefined
  /** OpenType features in HarfBuzz syntax: `tnum`, `-liga`, `ss01=1`. */
  readonly features?: readonly string[] | undefined
  /** `upper`: upper case in scripts that have it; `small-caps`: only if the face has real ones. */
  readonly transform?: 'upper' | 'small-caps' | undefined
  /** Vertical lines from right to left. Default: horizontal. */
  readonly writing?: 'vertical' | undefined
  /** `browser`: line breaks as in a browser, also before a stop after a space. Default: UAX #14. */
  readonly breaks?: 'browser' | undefined
}
