import type { Card, CardEngine } from '../../src/card/engine.ts'
import type { CardRequest } from '../../src/card/plan/card-plan.ts'

export async function drawCard(engine: CardEngine, request: CardRequest): Promise<Card> {
  return engine.draw(await engine.plan(request))
}
