/** What is open of a story's marks: its quotations, the list of its points, an entry of live coverage. */
export interface OpenMarks {
  quote?: { readonly depth: number; speaker: string | undefined } | undefined
  /** The last heading; a list right below it may be that of the points. */
  heading: string
  box?: number | undefined
  list?: { readonly depth: number; readonly items: string[] } | undefined
  entry?: { readonly depth: number; at: string | undefined; text: string | undefined } | undefined
}
