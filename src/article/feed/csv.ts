import { CsvError, parse } from 'csv-parse/sync'
import { Problem } from '../../problem.ts'
import type { FromJsonOptions } from '../json/from-json.ts'
import { type BatchEntry, entryAt, entryFromJson } from './batch-entry.ts'

/** List fields; a cell has their values in sequence. */
const LISTS = /^(?:authors?|tags?|keywords)$/i
const PARTED = /\s*[;|]\s*/

/** Names that identify a table's header: one of them is required. */
const NEEDED = /^(?:title|headline|url|link|address)$/i

/** The delimiter of a table by its first line; undefined if that is no header. */
export function csvDelimiter(text: string): ',' | ';' | '\t' | undefined {
  const head = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  return ([',', ';', '\t'] as const).find((delimiter) => {
    const names = head.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, ''))
    return (
      names.length >= 2 && names.every((name) => name.length <= 40) && names.some((name) => NEEDED.test(name))
    )
  })
}

/**
 * The articles of a table: one column per field, named as in JSON; `image.alt` and the like for nested fields;
 * several authors or tags separated by semicolons or bars. Rows with only an address are pages to read.
 * @throws Problem `invalid-input` if it is no table; problems of a row become its entry
 */
export function readCsv(text: string, options: FromJsonOptions = {}): readonly BatchEntry[] {
  const delimiter = csvDelimiter(text)
  if (delimiter === undefined)
    throw new Problem('invalid-input', 'The table’s first line names no column title or url.')
  const rows = parsed(text, delimiter)
  return rows.map((row, at) => {
    const place = `row ${at + 2}`
    return entryAt(place, () => entryFromJson(articleOf(row), place, options))
  })
}

function parsed(text: string, delimiter: string): readonly Readonly<Record<string, string>>[] {
  try {
    return parse(text, {
      bom: true,
      columns: (names: readonly string[]) => names.map((name) => name.trim()),
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw new Problem('invalid-input', `The table cannot be read: ${cause.message.slice(0, 200)}`, { cause })
  }
}

/** Ignores empty cells. */
function articleOf(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const article: Record<string, unknown> = {}
  for (const [column, cell] of Object.entries(row)) {
    const [name = '', within] = column.split('.', 2)
    if (cell === '' || name === '' || name === '__proto__') continue
    if (within !== undefined) article[name] = { ...asObject(article[name]), [within]: cell }
    else if (LISTS.test(name)) article[name] = cell.split(PARTED).filter(Boolean)
    else article[name] = typeof article[name] === 'object' ? { url: cell, ...article[name] } : cell
  }
  return article
}

/** `image` beside `image.alt` is its address. */
function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value
  return typeof value === 'string' ? { url: value } : {}
}
