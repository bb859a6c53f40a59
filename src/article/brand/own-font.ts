/** What a brand's own faces are for. */
export const fontRoles = ['display', 'text', 'plain', 'condensed'] as const

/**
 * `display` sets headlines, `text` a person's words and standfirsts, `plain` kickers, bylines and dates, `condensed` the
 * figures and headlines of urgent designs.
 */
export type OwnFontRole = (typeof fontRoles)[number]

/** How a face compares to the built-in one that it stands for. */
export interface FaceFit {
  /** Size at which its letters are as high. */
  readonly scale: number
  /** Line height it needs at that size, as a part of the other's. */
  readonly leading: number
}

/** One font file of a brand, found to be one and measured: all that choosing a face asks, without opening the file. */
export interface OwnFont {
  readonly role: OwnFontRole
  /** As brand.json names it. */
  readonly file: string
  /** SHA-256 of the font, unpacked: sources know its bytes by it, and versions of cards change with it. */
  readonly hash: string
  /** Bytes unpacked: what an open face holds in memory. */
  readonly size: number
  /** Its weight; of a variable font the least and the largest it is used at. */
  readonly weight: readonly [least: number, most: number]
  readonly italic: boolean
  /** Fixed axes. */
  readonly axes?: Readonly<Record<string, number>> | undefined
  /** The least and the largest optical size, where it has that axis. Pixels. */
  readonly opticalSizes?: readonly [least: number, most: number] | undefined
  /** Whose Han letters it has: `Jpan`, `Hans`, `Hant`, `Kore`. Absent: it does not say. */
  readonly han?: readonly string[] | undefined
  /** Only for these languages; absent: for all. */
  readonly langs?: readonly string[] | undefined
  /** The letters it has, as `coverage-text.ts` writes them. */
  readonly letters: string
  /** By script, ISO 15924. */
  readonly fits: Readonly<Record<string, FaceFit>>
  /** What OS/2 fsType says of embedding, where that is less than everything. */
  readonly embedding?: 'restricted' | 'print' | 'edit' | undefined
}

/** A font that brand.json names and that cannot be used; built-in faces are drawn instead. */
export interface FontFault {
  readonly role: OwnFontRole
  readonly file: string
  /** Completes a sentence that begins with the file's name. */
  readonly reason: string
}

/** The faces of a brand. */
export interface OwnFonts {
  readonly faces: readonly OwnFont[]
  readonly faults: readonly FontFault[]
}
