import type { Article } from '../../article/article.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { Chapter } from './chapters.ts'
import type { FoundHashtags } from './hashtags.ts'
import type { LiquidText } from './liquid.ts'
import type { CommonSetting } from './scope.ts'
import type { TextName } from './template.ts'
import type { Voice } from './voice.ts'

/** What the posts of an article are written from; the same for all networks. */
export interface PostOrder {
  readonly article: Article
  readonly brand: Brand
  readonly voice: Voice
  readonly chapters: readonly Chapter[]
  readonly common: CommonSetting
  readonly tagged: FoundHashtags
  /** Texts and hashtags written by hand. */
  readonly edits: Edits
  /** When the posts are written, ISO 8601; and when they may go out, and must be gone, where that is set. */
  readonly now: string
  readonly publishAt?: string | undefined
  readonly expiresAt?: string | undefined
  /** A text without words that would become links, for networks that link without a scheme. */
  mended(text: string): string
  /** What would have become a link, each once. */
  accidentalLinks(): readonly string[]
  text(name: TextName): ChosenText
  alt(format: string): string
  cardUrl(format: string): string | undefined
}

/** A Liquid text and its origin: the sender of a text of one's own must mend it where it fits in no form. */
export interface ChosenText {
  readonly liquid: LiquidText
  /** The input field it came in; absent: a template's own. */
  readonly field?: string | undefined
}
