import { LRUCache } from 'lru-cache'
import type { Card, CardEngine } from '../card/engine.ts'
import type { CardPlan } from '../card/plan/card-plan.ts'
import type { PhotoSource } from '../desk/articles/find-photo.ts'
import type { CardStore } from '../desk/store/card-store.ts'

/**
 * Finished cards and photos only, never promises: on Workers a promise dies with its request.
 */

/** One page asks for its card, its tags and its posts in a row. An isolate of Workers has 128 MB for everything. */
const CARD_BYTES = 8 * 1024 * 1024
const PHOTO_BYTES = 8 * 1024 * 1024
/** A photo at the same address may be another one later. */
const PHOTO_MS = 60_000

/**
 * An engine that does not draw again what it drew a moment ago, or what a store has from former runs.
 */
export function recallCards(engine: CardEngine, store?: CardStore): CardEngine {
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

/** A font that could not be read may be there the next time. */
function isWhole({ verdicts }: Card): boolean {
  return !verdicts.some(({ code }) => code === 'font-unavailable')
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
