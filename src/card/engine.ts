import type { Crop } from '../article/image.ts'
import type { Box } from '../type/fonts/face.ts'
import type { Verdict } from '../verdict.ts'
import type { CardType } from './contract/card-type.ts'
import type { TemplateInfo } from './contract/template-list.ts'
import type { CardPlan, CardRequest } from './plan/card-plan.ts'

/** A text as it is on a card. Pixels. */
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
  /** The design that drew it: that of the plan, or the one that took over for the photo. Absent for cards out of a store. */
  readonly template?: string | undefined
  /** `frame/text` → its lines as set. */
  readonly lines: Readonly<Record<string, readonly string[]>>
  /** The part of the photo that is shown, as shares of its size; absent without a photo, and for cards out of a store. */
  readonly crop?: Crop | undefined
  /** Faces found for sure in the photo, and how many of them the card cuts; absent as `crop` is. */
  readonly faces?: { readonly found: number; readonly cut: number } | undefined
  /** Where the texts are; absent where an engine does not tell. */
  readonly places?: readonly PlacedText[] | undefined
  /** Step → milliseconds, for Server-Timing. */
  readonly timings: Readonly<Record<string, number>>
}

/**
 * Who waits for a card, in the order they are served: a stand-in that must come at once, a crawler that leaves after two
 * seconds, a caller of the API, an editor's preview, what is found on an editor's cards, a job that nobody watches.
 */
export const drawPriorities = ['stand-in', 'crawler', 'caller', 'preview', 'findings', 'job'] as const

export type DrawPriority = (typeof drawPriorities)[number]

export interface DrawOptions {
  /** Default: `caller`. */
  readonly priority?: DrawPriority | undefined
  /** Aborted when this caller waits no longer. A card nobody waits for is not drawn. */
  readonly signal?: AbortSignal | undefined
}

export interface CardEngine {
  readonly templates: readonly TemplateInfo[]
  /** Whether cards may be asked for all at once, because the engine queues them; absent: one after the other. */
  readonly queues?: boolean | undefined
  /**
   * Works a card out without drawing it: its key is known before any pixel is paid for.
   * @throws Problem `unknown-template` or `unknown-format`
   */
  plan(request: CardRequest): Promise<CardPlan>
  /**
   * Draws a card that `plan` worked out. Anything about the content is a verdict. An engine that does not queue takes no
   * notice of the options.
   * @throws Problem `busy` when too many wait already; the reason of the signal when it is aborted before the card is there
   */
  draw(plan: CardPlan, options?: DrawOptions): Promise<Card>
}
