import { Problem } from '../../problem.ts'
import { type BatchEntry, entryAt, entryWithEdits } from './batch-entry.ts'
import { caps } from '../caps.ts'
import type { FromJsonOptions } from '../json/from-json.ts'

/** The largest article including its photo. */
const MAX_LINE = caps.dataUri + 200_000

/**
 * Reads JSON Lines as a stream: one article, `{"url": …}` or address a line. An invalid line is an entry with its
 * number, and reading continues; blank lines are skipped.
 */
export async function* readJsonLines(
  lines: AsyncIterable<string> | Iterable<string>,
  options: FromJsonOptions = {},
): AsyncGenerator<BatchEntry> {
  let number = 0
  for await (const line of lines) {
    number++
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() !== '') yield readJsonLine(text, `line ${number}`, options)
  }
}

function readJsonLine(text: string, place: string, options: FromJsonOptions): BatchEntry {
  return entryAt(place, () => {
    if (text.length > MAX_LINE) {
      throw new Problem('too-large', `${place} has ${text.length} characters; ${MAX_LINE} are allowed.`)
    }
    return entryWithEdits(parsed(text, place), place, options)
  })
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new Problem('malformed-json', `${place} is not JSON: ${(cause as Error).message.slice(0, 200)}`, {
      cause,
    })
  }
}

/**
 * The entries of a JSON document: a list of articles or addresses, a JSON Feed, or a single article.
 * @throws Problem `malformed-json` for the document; problems of an entry become the entry
 */
export function readJsonList(text: string, options: FromJsonOptions = {}): readonly BatchEntry[] {
  const value = parsed(text, 'The document')
  const items = listOf(value)
  if (items === undefined) return [entryAt('document', () => entryWithEdits(value, 'document', options))]
  return items.map((item, at) => {
    const place = `item ${at + 1}`
    return entryAt(place, () => entryWithEdits(item, place, options))
  })
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return undefined
  const { items, articles } = value as Readonly<Record<string, unknown>>
  return [items, articles].find((list) => Array.isArray(list))
}
