import type { SourcedArticle } from '../../article/article.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import { editArticle } from '../../article/edits/lay-over.ts'
import { readEdits } from '../../article/edits/read-edits.ts'
import { articleFromJson } from '../../article/json/from-json.ts'

/** Parts of a request body. */
interface Sent {
  readonly article: unknown
  readonly edits?: unknown
}

/**
 * The article of a body with its edits laid over it; verdicts on both. It brings the tables of languages, kinds and
 * clean-up along: routes load it with the first body.
 * @throws Problem `invalid-input` naming the field at fault
 */
export function readEditedArticle(sent: Sent): Omit<SourcedArticle, 'sources'> & { readonly edits: Edits } {
  const { edits, verdicts: found } = readEdits(sent.edits ?? {})
  const { article, verdicts } = editArticle(articleFromJson(sent.article, { root: 'article' }), edits)
  return { article, edits, verdicts: [...verdicts, ...found] }
}
