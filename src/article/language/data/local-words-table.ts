/** Dates and lists of one language, as taken from CLDR for platforms that lack it. */
export interface LocalWords {
  readonly date: {
    /** With `{day}` (or `{dd}`, of two figures), `{month}` and `{year}`. */
    readonly pattern: string
    readonly months: readonly string[]
    /** The figure nought; the other nine follow it in Unicode. */
    readonly zero: string
    readonly calendar: string
  }
  /** Separators: between two names, and between the names and before the last of several. */
  readonly list: { readonly pair: string; readonly between: string; readonly last: string }
  /** Names of the months as dates have them, lower case. */
  readonly months: readonly string[]
}
