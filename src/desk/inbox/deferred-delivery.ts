import type { NewsEvent } from '../articles/intake.ts'

/** A delivery that was believed, and whose meaning only the CMS's own API can tell: all that its mapping reads. */
export interface UnreadDelivery {
  readonly payload: unknown
  readonly headers: Readonly<Record<string, string>>
  /** Said in the registered address. */
  readonly event?: string | undefined
  /** When it came, milliseconds since 1970. */
  readonly at: number
}

/**
 * Asks the CMS what a delivery means, with more patience than whoever sent it has.
 * @param source the webhook's source
 * @throws Problem `unavailable` when the CMS does not answer; others when the answer makes no article
 */
export type ReadDelivery = (source: string, delivery: UnreadDelivery) => Promise<readonly NewsEvent[]>
