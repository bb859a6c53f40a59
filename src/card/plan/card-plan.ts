import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { Verdict } from '../../verdict.ts'
import type { CardType } from '../contract/card-type.ts'
import type { Format, FormatName } from '../contract/format.ts'
import type { PhotoFile, PlannedPhoto } from '../photo/photo.ts'
import type { Blueprint } from './read-tree.ts'

export interface CardRequest {
  readonly article: Article
  readonly brand: Brand
  readonly template: string
  readonly format: FormatName
  /** `auto`: palette PNG where it is small and lossless, else JPEG. */
  readonly type: CardType | 'auto'
  /** Absent: the card is drawn without one. */
  readonly photo?: PhotoFile | undefined
}

/** A request worked out: which boxes, which words, under which name; nothing is drawn yet. */
export interface CardPlan {
  readonly request: CardRequest
  /** Same key, same bytes. 32 hexadecimal digits. */
  readonly key: string
  readonly format: Format
  readonly blueprint: Blueprint
  readonly mirrored: boolean
  /** Same key, same plate. */
  readonly plateKey: string
  readonly photo: PlannedPhoto | undefined
  /** Found in the texts. */
  readonly verdicts: readonly Verdict[]
}
