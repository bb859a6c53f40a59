import type { Card } from '../../card/engine.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'

/** Draws cards in this process or a worker thread. The gate decides what it draws next. */
export interface DrawLane {
  /** Number of cards it draws at once. */
  readonly room: number
  /** Whether it has the plan's photo decoded. */
  knows(plan: CardPlan): boolean
  /** @throws LaneLost when the lane crashed before the card was finished */
  draw(plan: CardPlan): Promise<Card>
}

/** The lane crashed; another one draws the card. */
export class LaneLost extends Error {
  override readonly name = 'LaneLost'
}
