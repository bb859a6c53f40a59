import type { Problem } from '../../problem.ts'
import type { ArticleEvent } from '../articles/article-event.ts'
import type { DeferredDelivery } from '../articles/deferred-delivery.ts'

/** Meaning of a part of a deferred delivery. */
export interface ReadPart {
  readonly events: readonly ArticleEvent[]
  /** Problems of those that make no event. */
  readonly problems: readonly Problem[]
  /** Where the next part starts; undefined after the last. */
  readonly next: number | undefined
}

/**
 * Reads a deferred delivery part by part, asking the CMS if needed; a job can wait longer than the webhook's
 * sender.
 * @param source the webhook's source
 * @param from start of the part: 0, or `next` of the previous one
 * @throws Problem `unavailable` when the CMS does not answer; others when a single event makes no article
 */
export type ReadDelivery = (source: string, delivery: DeferredDelivery, from: number) => Promise<ReadPart>
