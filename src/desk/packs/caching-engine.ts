import type { Card, CardEngine, DrawOptions } from '../../card/engine.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import type { Verdict } from '../../verdict.ts'
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
  /** Equal requests under way are answered with one card, which is written once. */
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

/** The finding of a font that could not be read, if there is one: such a card must not be stored. */
export function lostFont({ verdicts }: Pick<Card, 'verdicts'>): Verdict | undefined {
  return verdicts.find(({ code }) => code === 'font-unavailable')
}

/**
 * A font file that could not be read leaves a card that must not be stored: its key names the card with that font.
 * @throws Error, so that the job is tried again
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
