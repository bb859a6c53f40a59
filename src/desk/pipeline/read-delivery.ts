import type { Problem } from '../../problem.ts'
import type { ArticleEvent } from '../articles/article-event.ts'
import type { DeferredDelivery } from '../articles/deferred-delivery.ts'

/** What a part of a deferred delivery means. */
export interface ReadPart {
  readonly events: readonly ArticleEvent[]
  /** What is wrong with those that make no event. */
  readonly problems: readonly Problem[]
  /** Where the next part starts; undefined after the last. */
  readonly next: number | undefined
}

/**
 * Reads a deferred delivery part by part, asking the CMS where it must; unlike the webhook's sender, a job can wait.
 * @param source the webhook's source
 * @param from where the part starts, 0 or the `next` of the part before
 * @throws Problem `unavailable` when the CMS does not answer; others when a single event makes no article
 */
export type ReadDelivery = (source: string, delivery: DeferredDelivery, from: number) => Promise<ReadPart>
