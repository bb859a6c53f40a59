import type { Direction } from '../../article/language/direction.ts'
import type { Face } from '../fonts/face.ts'

/** A stretch of a text with a style of its own. UTF-16 indices. */
export interface StyledSpan {
  readonly start: number
  readonly end: number
  /** Of another weight, or cut smaller; absent: the text's. */
  readonly faces?: readonly Face[] | undefined
  /** `#rrggbb`; absent: the text's. */
  readonly color?: string | undefined
}

/** Everything shaping depends on: known before the size and the room are. */
export interface TextStyle {
  /** In order of preference; the first gives the line its ascent and descent. At least one. */
  readonly faces: readonly Face[]
  /** Stretches in other faces or another colour, in order and apart; absent: none. */
  readonly spans?: readonly StyledSpan[] | undefined
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
  /** Lines run down, from right to left. Default: horizontal. */
  readonly writing?: 'vertical' | undefined
  /** `browser`: line breaks where a browser has them, also before a stop set off by a space. Default: UAX #14. */
  readonly breaks?: 'browser' | undefined
}
