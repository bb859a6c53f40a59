import type { SourcedArticle } from '../../article/article.ts'
import type { UnreadDelivery } from '../inbox/deferred-delivery.ts'

/** What a CMS says has happened to an article. */
export type NewsEvent = {
  /** What the CMS calls the article, unique within the source: some events name nothing else. */
  readonly ref?: string | undefined
  /** When the CMS changed it, milliseconds since 1970: an older event never overwrites a newer one. */
  readonly at?: number | undefined
  /** Of the request that brought it; the log names it with the work. */
  readonly requestId?: string | undefined
  /** The design of its cards; absent: the usual one. */
  readonly template?: string | undefined
} & (
  | { readonly kind: 'publish'; readonly sourced: SourcedArticle }
  /** Only the address is known, or the payload is not to be trusted: the page is to be read. */
  | { readonly kind: 'read'; readonly url: string; readonly brand?: string | undefined }
  /** The payload says too little, and the CMS's API did not say more in time: it is to be asked again. */
  | { readonly kind: 'ask'; readonly delivery: UnreadDelivery }
  /** Unpublished or deleted. One of `url` and `ref` is there. */
  | { readonly kind: 'remove'; readonly url?: string | undefined }
)

/** Takes an event for good: when it answers, the work is queued and survives the process. */
export interface Intake {
  /**
   * @param source the webhook's source, or `api`
   * @param delivery the same for every repetition of one delivery: an event is accepted once
   * @returns the article's id where it is known already, and whether the delivery was seen before
   * @throws Problem `unavailable` when the queue cannot take it
   */
  accept(
    source: string,
    delivery: string,
    event: NewsEvent,
  ): Promise<{ readonly id: string | undefined; readonly repeated: boolean }>
}
