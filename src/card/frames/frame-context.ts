import type { Article } from '../../article/article.ts'
import type { Patterns } from '../../type/breaking/hyphenation.ts'
import type { Face } from '../../type/fonts/face.ts'
import type { Typesetter } from '../../type/typesetter.ts'
import type { TextItem } from '../plan/read-tree.ts'
import type { SpanItem } from '../plan/spans.ts'

/** What the texts of one frame are set with. */
export interface FrameContext {
  readonly typesetter: Typesetter
  readonly article: Pick<Article, 'lang' | 'dir' | 'authors'>
  /** Of the card, in pixels. */
  readonly cardWidth: number
  /** Radius of chips. Pixels. */
  readonly corner: number
  /** `og/story`; verdicts add the text's name. */
  readonly place: string
  /** The faces a text needs, in fallback order; they have been read before. */
  facesOf(item: TextItem): readonly Face[]
  /** The same for words of it that have a weight or size of their own. */
  facesOfSpan(item: TextItem, span: SpanItem): readonly Face[]
  /** Columns from right to left: places are then counted along them and from the right. */
  readonly writing?: 'vertical' | undefined
  /** Where long words may be parted; absent: nowhere. */
  readonly hyphens: Patterns | undefined
}
