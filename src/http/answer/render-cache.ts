import { LRUCache } from 'lru-cache'
import type { Card } from '../../card/engine.ts'

/**
 * Memory cache of rendered cards, by key. Several crawlers fetch a shared link within seconds, some with HEAD
 * first. Holds finished cards, not promises: on Workers a promise dies with its request.
 */
export interface RenderCache {
  get(key: string): Card | undefined
  put(key: string, card: Card): void
}

/** Some hundreds of cards of 20 to 100 KB; a Workers isolate has 128 MB in all. */
const MAX_BYTES = 16 * 1024 * 1024

export function createRenderCache(maxBytes = MAX_BYTES): RenderCache {
  const cards = new LRUCache<string, Card>({
    maxSize: maxBytes,
    sizeCalculation: (card) => card.bytes.length + 1,
  })
  return {
    get(key) {
      const card = cards.get(key)
      // The timings of the original rendering do not apply to this response.
      return card && { ...card, timings: { recent: 0 } }
    },
    put: (key, card) => void cards.set(key, card),
  }
}
