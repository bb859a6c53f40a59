import { formats } from '../../card/contract/formats.ts'
import type { CardEngine } from '../../card/engine.ts'

/**
 * Most that a card's smallest file weighs, in sizes of its picture at half scale. Measured with JPEG of quality 50
 * against 82 at half: white noise 3.6, press photos 1 to 2.
 */
const MOST_GROWTH = 4

/**
 * An engine whose cards are judged rather than sent: it draws them at half size, like the page's previews, so that
 * one drawing in the engine's cache serves both. Findings are those of the full card; where it may weigh more than its
 * format allows, it is drawn and encoded in full.
 *
 * `bytes` are those of the picture at half size.
 */
export function createJudgingEngine(engine: CardEngine): CardEngine {
  return {
    templates: engine.templates,
    queues: engine.queues,
    plan: async (request) => engine.plan(request),
    async draw(plan, options) {
      const { request } = plan
      if (request.type !== 'auto' || request.shape !== undefined) return engine.draw(plan, options)
      const half = await engine.draw(await engine.plan({ ...request, scale: 0.5 }), options)
      const { width, height, maxBytes } = formats[request.format]
      if (half.bytes.length * MOST_GROWTH > maxBytes) return engine.draw(plan, options)
      return { ...half, width, height }
    },
  }
}
