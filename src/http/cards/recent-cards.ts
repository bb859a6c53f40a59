import { LRUCache } from 'lru-cache'
import type { Card } from '../../card/engine.ts'

/**
 * Cards drawn a moment ago, by their key. A link that is shared is fetched by several crawlers within seconds, and by
 * some of them with HEAD first. Finished cards only, never promises: on Workers a promise dies with its request.
 */
export interface RecentCards {
  get(key: string): Card | undefined
  keep(key: string, card: Card): void
}

/** Some hundreds of cards of 20 to 100 KB; an isolate of Workers has 128 MB for everything. */
const RECENT_BYTES = 16 * 1024 * 1024

export function createRecentCards(maxBytes = RECENT_BYTES): RecentCards {
  const cards = new LRUCache<string, Card>({
    maxSize: maxBytes,
    sizeCalculation: (card) => card.bytes.length + 1,
  })
  return {
    get(key) {
      const card = cards.get(key)
      // The steps it took to draw are not the steps of this answer.
      return card && { ...card, timings: { recent: 0 } }
    },
    keep: (key, card) => void cards.set(key, card),
  }
}
