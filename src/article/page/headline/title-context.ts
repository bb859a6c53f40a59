export interface Candidate {
  readonly source: string
  readonly text: string
}

/** What is known of a page when its headline is chosen and trimmed. */
export interface TitleContext {
  /** Headings of the article, without the site's own. */
  readonly headings: readonly string[]
  readonly names: readonly string[]
  /** Of whole names. */
  readonly authors: readonly string[]
  readonly host: string | undefined
  readonly url: string | undefined
  readonly candidates: readonly Candidate[]
}
