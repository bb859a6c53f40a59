import { bylineOf, shorterBylines } from '../../article/byline.ts'
import { withHebrewMarks } from '../plan/hebrew-marks.ts'
import type { TextItem } from '../plan/read-tree.ts'
import type { FrameContext } from './frame-context.ts'

/** Wordings with fewer and fewer names for a text that lists the authors, longest first; empty for other texts. */
export function fewerNames({ spans, content }: TextItem, { article }: FrameContext): readonly string[] {
  const set = (text: string) => withHebrewMarks(text, article.lang)
  const byline = bylineOf(article)
  const isByline = spans === undefined && byline !== undefined && content === set(byline)
  return isByline ? shorterBylines(article).map(set) : []
}
