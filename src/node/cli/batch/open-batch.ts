import { createReadStream } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { BatchEntry } from '../../../article/feed/batch-entry.ts'
import { caps } from '../../../article/caps.ts'
import { decodeText } from '../../../article/page/charset.ts'
import { readFeed } from '../../../article/feed/read-feed.ts'
import type { FromJsonOptions } from '../../../article/json/from-json.ts'
import { csvDelimiter, readCsv } from '../../../article/feed/csv.ts'
import { readJsonLines, readJsonList } from '../../../article/feed/json-lines.ts'
import { sniffInput } from '../../../article/sniff.ts'
import { Problem } from '../../../problem.ts'
import { type ItemContext, itemOf } from './batch-items.ts'
import { localImageIn } from '../input/local-photo.ts'
import { peek, readBeginning, readFileCapped, readStream } from '../../files/read-input.ts'
import { readLines } from '../input/read-lines.ts'
import type { BatchItem } from './run-batch.ts'

/** Above the longest possible line of an article including its photo. */
const LONGEST_LINE = caps.dataUri + 300_000
const MAX_LIST_BYTES = 60_000_000

/** A sitemap index may list 50,000 sitemaps; a newspaper's newest are among the first. */
const MAX_LISTS = 500

const NEEDED = 'what is needed is a feed, a sitemap, JSON lines or a table.'

export interface OpenBatch {
  readonly items: AsyncIterable<BatchItem>
  /** Undefined if only reading to the end would tell. */
  readonly total: number | undefined
}

interface Source {
  readonly bytes: Uint8Array
  readonly name: string
  readonly url?: string | undefined
  readonly contentType?: string | undefined
}

/**
 * Opens a batch: the file or address of a feed, a sitemap, a JSON document or JSON Lines; `-` is standard input.
 * JSON Lines are streamed, everything else is read at once.
 * @throws Problem when it cannot be read or has another format.
 */
export async function openBatch(argument: string, context: ItemContext): Promise<OpenBatch> {
  const local = { localImage: localImageIn(argument === '-' ? process.cwd() : dirname(resolve(argument))) }
  if (/^https?:\/\//i.test(argument)) {
    const page = await context.pages.read(argument)
    return openBytes({ ...page, name: page.url }, {}, context)
  }
  if (argument === '-') return openStandardInput(local, context)
  const kind = sniffInput(readBeginning(argument, '<source>'), { name: argument })
  if (kind !== 'jsonl') {
    const bytes = readFileCapped(argument, '<source>', MAX_LIST_BYTES)
    return openBytes({ bytes, name: argument }, local, context)
  }
  const lines = () => withLongLines(readLines(createReadStream(argument), LONGEST_LINE))
  return { items: itemsOf(readJsonLines(lines(), local), context), total: await countOf(lines()) }
}

async function openStandardInput(local: FromJsonOptions, context: ItemContext): Promise<OpenBatch> {
  const { first, all } = await peek(process.stdin)
  if (first === undefined)
    throw new Problem('invalid-input', 'Nothing came on standard input.', { field: '<source>' })
  if (isByLines(first)) {
    const lines = withLongLines(readLines(all, LONGEST_LINE))
    return { items: itemsOf(readJsonLines(lines, local), context), total: undefined }
  }
  return openBytes({ bytes: await readStream(all, '<source>'), name: 'standard input' }, local, context)
}

/** A producer may be slow, so there may be only one line yet. An object that begins with a line of its own is a document. */
function isByLines(first: Uint8Array): boolean {
  const kind = sniffInput(first)
  return kind === 'jsonl' || (kind === 'json' && /^\s*\{[^\n]*\S/.test(new TextDecoder().decode(first)))
}

function openBytes(
  { bytes, name, url, contentType }: Source,
  local: FromJsonOptions,
  context: ItemContext,
): OpenBatch {
  const kind = sniffInput(bytes, { name, contentType })
  const { text } = decodeText(bytes, contentType)
  if (kind === 'csv' || (kind === 'text' && csvDelimiter(text) !== undefined)) {
    const rows = readCsv(text, local)
    return { items: itemsOf(rows, context), total: rows.length }
  }
  if (kind === 'html' || kind === 'text')
    throw new Problem(
      'invalid-input',
      `“${name}” is ${kind === 'html' ? 'a web page' : 'plain text'}; ${NEEDED}`,
      {
        field: '<source>',
      },
    )
  if (kind === 'jsonl') {
    const lines = text.split('\n')
    return { items: itemsOf(readJsonLines(lines, local), context), total: lines.filter(isFilled).length }
  }
  const entries = kind === 'json' ? readJsonList(text, local) : readFeed(text, { url })
  const isWhole = entries.every((entry) => entry.kind !== 'list')
  return { items: itemsOf(entries, context), total: isWhole ? entries.length : undefined }
}

/** Entries as items; reads the lists of a sitemap index too, but not nested ones. */
async function* itemsOf(
  entries: Iterable<BatchEntry> | AsyncIterable<BatchEntry>,
  context: ItemContext,
): AsyncGenerator<BatchItem> {
  let lists = 0
  for await (const entry of entries) {
    if (entry.kind !== 'list') yield itemOf(entry, context)
    else if (lists++ < MAX_LISTS) yield* itemsOfList(entry, context)
    else yield itemOf(failed(entry, new Problem('too-large', `Only ${MAX_LISTS} lists are read.`)), context)
  }
}

async function* itemsOfList({ url, place }: ListEntry, context: ItemContext): AsyncGenerator<BatchItem> {
  const list = { url, place: `${place}, ${url}` }
  try {
    const page = await context.pages.read(url)
    for (const entry of readFeed(decodeText(page.bytes, page.contentType).text, { url: page.url })) {
      const nested = new Problem('invalid-input', 'A sitemap index must not name another one.')
      const { place: within } = entry
      const placed = entry.kind === 'list' ? failed(entry, nested) : entry
      yield itemOf({ ...placed, place: `${list.place}, ${within}` }, context)
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    yield itemOf(failed(list, error), context)
  }
}

type ListEntry = Pick<Extract<BatchEntry, { kind: 'list' }>, 'url' | 'place'>

function failed({ place }: ListEntry, problem: Problem): Extract<BatchEntry, { kind: 'problem' }> {
  return { kind: 'problem', place, problem }
}

/** Replaces overlong lines by refused ones, so that line numbers stay correct. */
async function* withLongLines(lines: AsyncIterable<string | undefined>): AsyncGenerator<string> {
  for await (const line of lines) yield line ?? '…'.repeat(LONGEST_LINE)
}

async function countOf(lines: AsyncIterable<string>): Promise<number> {
  let count = 0
  for await (const line of lines) if (isFilled(line)) count++
  return count
}

function isFilled(line: string): boolean {
  return /\S/.test(line)
}
