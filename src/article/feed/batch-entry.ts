import { Problem } from '../../problem.ts'
import type { SourcedArticle } from '../article.ts'
import { type ReadEdits, readEdits } from '../edits/read-edits.ts'
import { type FromJsonOptions, articleFromJson } from '../json/from-json.ts'
import { readUrl } from '../canonical-url.ts'

/** One entry of a feed, sitemap or JSON Lines file. An invalid one is an entry too: it does not stop the others. */
export type BatchEntry =
  /** An article with the source's data; `article.url`, if known, is the page with more. */
  | {
      readonly kind: 'article'
      readonly place: string
      readonly found: SourcedArticle
      readonly edits?: ReadEdits
    }
  /** Only an address: read the page. */
  | { readonly kind: 'page'; readonly place: string; readonly url: string; readonly edits?: ReadEdits }
  /** Another list, from a sitemap index. */
  | { readonly kind: 'list'; readonly place: string; readonly url: string }
  | { readonly kind: 'problem'; readonly place: string; readonly problem: Problem }

type JsonEntry = Extract<BatchEntry, { kind: 'article' | 'page' }>

/** Runs one entry's work; problems of the input become the entry, internal errors are thrown. */
export function entryAt(place: string, read: () => BatchEntry): BatchEntry {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'problem', place, problem: error }
  }
}

/**
 * An entry from a JSON value: an article, an object with only a `url`, or an address as text.
 * @throws Problem as `articleFromJson`.
 */
export function entryFromJson(value: unknown, place: string, options: FromJsonOptions = {}): JsonEntry {
  const address = addressOnly(value)
  if (address === undefined) return { kind: 'article', place, found: articleFromJson(value, options) }
  const { url, reason } = readUrl(address)
  if (url === undefined) throw new Problem('invalid-input', `url ${reason}.`, { field: 'url' })
  return { kind: 'page', place, url }
}

/**
 * Like `entryFromJson`; an object may have `edits` beside its other fields.
 * @throws Problem also as `readEdits`.
 */
export function entryWithEdits(value: unknown, place: string, options: FromJsonOptions = {}): JsonEntry {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'edits'))
    return entryFromJson(value, place, options)
  const { edits, ...content } = value as Readonly<Record<string, unknown>>
  return { ...entryFromJson(content, place, options), edits: readEdits(edits) }
}

function addressOnly(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { url, title, headline } = value as Readonly<Record<string, unknown>>
  return typeof url === 'string' && title === undefined && headline === undefined ? url : undefined
}
