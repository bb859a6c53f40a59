import type { SourcedArticle } from '../../../article/article.ts'
import type { PictureName } from '../../../card/contract/elements.ts'
import type { PhotoFile } from '../../../card/photo/photo.ts'
import type { Pack } from '../../../desk/packs/pack-schema.ts'
import type { Verdict } from '../../../verdict.ts'

/** A text of this length still fits into an address with all edits. UTF-16 code units. */
export const MAX_PASTED = 4000

/** What an article's cards and posts are made of, before any edit. */
export interface Material {
  readonly sourced: SourcedArticle
  readonly photo: PhotoFile | undefined
  readonly pictures: ReadonlyMap<PictureName, PhotoFile>
  /** Verdicts of the search for pictures. */
  readonly verdicts: readonly Verdict[]
  readonly template: string
  /** Milliseconds since 1970. */
  readonly readAt: number
  /** With the cards of its newest pack. */
  readonly stored?:
    { readonly id: string; readonly updatedAt: number; readonly cards: Pack['cards'] } | undefined
}
