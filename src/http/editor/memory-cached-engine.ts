import type { CardEngine } from '../../card/engine.ts'
import { lostFont } from '../../desk/packs/caching-engine.ts'
import { createRenderCache, type RenderCache } from '../answer/render-cache.ts'

/** Bytes; some twenty states of a page, as most changes leave most cards the same. */
const CACHE_BYTES = 12 * 1024 * 1024

/** The engine, with a memory cache of recent cards. */
export function createMemoryCachedEngine(
  engine: CardEngine,
  recent: RenderCache = createRenderCache(CACHE_BYTES),
): CardEngine {
  return {
    templates: engine.templates,
    queues: engine.queues,
    plan: async (request) => engine.plan(request),
    async draw(plan, options) {
      const known = recent.get(plan.key)
      if (known !== undefined) return known
      const card = await engine.draw(plan, options)
      // A card that lacks a font is not cached: the next attempt may have it.
      if (lostFont(card) === undefined) recent.put(plan.key, card)
      return card
    },
  }
}
