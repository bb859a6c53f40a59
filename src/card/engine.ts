import type { Verdict } from '../verdict.ts'
import type { CardType } from './contract/card-type.ts'
import type { FormatName } from './contract/format.ts'
import type { CardPlan, CardRequest } from './plan/card-plan.ts'

export interface Card {
  readonly bytes: Uint8Array
  readonly type: CardType
  readonly contentType: string
  readonly width: number
  readonly height: number
  readonly verdicts: readonly Verdict[]
  /** Frame key → text key → lines as set. */
  readonly lines: Readonly<Record<string, readonly string[]>>
  /** Step → milliseconds, for Server-Timing. */
  readonly timings: Readonly<Record<string, number>>
}

export interface CardEngine {
  readonly templates: readonly TemplateInfo[]
  /**
   * Works a card out without drawing it: whoever asks for its key has not paid for its pixels.
   * Throws Problem for an unknown template or format.
   */
  plan(request: CardRequest): Promise<CardPlan>
  /** Draws a card that `plan` worked out. Anything about the content is a verdict. */
  draw(plan: CardPlan): Promise<Card>
}

export interface TemplateInfo {
  readonly name: string
  readonly description: string
  readonly formats: readonly FormatName[]
}
