/** Open parts of a story: quotations, the list of points, a live entry. */
export interface OpenMarks {
  quote?: { readonly depth: number; speaker: string | undefined } | undefined
  /** The last heading; a list directly below it may have the points. */
  heading: string
  box?: number | undefined
  list?: { readonly depth: number; readonly items: string[] } | undefined
  entry?: { readonly depth: number; at: string | undefined; text: string | undefined } | undefined
}
