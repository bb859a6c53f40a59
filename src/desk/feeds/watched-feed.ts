import type { FeedItem } from '../../article/feed/feed-list.ts'
import type { Feed } from '../../config/feeds.ts'

/** A feed, or a content system's API polled like one. */
export interface WatchedFeed extends Feed {
  readonly system?: PolledSystem | undefined
}

/** A content system from which missed deliveries are fetched. */
export interface PolledSystem {
  /** The source of those deliveries: `ghost:sports`. */
  readonly source: string
  /** The feed's address including secrets. */
  readonly request: string
  readonly headers: Readonly<Record<string, string>>
  /** @throws Problem when the response is no list of the system */
  itemsIn(text: string): Promise<readonly FeedItem[]>
}
