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

/** A brand's settings for the look of its cards, except face and colours. */
export interface BrandLook {
  /** For dark backgrounds; absent: the main logo, if it is visible there. */
  readonly logoOnDark?: Logo | undefined
  /** The name in other languages: `hi` → “सवेरा”. */
  readonly names?: Readonly<Record<string, string>> | undefined
  /** Languages of the publication. */
  readonly languages?: readonly string[] | undefined
  /** The tone for designs that have both; absent: the design's default. */
  readonly tone?: Tone | undefined
  /** Radius of chips and inset pictures, in pixels of a card of 1200 pixels width. */
  readonly corner?: number | undefined
  /** Custom fonts. */
  readonly fonts?: OwnFonts | undefined
  /** Custom labels by language; `*` for every language. */
  readonly labels?: Readonly<Record<string, Readonly<Partial<Record<LabelName, string>>>>> | undefined
  /** Formats of a pack, in addition to or instead of the usual six. */
  readonly formats?: readonly string[] | undefined
  /** Options of designs: design → option → value; see `handbill templates NAME`. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> | undefined
  /** Portraits of authors by name: http(s) addresses. */
  readonly portraits?: Readonly<Record<string, string>> | undefined
}
