import type { Accounts } from '../accounts.ts'
import type { Crop, Focus } from '../image.ts'
import type { DraftDetails, DraftPicture } from './draft-details.ts'
import type { Found } from './found.ts'

/**
 * A source's raw findings, neither cleaned nor checked. Every source produces one, and `assemble.ts` makes the
 * article, so that titles from feeds and pages are cleaned in the same way.
 */
export interface Draft {
  readonly url?: Found | undefined
  readonly kind?: Found | undefined
  readonly title?: Found | undefined
  readonly description?: Found | undefined
  readonly opening?: Found<readonly string[]> | undefined
  readonly section?: Found | undefined
  readonly authors?: Found<readonly DraftAuthor[]> | undefined
  readonly publishedAt?: Found<string | number> | undefined
  readonly modifiedAt?: Found<string | number> | undefined
  /** Declared languages, most trusted first; a text in another script refutes one. */
  readonly langs?: readonly Found[] | undefined
  readonly dir?: Found | undefined
  readonly tags?: Found<readonly string[]> | undefined
  readonly image?: DraftImage | undefined
  readonly details?: DraftDetails | undefined
  readonly site?: Found | undefined
  readonly brand?: Found | undefined
  /** More of the article's text, for language detection. */
  readonly sample?: string | undefined
}

export interface DraftImage {
  readonly url?: Found | undefined
  readonly alt?: Found | undefined
  readonly credit?: Found | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly focus?: Found<Focus> | undefined
  readonly crops?: Found<Readonly<Record<string, Crop>>> | undefined
}

export interface DraftAuthor {
  readonly name: string
  readonly url?: string | undefined
  readonly portrait?: DraftPicture | undefined
  readonly handles?: Accounts | undefined
}
