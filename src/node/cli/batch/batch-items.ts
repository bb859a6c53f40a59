import { createHash } from 'node:crypto'
import type { BatchEntry } from '../../../article/feed/batch-entry.ts'
import type { PageReader } from '../../../article/page/page-reader.ts'
import { itemFolder } from './item-folder.ts'
import { readPage } from '../input/read-source.ts'
import type { BatchItem } from './run-batch.ts'

/** Context for making items. */
export interface ItemContext {
  readonly pages: PageReader
  /** Of the requested design and language; part of every item's key. */
  readonly fingerprint: string
}

/**
 * An entry as an item. Its address, or else its whole text, determines its folder; what is known before making it
 * determines whether it must be made again. A page known only by address is read once.
 */
export function itemOf(
  entry: Exclude<BatchEntry, { kind: 'list' }>,
  { pages, fingerprint }: ItemContext,
): BatchItem {
  const edits = entry.kind === 'problem' ? undefined : entry.edits
  const changed = edits === undefined ? '' : `\n${JSON.stringify(edits.edits)}`
  const item = (
    place: string,
    words: string,
    identity: string,
    content: string,
    load: BatchItem['load'],
  ) => ({
    place,
    folder: itemFolder(words, identity),
    edits,
    key: createHash('sha256').update(`${fingerprint}\n${content}${changed}`).digest('hex').slice(0, 32),
    load,
  })
  switch (entry.kind) {
    case 'article': {
      const { article } = entry.found
      const content = JSON.stringify(article)
      const { url, title } = article
      return item(entry.place, url ?? title, url ?? content, content, async () => entry.found)
    }
    case 'page': {
      const { url } = entry
      const page = item(`${entry.place}, ${url}`, url, url, url, async () => readPage(url, pages))
      return { ...page, page: url }
    }
    case 'problem':
      return item(entry.place, '', `no article: ${entry.place}`, '', async () => {
        throw entry.problem
      })
  }
}
