import type { LabelName } from '../language/label-names.ts'
import type { OwnFonts } from './own-font.ts'

/** A logo as a data URI (SVG or PNG), with its own proportions. */
export interface Logo {
  readonly src: string
  readonly width: number
  readonly height: number
  /** Share of its ink in each step of luminance from black to white; absent: not measured. */
  readonly ink?: readonly number[] | undefined
}

export type Tone = 'light' | 'dark'

/** What a brand says of the look of its cards beyond face and colours. */
export interface BrandLook {
  /** For dark grounds; absent: the one logo, where it can be seen. */
  readonly logoOnDark?: Logo | undefined
  /** The name as it is written in other languages: `hi` → “सवेरा”. */
  readonly names?: Readonly<Record<string, string>> | undefined
  /** What the paper is written in. */
  readonly languages?: readonly string[] | undefined
  /** The ground of designs that have both; absent: the design's own. */
  readonly tone?: Tone | undefined
  /** Radius of chips and inset pictures, in pixels of a card 1200 wide. */
  readonly corner?: number | undefined
  /** Its own faces. */
  readonly fonts?: OwnFonts | undefined
  /** Own words for labels by language; `*` for every language. */
  readonly labels?: Readonly<Record<string, Readonly<Partial<Record<LabelName, string>>>>> | undefined
  /** Formats of a pack beside or in place of the usual six. */
  readonly formats?: readonly string[] | undefined
  /** Options of designs: design → option → value; see `handbill templates NAME`. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> | undefined
  /** Portraits of authors by name: http(s) addresses. */
  readonly portraits?: Readonly<Record<string, string>> | undefined
}
