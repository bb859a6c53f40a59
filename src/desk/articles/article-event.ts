import type { Edits } from '../../article/edits/edit-keys.ts'
import type { SourcedArticle } from '../../article/article.ts'
import type { DeferredDelivery } from './deferred-delivery.ts'

/** Something that happened to an article, as the desk takes it. */
export type ArticleEvent = {
  /** The CMS's id of the article, unique within the source: some events name nothing else. */
  readonly ref?: string | undefined
  /** When it happened, milliseconds since 1970: an older event never overwrites a newer one. */
  readonly at?: number | undefined
  /** Of the request that brought it, for the log. */
  readonly requestId?: string | undefined
  /** The design of its cards; absent: the default. */
  readonly template?: string | undefined
  /** Edits that come with it; absent: those that were saved stay. */
  readonly edits?: { readonly edits: Edits; readonly savedBy?: string | undefined } | undefined
} & (
  | { readonly kind: 'publish'; readonly sourced: SourcedArticle }
  /** Only the address is known, or the payload cannot be trusted: the page is read. */
  | {
      readonly kind: 'read'
      readonly url: string
      readonly brand?: string | undefined
      /** What a feed says of the article: it fills in what the page lacks, and stands in for a page that shows nothing. */
      readonly otherwise?: SourcedArticle | undefined
    }
  /** The payload says too little, and the CMS's API did not answer in time: it is asked again by a job. */
  | { readonly kind: 'ask'; readonly delivery: DeferredDelivery }
  /** Unpublished or deleted; `url`, `ref` or both are given. */
  | { readonly kind: 'remove'; readonly url?: string | undefined }
)
