import type { FeedList } from '../../article/feed/feed-list.ts'
import type { Feed } from '../../config/feeds.ts'
import type { Outbound } from '../../net/outbound.ts'
import { Problem } from '../../problem.ts'
import type { FeedState } from './feed-records.ts'
import { type FeedAnswer, fetchFeed, FeedUnavailable } from './read-feed.ts'
import { sourceOf, type Taken, type TakePorts, takeItems } from './take-items.ts'
import type { PolledSystem, WatchedFeed } from './watched-feed.ts'
import { confirmWithdrawals } from './withdrawals.ts'

export interface LookPorts extends TakePorts {
  readonly probe: Outbound['probe']
  /** Throws Problem if the brand does not exist. */
  readonly checkBrand: (brand: string) => Promise<unknown>
}

/** Result of a poll, for the log. */
export interface LookLog {
  readonly feed: string
  readonly outcome: 'changed' | 'unchanged' | 'failed'
  readonly items?: number | undefined
  readonly published?: number | undefined
  readonly removed?: number | undefined
  /** Irregularities, in sentences. */
  readonly note?: string | undefined
  /** Code and message of the problem. */
  readonly problem?: string | undefined
  readonly error?: string | undefined
}

const MINUTE = 60_000
/** Milliseconds until the next poll if a burst was not taken whole. */
const BURST_PACE = 1000
/** Upper limit of the backoff for a failing feed. */
const LONGEST_WAIT = 6 * 60 * MINUTE
const MAX_NOTE = 1000

/**
 * Polls a feed: takes new items, records withdrawn ones, and schedules the next poll. Never throws for errors of
 * the feed's server.
 * @returns the result, and the feed's list if it changed
 */
export async function lookAt(
  feed: WatchedFeed,
  state: FeedState,
  ports: LookPorts,
): Promise<{ readonly log: LookLog; readonly list: FeedList | undefined }> {
  const { feeds, now, probe } = ports
  const source = sourceOf(feed)
  try {
    if (feed.brand !== undefined) await ports.checkBrand(feed.brand)
    const answer = await fetchFeed(state, probe, feed.system)
    const read = answer.kind === 'unchanged' ? undefined : await readAnswer(feed, state, answer, ports)
    const withdrawn = await confirmWithdrawals(source, state, ports)
    const removed = (read?.taken.removed ?? 0) + withdrawn
    const note = read === undefined ? state.note : noteOf(read.notes)
    const hasNews = (read?.taken.published ?? 0) > 0 || removed > 0
    await feeds.change(state.id, {
      ...(read !== undefined && {
        // A list that was not taken whole must be fetched again without conditional headers.
        etag: read.taken.more || read.cut ? undefined : read.etag,
        lastModified: read.taken.more || read.cut ? undefined : read.lastModified,
        backlog: read.taken.backlog,
      }),
      ...(hasNews && { takenAt: now() }),
      lookedAt: now(),
      nextAt: now() + waitOf(feed, read?.taken),
      failures: 0,
      fault: undefined,
      error: undefined,
      note,
    })
    const log: LookLog = {
      feed: feed.name,
      outcome: hasNews ? 'changed' : 'unchanged',
      items: read?.taken.items,
      published: read?.taken.published,
      removed,
      note: note === state.note ? undefined : note,
    }
    return { log, list: read?.list }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { log: await failed(feed, state, error, ports), list: undefined }
  }
}

interface ReadAnswer {
  readonly list: FeedList
  readonly taken: Taken
  readonly notes: readonly string[]
  readonly cut: boolean
  readonly etag: string | undefined
  readonly lastModified: string | undefined
}

async function readAnswer(
  feed: WatchedFeed,
  state: FeedState,
  answer: Extract<FeedAnswer, { kind: 'feed' }>,
  ports: LookPorts,
): Promise<ReadAnswer> {
  const { cut, etag, lastModified, movedTo, links } = answer
  // Loaded with the first feed, because it imports the page readers.
  const { readFeedList } = await import('../../article/feed/feed-list.ts')
  const found = feed.system === undefined ? readFeedList(answer) : await listOfSystem(feed.system, answer)
  const list = { ...found, hub: links.hub ?? found.hub, self: links.self ?? found.self }
  const taken = await takeItems(feed, state, list, cut, ports)
  const notes = [...taken.notes]
  if (cut) notes.push('It is longer than 5 MB, never ends or broke off; what came was read.')
  if (movedTo !== undefined) notes.push(`It has moved for good to ${movedTo}.`)
  return { list, taken, notes, cut, etag, lastModified }
}

async function listOfSystem(
  system: PolledSystem,
  { text }: Extract<FeedAnswer, { kind: 'feed' }>,
): Promise<FeedList> {
  return { items: await system.itemsIn(text), deleted: [], hub: undefined, self: undefined }
}

function waitOf(feed: Feed, taken: Taken | undefined): number {
  if (taken?.more !== true) return feed.every * MINUTE
  return taken.backlog > 0 ? MINUTE : BURST_PACE
}

function noteOf(notes: readonly string[]): string | undefined {
  return notes.length === 0 ? undefined : notes.join(' ').slice(0, MAX_NOTE)
}

async function failed(
  feed: Feed,
  state: FeedState,
  problem: Problem,
  { feeds, now }: LookPorts,
): Promise<LookLog> {
  const failures = state.failures + 1
  const every = feed.every * MINUTE
  const wait = Math.min(every * 2 ** Math.min(failures - 1, 10), Math.max(every, LONGEST_WAIT))
  const asked = problem instanceof FeedUnavailable ? (problem.retryAfter ?? 0) : 0
  const { code, message } = problem
  await feeds.change(state.id, {
    lookedAt: now(),
    nextAt: now() + Math.max(wait, Math.min(asked, LONGEST_WAIT)),
    failures,
    fault: code,
    error: message.slice(0, 500),
  })
  return { feed: feed.name, outcome: 'failed', problem: code, error: message }
}
