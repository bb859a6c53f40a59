import type { Verdict } from '../verdict.ts'
import type { CardType } from './contract/card-type.ts'
import type { TemplateInfo } from './contract/template-list.ts'
import type { CardPlan, CardRequest } from './plan/card-plan.ts'

export interface Card {
  readonly bytes: Uint8Array
  readonly type: CardType
  readonly contentType: string
  readonly width: number
  readonly height: number
  readonly verdicts: readonly Verdict[]
  /** `frame/text` → its lines as set. */
  readonly lines: Readonly<Record<string, readonly string[]>>
  /** Step → milliseconds, for Server-Timing. */
  readonly timings: Readonly<Record<string, number>>
}

export interface CardEngine {
  readonly templates: readonly TemplateInfo[]
  /**
   * Works a card out without drawing it: its key is known before any pixel is paid for.
   * @throws Problem `unknown-template` or `unknown-format`
   */
  plan(request: CardRequest): Promise<CardPlan>
  /** Draws a card that `plan` worked out. Anything about the content is a verdict. */
  draw(plan: CardPlan): Promise<Card>
}
