import type { CardEngine } from '../../card/engine.ts'
import { Problem } from '../../problem.ts'
import type { Metrics } from '../metrics.ts'

/** An engine that counts and times the cards it draws. */
export function instrumentEngine(engine: CardEngine, metrics: Metrics): CardEngine {
  return {
    templates: engine.templates,
    plan: async (request) => engine.plan(request),
    async draw(plan) {
      // The design that was taken, where the request leaves the choice.
      const { template } = plan
      const { format } = plan.request
      const started = performance.now()
      try {
        const card = await engine.draw(plan)
        metrics.count('cardsDrawn', { template, format, type: card.type })
        metrics.observe('drawTime', { template, format }, (performance.now() - started) / 1000)
        return card
      } catch (error) {
        // A problem is the request's fault, not the engine's.
        if (!(error instanceof Problem)) metrics.count('cardsFailed', { template, format })
        throw error
      }
    },
  }
}
