import { LRUCache } from 'lru-cache'
import type { Card, CardEngine } from '../card/engine.ts'
import type { PhotoSource } from '../desk/articles/find-photo.ts'

/**
 * Finished cards and photos only, never promises: on Workers a promise dies with its request.
 */

/** One page asks for its card, its tags and its posts in a row. An isolate of Workers has 128 MB for everything. */
const CARD_BYTES = 8 * 1024 * 1024
const PHOTO_BYTES = 8 * 1024 * 1024
/** A photo at the same address may be another one later. */
const PHOTO_MS = 60_000

/** An engine that does not draw again what it drew a moment ago. */
export function recallCards(engine: CardEngine): CardEngine {
  const cards = new LRUCache<string, Card>({
    maxSize: CARD_BYTES,
    sizeCalculation: (card) => card.bytes.length + 1,
  })
  return {
    templates: engine.templates,
    plan: async (request) => engine.plan(request),
    async draw(plan) {
      const card = cards.get(plan.key) ?? (await engine.draw(plan))
      // A font that could not be read may be there the next time.
      if (!card.verdicts.some(({ code }) => code === 'font-unavailable')) cards.set(plan.key, card)
      return card
    },
  }
}

/** Photos that are not fetched again for the next call about the same article. */
export function recallPhotos(photos: PhotoSource): PhotoSource {
  const files = new LRUCache<string, Uint8Array>({
    maxSize: PHOTO_BYTES,
    sizeCalculation: (bytes) => bytes.length + 1,
    ttl: PHOTO_MS,
  })
  return {
    async read(url) {
      const bytes = files.get(url) ?? (await photos.read(url))
      files.set(url, bytes)
      return bytes
    },
  }
}
