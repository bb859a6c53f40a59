import type { LabelName } from '../language/data/label-words.ts'

/** A logo as a data URI (SVG or PNG), with its own proportions. */
export interface Logo {
  readonly src: string
  readonly width: number
  readonly height: number
}

export type Tone = 'light' | 'dark'

/** `display` sets headlines, `text` a person's words and standfirsts, `plain` kickers, bylines and dates. */
export const fontRoles = ['display', 'text', 'plain'] as const

export type FontRole = (typeof fontRoles)[number]

/** One font file of a brand. */
export interface BrandFont {
  /** Beside brand.json: TTF, OTF, WOFF or WOFF2, static or variable. */
  readonly file: string
  /** 1 to 1000; of a variable font the least and the largest it is used at. Absent: as the file says. */
  readonly weight?: number | readonly [number, number] | undefined
  readonly italic?: boolean | undefined
  /** Axes of a variable font beside its weight, fixed: `opsz`, `wdth`. */
  readonly axes?: Readonly<Record<string, number>> | undefined
}

/** What a brand says of the look of its cards beyond face and colours. */
export interface BrandLook {
  /** For dark grounds; absent: the one logo, where it can be seen. */
  readonly logoOnDark?: Logo | undefined
  /** The name as it is written in other languages: `hi` → “सवेरा”. */
  readonly names?: Readonly<Record<string, string>> | undefined
  /** The ground of designs that have both; absent: the design's own. */
  readonly tone?: Tone | undefined
  /** Radius of chips and inset pictures, in pixels of a card 1200 wide. */
  readonly corner?: number | undefined
  readonly fonts?: Readonly<Partial<Record<FontRole, readonly BrandFont[]>>> | undefined
  /** Own words for labels by language; `*` for every language. */
  readonly labels?: Readonly<Record<string, Readonly<Partial<Record<LabelName, string>>>>> | undefined
  /** Formats of a pack beside or in place of the usual six. */
  readonly formats?: readonly string[] | undefined
  /** Portraits of authors by name: http(s) addresses. */
  readonly portraits?: Readonly<Record<string, string>> | undefined
}
