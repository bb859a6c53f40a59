import type { Card, CardEngine } from '../../card/engine.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import type { CardStore } from '../store/card-store.ts'

export interface CachingOptions {
  /** Asked for before every card that is drawn: lets other work of the process have a turn. */
  readonly pause: () => Promise<void>
}

/** An engine over a store: a stored card is never drawn again, and every card it answers is stored under its key. */
export function createCachingEngine(
  engine: CardEngine,
  store: CardStore,
  { pause }: CachingOptions,
): CardEngine {
  return {
    templates: engine.templates,
    plan: async (request) => engine.plan(request),
    async draw(plan) {
      const stored = await store.get(plan.key)
      if (stored !== undefined) return { ...stored, timings: {} }
      await pause()
      const card = await drawComplete(engine, plan)
      await store.put(plan.key, card)
      return card
    },
  }
}

/**
 * A font file that could not be read leaves a card that must not be stored: its key names the card with that font.
 * @throws Error, so that the job is tried again
 */
async function drawComplete(engine: CardEngine, plan: CardPlan): Promise<Card> {
  const card = await engine.draw(plan)
  const lost = card.verdicts.find(({ code }) => code === 'font-unavailable')
  if (lost !== undefined) throw new Error(`a card could not be drawn as it should be: ${lost.message}`)
  return card
}
