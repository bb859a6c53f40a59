import type { ArticleImage } from './image.ts'

export interface Quote {
  /** Without quotation marks around it. */
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
  /** Goals, seats, votes, as printed; absent before the start. */
  readonly value?: string | undefined
}

export interface Rating {
  /** 0 to `best`. */
  readonly value: number
  readonly best: number
  /** What was reviewed. */
  readonly work?: string | undefined
}

export interface Person {
  readonly name: string
  /** ISO 8601, as exact as known: `1931` or `1931-04-02`. */
  readonly born?: string | undefined
  readonly died?: string | undefined
  readonly portrait?: ArticleImage | undefined
}

/** What a kind of story has beyond an article's fields; each is optional. */
export interface Details {
  readonly quote?: Quote | undefined
  /** Two to four short statements. */
  readonly points?: readonly string[] | undefined
  /** Of live coverage, newest first. */
  readonly updates?: readonly Update[] | undefined
  readonly figure?: Figure | undefined
  /** Of a match, an election or a vote: at least two. */
  readonly sides?: readonly Side[] | undefined
  /** Where the match or the count has got to: `Full time`, `98 % counted`. */
  readonly state?: string | undefined
  readonly rating?: Rating | undefined
  /** Whom an obituary or a profile is about. */
  readonly person?: Person | undefined
  /** Duration in seconds. */
  readonly video?: { readonly duration?: number | undefined } | undefined
  /** At least two pictures. */
  readonly gallery?: readonly ArticleImage[] | undefined
}

export type DetailName = keyof Details
