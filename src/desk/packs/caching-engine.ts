import type { Card, CardEngine, CardRequest } from '../../card/engine.ts'
import type { CardStore } from '../store/card-store.ts'

export interface KeptEngineOptions {
  /** Lets whatever else the process has to do have a turn: asked for before every card that is drawn. */
  readonly pause: () => Promise<void>
}

/**
 * An engine whose cards are kept: what was drawn once is never drawn again, and a card that is answered can be found
 * under its key from then on.
 */
export function createKeptEngine(
  engine: CardEngine,
  store: CardStore,
  { pause }: KeptEngineOptions,
): CardEngine {
  return {
    templates: engine.templates,
    key: async (request) => engine.key(request),
    async draw(request) {
      const key = await engine.key(request)
      const kept = await store.get(key)
      if (kept !== undefined) return { ...kept, timings: {} }
      await pause()
      const card = await draw(engine, request)
      await store.put(key, card)
      return card
    },
  }
}

/**
 * A card that lacks a font only because its file could not be read just now would be wrong for good under its key, so
 * the work is to be done again later.
 */
async function draw(engine: CardEngine, request: CardRequest): Promise<Card> {
  const card = await engine.draw(request)
  const lost = card.verdicts.find(({ code }) => code === 'font-unavailable')
  if (lost !== undefined) throw new Error(`a card could not be drawn as it should be: ${lost.message}`)
  return card
}
