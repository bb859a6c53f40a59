import type { Card } from '../../card/engine.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import { Problem } from '../../problem.ts'
import type { Metrics } from '../metrics.ts'
import { LaneLost } from './lane.ts'

/** Counts and times a card that is drawn. */
export async function measureDrawing(
  plan: CardPlan,
  draw: () => Promise<Card>,
  metrics: Metrics,
): Promise<Card> {
  // The template of the plan, because a request may leave the choice open.
  const { template } = plan
  const { format } = plan.request
  const started = performance.now()
  try {
    const card = await draw()
    metrics.count('cardsDrawn', { template, format, type: card.type })
    metrics.observe('drawTime', { template, format }, (performance.now() - started) / 1000)
    return card
  } catch (error) {
    if (error instanceof LaneLost) metrics.count('lanesLost', {})
    // A problem is the request's fault, not the engine's.
    else if (!(error instanceof Problem)) metrics.count('cardsFailed', { template, format })
    throw error
  }
}
