import type { Edits } from '../../article/edits/edit-keys.ts'
import type { SourcedArticle } from '../../article/article.ts'
import type { DeferredDelivery } from './deferred-delivery.ts'

/** An event of an article: the desk's input. */
export type ArticleEvent = {
  /** The CMS's id of the article, unique within the source: some events have nothing else. */
  readonly ref?: string | undefined
  /** When it happened, milliseconds since 1970: an older event never overwrites a newer one. */
  readonly at?: number | undefined
  /** Id of the request that brought it, for the log. */
  readonly requestId?: string | undefined
  /** The design of its cards; absent: the default. */
  readonly template?: string | undefined
  /** Edits that come with it; absent: the saved ones stay. */
  readonly edits?: { readonly edits: Edits; readonly savedBy?: string | undefined } | undefined
} & (
  | { readonly kind: 'publish'; readonly sourced: SourcedArticle }
  /** Only the address is known, or the payload is not trusted: read the page. */
  | {
      readonly kind: 'read'
      readonly url: string
      readonly brand?: string | undefined
      /** The feed's data of the article: fills what the page lacks, and replaces a page that cannot be read. */
      readonly otherwise?: SourcedArticle | undefined
    }
  /** The payload is incomplete and the CMS's API did not answer in time: a job asks again. */
  | { readonly kind: 'ask'; readonly delivery: DeferredDelivery }
  /** Unpublished or deleted; `url`, `ref` or both are given. */
  | { readonly kind: 'remove'; readonly url?: string | undefined }
)
