import type { Card } from '../../card/engine.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'

/** Something that draws cards: this process, or a thread beside it. The gate decides what it draws next. */
export interface DrawLane {
  /** Cards it takes at once. */
  readonly room: number
  /** Whether it has decoded the photo that a plan shows. */
  knows(plan: CardPlan): boolean
  /** @throws LaneLost when the lane broke down before the card was there */
  draw(plan: CardPlan): Promise<Card>
}

/** The lane broke down, whatever it drew: the card is drawn by another one. */
export class LaneLost extends Error {
  override readonly name = 'LaneLost'
}
