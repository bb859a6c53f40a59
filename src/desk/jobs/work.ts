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
  /** Its event's source: a webhook's, or `api`. */
  readonly source: string
  /** The source's id of the article. */
  readonly ref?: string | undefined
  /** Id of the request that brought the event; for the log. */
  readonly requestId?: string | undefined
  readonly template: string
  /** Edits that came with the article. */
  readonly edits?: { readonly edits: Edits; readonly savedBy?: string | undefined } | undefined
  readonly step: ArticleStep
}

/** Progress of the job; each step starts from what the previous one stored here. */
export type ArticleStep =
  /** Reads a deferred delivery from event `from` on, and queues its events; `name` is the delivery's. */
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
      /** The feed's data of the article. */
      readonly otherwise?: SourcedArticle | undefined
    }
  | { readonly to: 'resolve'; readonly sourced: SourcedArticle }
  | { readonly to: 'draw'; readonly resolved: ResolvedArticle }
  /** Reads the article's live page as crawlers do; `again`: a second time, before a notice is sent. */
  | { readonly to: 'check'; readonly id: string; readonly again: boolean }
  | { readonly to: 'remove'; readonly id: string; readonly url?: string | undefined }

/** Sends one webhook. */
export interface NoticeWork {
  readonly kind: 'notice'
  readonly url: string
  readonly event: NoticeEvent
  /** The body, byte for byte: every attempt sends the same. */
  readonly body: string
}

export type NoticeEvent = 'pack.ready' | 'pack.failed' | 'page.broken'
