import type { Focus } from '../image.ts'
import type { Found } from './found.ts'

/** Details as in their source: texts neither cleaned nor cut, numbers and dates as written. */
export interface DraftDetails {
  readonly quote?: Found<DraftQuote> | undefined
  readonly points?: Found<readonly string[]> | undefined
  readonly updates?: Found<readonly DraftUpdate[]> | undefined
  readonly figure?: Found<DraftFigure> | undefined
  readonly sides?: Found<readonly DraftSide[]> | undefined
  readonly state?: Found | undefined
  readonly rating?: Found<DraftRating> | undefined
  readonly person?: Found<DraftPerson> | undefined
  readonly video?: Found<DraftVideo> | undefined
  readonly gallery?: Found<readonly DraftPicture[]> | undefined
}

/** A picture of a detail; it has the detail's source. */
export interface DraftPicture {
  readonly url?: string | undefined
  readonly alt?: string | undefined
  readonly credit?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly focus?: Focus | undefined
}

export interface DraftQuote {
  readonly text: string
  readonly speaker?: string | undefined
  readonly role?: string | undefined
  readonly portrait?: DraftPicture | undefined
}

export interface DraftUpdate {
  readonly at?: string | number | undefined
  readonly text: string
}

export interface DraftFigure {
  readonly value: string | number
  readonly unit?: string | undefined
  readonly label?: string | undefined
  readonly source?: string | undefined
}

export interface DraftSide {
  readonly name: string
  readonly value?: string | number | undefined
}

export interface DraftRating {
  readonly value: number
  /** Default 5, as in schema.org. */
  readonly best?: number | undefined
  readonly work?: string | undefined
}

export interface DraftPerson {
  readonly name: string
  readonly born?: string | number | undefined
  readonly died?: string | number | undefined
  readonly portrait?: DraftPicture | undefined
}

export interface DraftVideo {
  /** Seconds, `3:12`, or ISO 8601 (`PT3M12S`). */
  readonly duration?: string | number | undefined
}
