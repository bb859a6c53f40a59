import { LRUCache } from 'lru-cache'
import type { Card, CardEngine } from '../card/engine.ts'
import type { CardPlan } from '../card/plan/card-plan.ts'
import type { PhotoSource } from '../desk/articles/find-photo.ts'
import type { CardStore } from '../desk/store/card-store.ts'

/** Caches of finished cards and photos, never promises: on Workers a promise dies with its request. */

/** One page requests its card, tags and posts in a row. A Workers isolate has 128 MB in all. */
const CARD_BYTES = 8 * 1024 * 1024
const PHOTO_BYTES = 8 * 1024 * 1024
/** Milliseconds; the photo at an address may change. */
const PHOTO_MS = 60_000

/** Caches an engine's recent cards in memory, or in a store across runs. */
export function cacheCards(engine: CardEngine, store?: CardStore): CardEngine {
  const recent = new LRUCache<string, Card>({
    maxSize: CARD_BYTES,
    sizeCalculation: (card) => card.bytes.length + 1,
  })

  async function drawOnce(plan: CardPlan): Promise<Card> {
    const stored = await store?.get(plan.key)
    if (stored !== undefined) return { ...stored, timings: {} }
    const card = await engine.draw(plan)
    if (isWhole(card)) await store?.put(plan.key, card)
    return card
  }

  return {
    templates: engine.templates,
    plan: async (request) => engine.plan(request),
    async draw(plan) {
      const card = recent.get(plan.key) ?? (await drawOnce(plan))
      if (isWhole(card)) recent.set(plan.key, card)
      return card
    },
  }
}

/** A font that could not be read may be available next time. */
function isWhole({ verdicts }: Card): boolean {
  return !verdicts.some(({ code }) => code === 'font-unavailable')
}

/** Caches photos for further calls about the same article. */
export function cachePhotos(photos: PhotoSource): PhotoSource {
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
