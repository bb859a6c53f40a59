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
 * The article of a body with its edits applied, and the verdicts on both. Loaded with the first body, because it
 * imports the tables of languages, kinds and clean-up.
 * @throws Problem `invalid-input` naming the invalid field
 */
export function readEditedArticle(sent: Sent): Omit<SourcedArticle, 'sources'> & { readonly edits: Edits } {
  const { edits, verdicts: found } = readEdits(sent.edits ?? {})
  const { article, verdicts } = editArticle(articleFromJson(sent.article, { root: 'article' }), edits)
  return { article, edits, verdicts: [...verdicts, ...found] }
}
