import { LRUCache } from 'lru-cache'
import type { CachedCard, CardCache } from '../deps.ts'

/** Some two thousand cards; an isolate of Workers has 128 MB for everything, and a cache of its own in front. */
const MAX_BYTES = 32 * 1024 * 1024

/** Stored cards in memory, by path, within a bound of bytes. */
export function createCardCache(maxBytes = MAX_BYTES): CardCache {
  const cached = new LRUCache<string, CachedCard>({
    maxSize: maxBytes,
    sizeCalculation: (card) => card.bytes.length + 1,
    // An expired entry is looked up in the store again; nothing needs to be told.
    ttl: 1,
  })
  return {
    get: (path) => cached.get(path),
    put: (path, card, ttl) => void cached.set(path, card, { ttl }),
    remove(id) {
      for (const [path, card] of cached.entries()) if (card.id === id) cached.delete(path)
    },
  }
}
