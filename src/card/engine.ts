import type { Article } from '../article/article.ts'
import type { Brand } from '../article/brand/brand.ts'
import type { Verdict } from '../verdict.ts'
import type { FormatName } from './contract/format.ts'

export type CardType = 'png' | 'jpg' | 'webp' | 'svg'

export interface CardRequest {
  readonly article: Article
  readonly brand: Brand
  readonly template: string
  readonly format: FormatName
  /** `auto`: palette PNG where it is small and lossless, else JPEG. */
  readonly type: CardType | 'auto'
  /** The photo's bytes as fetched or read; absent: the card is drawn without one. */
  readonly photo?: Uint8Array | undefined
}

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
  /** Draws one card. Throws Problem for an unknown template or format; anything about the content is a verdict. */
  draw(request: CardRequest): Promise<Card>
  /** Identifies the bytes `draw` would answer, without drawing: same key, same card. Hex, 32 characters. */
  key(request: CardRequest): Promise<string>
}

export interface TemplateInfo {
  readonly name: string
  readonly description: string
  readonly formats: readonly FormatName[]
}
