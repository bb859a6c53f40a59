import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { Chapter } from './chapters.ts'
import type { hashtagsFor } from './hashtags.ts'
import type { LiquidText } from './liquid.ts'
import type { Mended } from './mend.ts'
import type { CommonSetting } from './scope.ts'
import type { TextName } from './template.ts'

/** What the posts of an article are written from; the same for all networks. */
export interface PostOrder {
  readonly article: Article
  readonly brand: Brand
  readonly chapters: readonly Chapter[]
  readonly common: CommonSetting
  readonly tagged: ReturnType<typeof hashtagsFor>
  /** Title and standfirst for networks that link without a scheme. */
  mended(): Mended
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
