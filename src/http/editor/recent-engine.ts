import type { CardEngine } from '../../card/engine.ts'
import { lostFont } from '../../desk/packs/caching-engine.ts'
import { createRenderCache, type RenderCache } from '../answer/render-cache.ts'

/** Some twenty states of a page: most changes leave most cards as they are. */
const CACHE_BYTES = 12 * 1024 * 1024

/** The engine, with the cards it drew lately in memory. */
export function createRecentEngine(
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
      // Drawn again, it may have its font.
      if (lostFont(card) === undefined) recent.put(plan.key, card)
      return card
    },
  }
}
