import { LRUCache } from 'lru-cache'
import type { CachedCard, CardCache } from '../deps.ts'

/** Some two thousand cards; a Workers isolate has 128 MB in all, and a cache in front. */
const MAX_BYTES = 32 * 1024 * 1024

/** Memory cache of stored cards by path, bounded in bytes. */
export function createCardCache(maxBytes = MAX_BYTES): CardCache {
  const cached = new LRUCache<string, CachedCard>({
    maxSize: maxBytes,
    sizeCalculation: (card) => card.bytes.length + 1,
    // Expired entries are looked up in the store again, without a notification.
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
