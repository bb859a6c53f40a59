/** Roles of a brand's own faces. */
export const fontRoles = ['display', 'text', 'plain', 'condensed'] as const

/**
 * `display` sets headlines, `text` quotations and standfirsts, `plain` kickers, bylines and dates, `condensed`
 * figures and the headlines of urgent designs.
 */
export type OwnFontRole = (typeof fontRoles)[number]

/** How a face compares to the built-in one that it replaces. */
export interface FaceFit {
  /** Size ratio for letters of equal height. */
  readonly scale: number
  /** Line height at that size, as a ratio to the other's. */
  readonly leading: number
}

/** A valid and measured font file of a brand: everything needed to choose a face without opening the file. */
export interface OwnFont {
  readonly role: OwnFontRole
  /** As in brand.json. */
  readonly file: string
  /** SHA-256 of the uncompressed font: identifies its bytes in sources, and is part of card versions. */
  readonly hash: string
  /** Bytes uncompressed: the memory of an open face. */
  readonly size: number
  /** Its weight; for a variable font the minimum and maximum to use. */
  readonly weight: readonly [least: number, most: number]
  readonly italic: boolean
  /** Fixed axes. */
  readonly axes?: Readonly<Record<string, number>> | undefined
  /** Minimum and maximum optical size, if it has that axis. Pixels. */
  readonly opticalSizes?: readonly [least: number, most: number] | undefined
  /** Regions of its Han letters: `Jpan`, `Hans`, `Hant`, `Kore`. Absent: unknown. */
  readonly han?: readonly string[] | undefined
  /** Languages it is limited to; absent: all. */
  readonly langs?: readonly string[] | undefined
  /** Its coverage, in the format of `coverage-text.ts`. */
  readonly letters: string
  /** By ISO 15924 script. */
  readonly fits: Readonly<Record<string, FaceFit>>
  /** Embedding restriction of OS/2 fsType, if any. */
  readonly embedding?: 'restricted' | 'print' | 'edit' | undefined
}

/** An unusable font in brand.json; built-in faces replace it. */
export interface FontFault {
  readonly role: OwnFontRole
  readonly file: string
  /** Completes a sentence that begins with the file's name. */
  readonly reason: string
}

/** Custom fonts of a brand. */
export interface OwnFonts {
  readonly faces: readonly OwnFont[]
  readonly faults: readonly FontFault[]
}
