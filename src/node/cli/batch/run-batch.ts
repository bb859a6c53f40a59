import type { SourcedArticle } from '../../../article/article.ts'
import type { ReadEdits } from '../../../article/edits/read-edits.ts'
import { messageAndHint, Problem } from '../../../problem.ts'
import type { Manifest, ManifestEntry } from './batch-manifest.ts'

/** An article to be made, not read yet. */
export interface BatchItem {
  /** Position in the input: `line 12`. */
  readonly place: string
  /** Name of its folder: constant for an article, whatever else changes. */
  readonly folder: string
  /** Changes with the input or the design. */
  readonly key: string
  /** Edits to apply. */
  readonly edits?: ReadEdits | undefined
  /** Its address, if nothing else is known. */
  readonly page?: string
  /** @throws Problem if there is no article */
  load(): Promise<SourcedArticle>
}

/** Result of an item. */
export interface MadeItem {
  readonly title: string
  readonly url?: string | undefined
  /** Number of errors in its pack, if known. */
  readonly errors?: number
  readonly warnings?: number
}

export interface BatchCounts {
  readonly done: number
  /** Finished in an earlier run. */
  readonly skipped: number
  /** Duplicates in the same input; the first one counts. */
  readonly repeated: number
  readonly failed: number
}

export interface Failure {
  readonly place: string
  readonly reason: string
}

interface BatchOptions {
  readonly manifest: Manifest
  /** Number of concurrent items. */
  readonly jobs: number
  /** Makes finished items again. */
  readonly fresh: boolean
  /** Maximum number of items to make, not counting those finished before. */
  readonly limit: number
  /** Makes its pack, or has it made. */
  work(item: BatchItem): Promise<MadeItem>
  /** Resolves when no further item is to be started. */
  readonly stopped: Promise<unknown>
  /** Called after each item. */
  onProgress(counts: BatchCounts): void
  onFailure(failure: Failure): void
}

/**
 * Makes the packs of many articles, a few concurrently; reads the input only as fast as they are made. An invalid
 * item is recorded and skipped.
 */
export async function runBatch(items: AsyncIterable<BatchItem>, options: BatchOptions): Promise<BatchCounts> {
  const { manifest, stopped } = options
  const counts = { done: 0, skipped: 0, repeated: 0, failed: 0 }
  const seen = new Set<string>()
  let left = options.limit
  const input = items[Symbol.asyncIterator]()
  const end = stopped.then((): IteratorResult<BatchItem> => ({ done: true, value: undefined }))

  async function work(): Promise<void> {
    for (;;) {
      const next = await Promise.race([end, input.next()])
      if (next.done) return
      const outcome = await workOn(next.value)
      if (outcome === undefined) return
      counts[outcome]++
      options.onProgress({ ...counts })
    }
  }

  /** Undefined if the limit is reached. */
  async function workOn(item: BatchItem): Promise<keyof BatchCounts | undefined> {
    if (seen.has(item.folder)) return 'repeated'
    seen.add(item.folder)
    if (!options.fresh && manifest.isDone(item.folder, item.key)) return 'skipped'
    if (left-- <= 0) return undefined
    const entry = await makeItem(item, options)
    manifest.add(entry)
    if (entry.outcome === 'failed') options.onFailure({ place: item.place, reason: entry.reason ?? '' })
    return entry.outcome
  }

  await Promise.all(Array.from({ length: options.jobs }, async () => work()))
  return counts
}

/** Error codes that would affect all further articles. */
const STOPPING = new Set(['ENOSPC', 'unauthorised', 'busy'])

async function makeItem(item: BatchItem, { work }: BatchOptions): Promise<ManifestEntry> {
  const { place, folder, key } = item
  try {
    const made = await work(item)
    return { folder, key, outcome: 'done', place, ...made, at: new Date().toISOString() }
  } catch (error) {
    // A full disk, a wrong key or an unavailable server stop the batch; other errors concern one article.
    if (STOPPING.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    return { folder, key, outcome: 'failed', place, reason: reasonOf(error), at: new Date().toISOString() }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const allowed = error instanceof Problem && error.allowed ? ` (there is: ${error.allowed.join(', ')})` : ''
  const message = error instanceof Problem ? messageAndHint(error) : error.message
  return `${message}${allowed}`.slice(0, 1000)
}
