export interface Candidate {
  readonly source: string
  readonly text: string
}

/** Data of a page for choosing and trimming its headline. */
export interface TitleContext {
  /** Headings of the article, without the site's own. */
  readonly headings: readonly string[]
  readonly names: readonly string[]
  /** Full names only. */
  readonly authors: readonly string[]
  readonly host: string | undefined
  readonly url: string | undefined
  readonly candidates: readonly Candidate[]
}
