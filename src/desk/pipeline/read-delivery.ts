import type { ArticleEvent } from '../articles/article-event.ts'
import type { DeferredDelivery } from '../articles/deferred-delivery.ts'

/**
 * Asks the CMS what a deferred delivery means; unlike the webhook's sender, a job can wait.
 * @param source the webhook's source
 * @throws Problem `unavailable` when the CMS does not answer; others when the answer makes no article
 */
export type ReadDelivery = (source: string, delivery: DeferredDelivery) => Promise<readonly ArticleEvent[]>
