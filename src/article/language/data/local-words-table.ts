/** Dates and lists of one language, from CLDR, for platforms that lack it. */
export interface LocalWords {
  readonly date: {
    /** With `{day}` (or `{dd}`, two digits), `{month}` and `{year}`. */
    readonly pattern: string
    readonly months: readonly string[]
    /** The digit zero; the other nine follow it in Unicode. */
    readonly zero: string
    readonly calendar: string
  }
  /** Separators: between two names; between names of a longer list; before its last. */
  readonly list: { readonly pair: string; readonly between: string; readonly last: string }
  /** Month names as in dates, lower case. */
  readonly months: readonly string[]
}
