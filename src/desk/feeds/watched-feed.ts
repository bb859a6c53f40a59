import type { FeedItem } from '../../article/feed/feed-list.ts'
import type { Feed } from '../../config/feeds.ts'

/** A feed, or the API of a content system in place of one. */
export interface WatchedFeed extends Feed {
  readonly system?: PolledSystem | undefined
}

/** Where missed deliveries are fetched from. */
export interface PolledSystem {
  /** Whose deliveries they would have been: `ghost:sports`. */
  readonly source: string
  /** The feed's address with what must not be shown. */
  readonly request: string
  readonly headers: Readonly<Record<string, string>>
  /** @throws Problem when the answer is no list of the system */
  itemsIn(text: string): Promise<readonly FeedItem[]>
}
