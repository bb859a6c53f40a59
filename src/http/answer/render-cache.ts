import { LRUCache } from 'lru-cache'
import type { Card } from '../../card/engine.ts'

/**
 * Rendered cards in memory, by their key. A link that is shared is fetched by several crawlers within seconds, and by
 * some of them with HEAD first. Finished cards only, never promises: on Workers a promise dies with its request.
 */
export interface RenderCache {
  get(key: string): Card | undefined
  put(key: string, card: Card): void
}

/** Some hundreds of cards of 20 to 100 KB; an isolate of Workers has 128 MB for everything. */
const MAX_BYTES = 16 * 1024 * 1024

export function createRenderCache(maxBytes = MAX_BYTES): RenderCache {
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
    put: (key, card) => void cards.set(key, card),
  }
}
