import type { Article } from '../../article/article.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { Chapter } from './chapters.ts'
import type { FoundHashtags } from './hashtags.ts'
import type { LiquidText } from './liquid.ts'
import type { CommonSetting } from './scope.ts'
import type { TextName } from './template.ts'
import type { Voice } from './voice.ts'

/** Input of an article's posts, the same for all networks. */
export interface PostOrder {
  readonly article: Article
  readonly brand: Brand
  readonly voice: Voice
  readonly chapters: readonly Chapter[]
  readonly common: CommonSetting
  readonly tagged: FoundHashtags
  /** Manual texts and hashtags. */
  readonly edits: Edits
  /** Time of writing, and optionally of publication and expiry. ISO 8601. */
  readonly now: string
  readonly publishAt?: string | undefined
  readonly expiresAt?: string | undefined
  /** A text with unintended links prevented, for networks that link without a scheme. */
  mended(text: string): string
  /** The unintended links, without duplicates. */
  accidentalLinks(): readonly string[]
  text(name: TextName): ChosenText
  alt(format: string): string
  cardUrl(format: string): string | undefined
}

/** A Liquid text and its origin: the sender of a custom text must fix it if it fits in no form. */
export interface ChosenText {
  readonly liquid: LiquidText
  /** Its input field; absent: the template's own. */
  readonly field?: string | undefined
}
