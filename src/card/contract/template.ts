import type { JSXNode } from 'satori/jsx'
import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { Format, FormatName } from './format.ts'

/** Input of a template: the article's words ready to be set, the brand, the format. */
export interface CardContent {
  readonly article: Article
  readonly brand: Brand
  readonly format: Format
  readonly headline: string
  readonly standfirst: string | undefined
  readonly kicker: string | undefined
  /** Names joined as the language joins them: “A, B und C”. */
  readonly byline: string | undefined
  /** The day of publication, written out in the article's language and at its own offset. */
  readonly date: string | undefined
  /** The brand's name, else the site's. */
  readonly brandName: string | undefined
  /** The colour of the section, else the brand's accent. */
  readonly accent: string
  readonly hasPhoto: boolean
  readonly photoCredit: string | undefined
  /** Right-to-left articles are laid out left-to-right here; the whole card is mirrored afterwards. */
  readonly mirrored: boolean
}

/** A card design: a pure function of its content, with nothing but boxes, frames and pictures in it. */
export interface CardTemplate {
  readonly name: string
  /** One line for lists. */
  readonly description: string
  readonly formats: readonly FormatName[]
  render(content: CardContent): JSXNode
}
