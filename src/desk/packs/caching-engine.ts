import type { Card, CardEngine, DrawOptions } from '../../card/engine.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import type { Verdict } from '../../verdict.ts'
import type { CardStore } from '../store/card-store.ts'

export interface CachingOptions {
  /** Called before every drawn card; yields to other work of the process. */
  readonly pause: () => Promise<void>
}

/** An engine over a store: stored cards are not drawn again, and every drawn card is stored under its key. */
export function createCachingEngine(
  engine: CardEngine,
  store: CardStore,
  { pause }: CachingOptions,
): CardEngine {
  /** Concurrent equal requests share one card, which is written once. */
  const puts = new WeakMap<Card, Promise<void>>()
  async function putOnce(key: string, card: Card): Promise<void> {
    const begun = puts.get(card) ?? store.put(key, card)
    puts.set(card, begun)
    return begun
  }

  return {
    templates: engine.templates,
    queues: engine.queues,
    plan: async (request) => engine.plan(request),
    async draw(plan, options) {
      const stored = await store.get(plan.key)
      if (stored !== undefined) return { ...stored, timings: {} }
      await pause()
      const card = await drawComplete(engine, plan, options)
      await putOnce(plan.key, card)
      return card
    },
  }
}

/** The finding of a font that could not be read, if any: such a card must not be stored. */
export function lostFont({ verdicts }: Pick<Card, 'verdicts'>): Verdict | undefined {
  return verdicts.find(({ code }) => code === 'font-unavailable')
}

/**
 * Refuses to store a card without one of its fonts, because its key names the card with that font.
 * @throws Error, so that the job is retried
 */
async function drawComplete(
  engine: CardEngine,
  plan: CardPlan,
  options: DrawOptions | undefined,
): Promise<Card> {
  const card = await engine.draw(plan, options)
  const lost = lostFont(card)
  if (lost !== undefined) throw new Error(`a card could not be drawn as it should be: ${lost.message}`)
  return card
}
