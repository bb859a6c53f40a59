import type { Crop } from '../article/image.ts'
import type { Box } from '../type/fonts/face.ts'
import type { Verdict } from '../verdict.ts'
import type { CardType } from './contract/card-type.ts'
import type { TemplateInfo } from './contract/template-list.ts'
import type { CardPlan, CardRequest } from './plan/card-plan.ts'

/** Position of a text on a card, in pixels. */
export interface PlacedText {
  /** `frame/text` */
  readonly place: string
  readonly ink: Box
  readonly frame: Box
  readonly decoration: boolean
}

export interface Card {
  readonly bytes: Uint8Array
  readonly type: CardType
  readonly contentType: string
  readonly width: number
  readonly height: number
  readonly verdicts: readonly Verdict[]
  /** The design that was drawn: that of the plan, or the one that took over for the photo. Absent for stored cards of earlier versions. */
  readonly template?: string | undefined
  /** `frame/text` → its lines as set. */
  readonly lines: Readonly<Record<string, readonly string[]>>
  /** The visible part of the photo, as fractions of its size; absent without a photo, and for stored cards. */
  readonly crop?: Crop | undefined
  /** Faces detected with certainty, and how many of them the card cuts; absent like `crop`. */
  readonly faces?: { readonly found: number; readonly cut: number } | undefined
  /** Positions of the texts; absent if the engine does not report them. */
  readonly places?: readonly PlacedText[] | undefined
  /** Step → milliseconds, for Server-Timing. */
  readonly timings: Readonly<Record<string, number>>
}

/**
 * Priorities of drawing, most urgent first: a fallback card that is due at once, a crawler that gives up after two
 * seconds, an API client, an editor's preview, findings on an editor's cards, a background job.
 */
export const drawPriorities = ['stand-in', 'crawler', 'caller', 'preview', 'findings', 'job'] as const

export type DrawPriority = (typeof drawPriorities)[number]

export interface DrawOptions {
  /** Default: `caller`. */
  readonly priority?: DrawPriority | undefined
  /** Aborted when this caller stops waiting. A card without a waiting caller is not drawn. */
  readonly signal?: AbortSignal | undefined
}

export interface CardEngine {
  readonly templates: readonly TemplateInfo[]
  /** Whether cards may be requested concurrently, because the engine has a queue; absent: one after the other. */
  readonly queues?: boolean | undefined
  /**
   * Plans a card without drawing it: its key is known before any pixel is computed.
   * @throws Problem `unknown-template` or `unknown-format`
   */
  plan(request: CardRequest): Promise<CardPlan>
  /**
   * Draws a planned card. Problems of the content are verdicts. An engine without a queue ignores the options.
   * @throws Problem `busy` when the queue is full; the signal's reason when it aborts before the card is finished
   */
  draw(plan: CardPlan, options?: DrawOptions): Promise<Card>
}
