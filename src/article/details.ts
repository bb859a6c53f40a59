import type { ArticleImage } from './image.ts'

export interface Quote {
  /** Without surrounding quotation marks. */
  readonly text: string
  readonly speaker?: string | undefined
  readonly role?: string | undefined
  readonly portrait?: ArticleImage | undefined
}

export interface Update {
  /** ISO 8601 with offset. */
  readonly at?: string | undefined
  readonly text: string
}

export interface Figure {
  /** As printed: `4.1`, `12,400`, `1 in 3`. */
  readonly value: string
  readonly unit?: string | undefined
  /** What the figure means. */
  readonly label?: string | undefined
  readonly source?: string | undefined
}

export interface Side {
  readonly name: string
  /** Goals, seats or votes, as printed; absent before the start. */
  readonly value?: string | undefined
}

export interface Rating {
  /** 0 to `best`. */
  readonly value: number
  readonly best: number
  /** The reviewed work. */
  readonly work?: string | undefined
}

export interface Person {
  readonly name: string
  /** ISO 8601 with known precision: `1931` or `1931-04-02`. */
  readonly born?: string | undefined
  readonly died?: string | undefined
  readonly portrait?: ArticleImage | undefined
}

/** Details of a kind of story, besides an article's fields; each is optional. */
export interface Details {
  readonly quote?: Quote | undefined
  /** Two to four short statements. */
  readonly points?: readonly string[] | undefined
  /** Live coverage, newest first. */
  readonly updates?: readonly Update[] | undefined
  readonly figure?: Figure | undefined
  /** Sides of a match, election or vote: at least two. */
  readonly sides?: readonly Side[] | undefined
  /** State of the match or count: `Full time`, `98 % counted`. */
  readonly state?: string | undefined
  readonly rating?: Rating | undefined
  /** The subject of an obituary or profile. */
  readonly person?: Person | undefined
  /** Duration in seconds. */
  readonly video?: { readonly duration?: number | undefined } | undefined
  /** At least two pictures. */
  readonly gallery?: readonly ArticleImage[] | undefined
}

export type DetailName = keyof Details
