import type { ProblemCode } from '../../problem.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { SourcedArticle } from '../../article/article.ts'
import type { ResolvedArticle } from '../articles/resolve-article.ts'
import type { DeferredDelivery } from '../articles/deferred-delivery.ts'

/** What a job does, as stored in its record. */
export type Work = ArticleWork | NoticeWork

/** Make, make anew, or remove the pack of one article. */
export interface ArticleWork {
  readonly kind: 'article'
  /** Whose event it is: a webhook's source, or `api`. */
  readonly source: string
  /** What the source calls the article. */
  readonly ref?: string | undefined
  /** Of the request that brought the event; for the log. */
  readonly requestId?: string | undefined
  readonly template: string
  /** Edits that came with the article. */
  readonly edits?: { readonly edits: Edits; readonly savedBy?: string | undefined } | undefined
  readonly step: ArticleStep
}

/** How far it is; each step begins anew from what the one before left here. */
export type ArticleStep =
  /** Read a deferred delivery, from an event on, and queue what it means; `name` is the delivery's. */
  | {
      readonly to: 'ask'
      readonly name: string
      readonly delivery: DeferredDelivery
      readonly from?: number | undefined
      /** The first problem of the events before `from`. */
      readonly problem?: { readonly code: ProblemCode; readonly message: string } | undefined
    }
  | {
      readonly to: 'read'
      readonly url: string
      readonly brand?: string | undefined
      /** What a feed says of the article. */
      readonly otherwise?: SourcedArticle | undefined
    }
  | { readonly to: 'resolve'; readonly sourced: SourcedArticle }
  | { readonly to: 'draw'; readonly resolved: ResolvedArticle }
  /** Read the article's live page as crawlers do; `again`: for the second time, before anybody is told. */
  | { readonly to: 'check'; readonly id: string; readonly again: boolean }
  | { readonly to: 'remove'; readonly id: string; readonly url?: string | undefined }

/** Send one webhook out. */
export interface NoticeWork {
  readonly kind: 'notice'
  readonly url: string
  readonly event: NoticeEvent
  /** The body, byte for byte: every attempt sends the same. */
  readonly body: string
}

export type NoticeEvent = 'pack.ready' | 'pack.failed' | 'page.broken'
