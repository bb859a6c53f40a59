/** What a family is for on a card; every role has companions in other scripts. */
export type FontRole = 'sans' | 'serif' | 'condensed'
export type FontWeight = 400 | 700

/** One file of `fonts/`, and where it comes from. */
export interface FontFile {
  /** Path in the fonts folder; a name that ends in `.br` is kept packed and unpacked when it is read. */
  readonly file: string
  readonly weight: FontWeight
  readonly italic?: true | undefined
  /** The font's own version, from its head table. */
  readonly version: string
  /** Path in the package it was taken from. */
  readonly source: string
  /** What was cut away or set, in words; absent: the file is as published. */
  readonly cut?: string | undefined
  /** Of the file as kept. */
  readonly sha256: string
  readonly bytes: number
  /** Unpacked: what an open face holds in memory. */
  readonly size: number
}

export interface FontFamily {
  readonly id: string
  readonly name: string
  readonly roles: readonly (FontRole | 'symbols' | 'emoji')[]
  /** ISO 15924. `Hans`, `Hant`, `Jpan`, `Kore` say whose forms a face with Han letters has. */
  readonly scripts: readonly string[]
  /** Only for these languages (Nastaliq for Urdu and its neighbours); absent: for all. */
  readonly langs?: readonly string[] | undefined
  /** Languages some of whose letters it draws badly: for these, other families come first. */
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

/** `fonts/coverage.json`: file → the letters it has, written as `coverage-text.ts` does. */
export type FontCoverage = Readonly<Record<string, string>>
