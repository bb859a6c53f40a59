/** Purpose of a family on a card; every role has companions in other scripts. */
export type FontRole = 'sans' | 'serif' | 'condensed'
export type FontWeight = 400 | 700

/** A file of `fonts/` and its origin. */
export interface FontFile {
  /** Path in the fonts folder; a name that ends in `.br` is compressed, and decompressed on reading. */
  readonly file: string
  readonly weight: FontWeight
  readonly italic?: true | undefined
  /** The font's own version, from its head table. */
  readonly version: string
  /** Path in its package. */
  readonly source: string
  /** What was subset or instanced, in words; absent: the published file. */
  readonly cut?: string | undefined
  /** Of the stored file. */
  readonly sha256: string
  readonly bytes: number
  /** Decompressed: the memory of an open face. */
  readonly size: number
}

export interface FontFamily {
  readonly id: string
  readonly name: string
  readonly roles: readonly (FontRole | 'symbols' | 'emoji')[]
  /** ISO 15924. `Hans`, `Hant`, `Jpan`, `Kore` give the regional forms of Han letters. */
  readonly scripts: readonly string[]
  /** Limited to these languages (Nastaliq for Urdu and related ones); absent: all. */
  readonly langs?: readonly string[] | undefined
  /** Languages with badly drawn letters in this family: others have priority for them. */
  readonly notFor?: readonly string[] | undefined
  /** npm package and exact version. */
  readonly package: string
  readonly licence: { readonly spdx: string; readonly file: string; readonly copyright: string }
  readonly files: readonly FontFile[]
}

/** `fonts/manifest.json`. Families are in order of preference within a role and script. */
export interface FontManifest {
  readonly families: readonly FontFamily[]
}

/** `fonts/coverage.json`: file → its letters, in the format of `coverage-text.ts`. */
export type FontCoverage = Readonly<Record<string, string>>
