import type { SourcedArticle } from '../../../article/article.ts'
import type { ReadEdits } from '../../../article/edits/read-edits.ts'
import { Problem } from '../../../problem.ts'
import type { Manifest, ManifestEntry } from './batch-manifest.ts'

/** One article to be made, before anything of it is read. */
export interface BatchItem {
  /** Where it stands in the input: `line 12`. */
  readonly place: string
  /** Name of its folder: the same article has the same, whatever else has changed. */
  readonly folder: string
  /** Changes when the input or the design does. */
  readonly key: string
  /** Laid over it. */
  readonly edits?: ReadEdits | undefined
  /** Its address, where nothing else of it is known. */
  readonly page?: string
  /** @throws Problem when there is no article in it. */
  load(): Promise<SourcedArticle>
}

/** What became of an item. */
export interface MadeItem {
  readonly title: string
  readonly url?: string | undefined
  /** Findings of its pack, where they are known. */
  readonly errors?: number
  readonly warnings?: number
}

export interface BatchCounts {
  readonly done: number
  /** Finished by a former run. */
  readonly skipped: number
  /** Articles that came a second time in the same input; the first one stands. */
  readonly repeated: number
  readonly failed: number
}

export interface Failure {
  readonly place: string
  readonly reason: string
}

interface BatchOptions {
  readonly manifest: Manifest
  /** How many items are in work at once. */
  readonly jobs: number
  /** Makes again what is done. */
  readonly fresh: boolean
  /** How many are made at most, those done before not counted. */
  readonly limit: number
  /** Makes its pack, or has it made. */
  work(item: BatchItem): Promise<MadeItem>
  /** Resolves when no further item shall be begun. */
  readonly stopped: Promise<unknown>
  /** Called after each item. */
  onProgress(counts: BatchCounts): void
  onFailure(failure: Failure): void
}

/**
 * Makes the packs of many articles, a few at a time; the input is read only as fast as they are made. A bad item is
 * recorded and passed over.
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

  /** Undefined when the limit is reached. */
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

/** Codes of errors after which no article would fare better. */
const STOPPING = new Set(['ENOSPC', 'unauthorised', 'busy'])

async function makeItem(item: BatchItem, { work }: BatchOptions): Promise<ManifestEntry> {
  const { place, folder, key } = item
  try {
    const made = await work(item)
    return { folder, key, outcome: 'done', place, ...made, at: new Date().toISOString() }
  } catch (error) {
    // A full disk, a wrong key and a server that is away stop everything; all else is one article's own affair.
    if (STOPPING.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    return { folder, key, outcome: 'failed', place, reason: reasonOf(error), at: new Date().toISOString() }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const allowed = error instanceof Problem && error.allowed ? ` (there is: ${error.allowed.join(', ')})` : ''
  return `${error.message}${allowed}`.slice(0, 1000)
}
