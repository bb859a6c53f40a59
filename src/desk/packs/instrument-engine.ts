import type { CardEngine } from '../../card/engine.ts'
import { Problem } from '../../problem.ts'
import type { Metrics } from '../metrics.ts'

/** The same engine, which counts and times the cards it draws, whoever asked for them. */
export function createMeasuredEngine(engine: CardEngine, metrics: Metrics): CardEngine {
  return {
    templates: engine.templates,
    key: async (request) => engine.key(request),
    async draw(request) {
      const { template, format } = request
      const started = performance.now()
      try {
        const card = await engine.draw(request)
        metrics.count('cardsDrawn', { template, format, type: card.type })
        metrics.observe('drawTime', { template, format }, (performance.now() - started) / 1000)
        return card
      } catch (error) {
        // A problem is the request's, and may name a template that is none: that must not become a label.
        if (!(error instanceof Problem)) metrics.count('cardsFailed', { template, format })
        throw error
      }
    },
  }
}
