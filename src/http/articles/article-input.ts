import type { SourcedArticle } from '../../article/article.ts'
import { articleFromJson } from '../../article/json/from-json.ts'
import { readUrl } from '../../article/canonical-url.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import { readEdits } from '../../article/edits/read-edits.ts'
import { Problem } from '../../problem.ts'

/** Input of `POST /v1/articles`: an article or its address, and edits. */
export interface SentArticle {
  readonly of: SourcedArticle | { readonly url: string; readonly brand?: string | undefined }
  /** Absent: the saved edits stay. */
  readonly edits?: Edits | undefined
}

/** A body with only these names refers to an article and does not contain one. */
const NAMING = new Set(['url', 'brand'])

/** @throws Problem `invalid-input` naming the invalid field */
export function readSentArticle(body: unknown): SentArticle {
  if (typeof body !== 'object' || body === null || !('edits' in body)) return { of: readOf(body) }
  const { edits, ...article } = body
  const read = readEdits(edits)
  const of = readOf(article)
  // Verdicts on the edits are reported with the article; a page that is not read yet has none.
  return { of: 'url' in of ? of : { ...of, verdicts: [...of.verdicts, ...read.verdicts] }, edits: read.edits }
}

function readOf(body: unknown): SentArticle['of'] {
  const address = addressIn(body)
  if (address === undefined) return articleFromJson(body)
  const reading = readUrl(address.url)
  if (reading.url === undefined)
    throw new Problem('invalid-input', `The address ${reading.reason}.`, { field: 'url' })
  return { ...address, url: reading.url }
}

function addressIn(body: unknown): { url: string; brand?: string | undefined } | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const { url, brand } = body as Record<string, unknown>
  if (typeof url !== 'string' || Object.keys(body).some((name) => !NAMING.has(name))) return undefined
  if (brand === undefined || typeof brand === 'string') return { url, brand }
  throw new Problem('invalid-input', 'brand must be text.', { field: 'brand' })
}
