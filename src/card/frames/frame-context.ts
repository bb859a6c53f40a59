import type { Article } from '../../article/article.ts'
import type { Patterns } from '../../type/breaking/hyphenation.ts'
import type { Face } from '../../type/fonts/face.ts'
import type { Typesetter } from '../../type/typesetter.ts'
import type { TextItem } from '../plan/read-tree.ts'
import type { SpanItem } from '../plan/spans.ts'

/** What setting the texts of one frame needs. */
export interface FrameContext {
  readonly typesetter: Typesetter
  readonly article: Pick<Article, 'lang' | 'dir' | 'authors'>
  /** Width of the card, in pixels. */
  readonly cardWidth: number
  /** Radius of chips. Pixels. */
  readonly corner: number
  /** `og/story`; verdicts add the text's name. */
  readonly place: string
  /** The faces of a text in fallback order, already read. */
  facesOf(item: TextItem): readonly Face[]
  /** The same for a span with its own weight or size. */
  facesOfSpan(item: TextItem, span: SpanItem): readonly Face[]
  /** Columns from right to left: positions are then measured along them and from the right. */
  readonly writing?: 'vertical' | undefined
  /** Hyphenation patterns; absent: no hyphenation. */
  readonly hyphens: Patterns | undefined
}
