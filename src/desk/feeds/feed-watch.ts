import type { Feed } from '../../config/feeds.ts'
import { digest } from '../../net/bytes.ts'
import { Problem } from '../../problem.ts'
import type { Metrics } from '../metrics.ts'
import type { Records } from '../store/records.ts'
import { createFeedRecords, type FeedState } from './feed-records.ts'
import type { ItemState } from './known-item.ts'
import { lookAt, type LookLog, type LookPorts } from './look.ts'
import type { WatchedFeed } from './watched-feed.ts'
import { confirm, type HubQuestion, type Push, receivePush, subscribe, type WebSubPorts } from './websub.ts'

/** A feed as the API shows it. */
export interface ListedFeed {
  readonly id: string
  readonly feed: Feed
  /** Undefined until the records are open. */
  readonly state: FeedState | undefined
  readonly items: Readonly<Record<ItemState, number>>
}

/** Watches the configured feeds. */
export interface FeedWatch {
  list(): Promise<readonly ListedFeed[]>
  /** Polls one due feed; false if none is due. Never throws. */
  lookAtNext(): Promise<boolean>
  /** Milliseconds until a feed is due; undefined if none is watched. */
  dueIn(): Promise<number | undefined>
  /** Makes a feed due now. Throws Problem `not-found` for an unknown id. */
  lookSoon(id: string): Promise<void>
  /** Answers a hub's question; see `confirm`. */
  confirm(id: string, question: HubQuestion): Promise<string>
  /** Takes a hub's push; see `receivePush`. */
  receive(id: string, push: Push): Promise<void>
  /** Deletes items that left their feed long ago. */
  sweep(): Promise<void>
}

export interface FeedWatchPorts
  extends Omit<LookPorts, 'feeds'>, Omit<WebSubPorts, 'feeds' | 'probe' | 'now'> {
  readonly records: Records
  readonly metrics: Metrics
  readonly log: (entry: LookLog) => void
  readonly reportError: (error: unknown) => void
  /** Called when a feed becomes due early, so that it is polled at once. */
  readonly wake?: (() => void) | undefined
}

/** Milliseconds; then a poll interrupted by the end of its process is repeated. */
const CLAIM_MS = 60_000
/** Items that left their feed: a story that returns after a year counts as new. */
const KEEP_MS = 400 * 86_400_000

export function createFeedWatch(configured: readonly WatchedFeed[], ports: FeedWatchPorts): FeedWatch {
  const { records, metrics, log, now, reportError, wake } = ports
  const feeds = createFeedRecords(records)
  const parts = { ...ports, feeds }
  let opened: Promise<ReadonlyMap<string, WatchedFeed>> | undefined

  /** The configured feeds by id, with their rows in the records. */
  async function open(): Promise<ReadonlyMap<string, WatchedFeed>> {
    const named = await Promise.all(configured.map(async (feed) => ({ id: await idOf(feed), feed })))
    if (named.length > 0) await feeds.add(named, now())
    return new Map(named.map(({ id, feed }) => [id, feed]))
  }

  async function watched(): Promise<ReadonlyMap<string, WatchedFeed>> {
    opened ??= open()
    return opened.catch((error: unknown) => {
      opened = undefined
      throw error
    })
  }

  async function find(id: string): Promise<{ feed: WatchedFeed; state: FeedState }> {
    const feed = (await watched()).get(id)
    const state = feed && (await feeds.get(id))
    if (feed === undefined || state === undefined)
      throw new Problem('not-found', 'No feed has this id.', { field: 'id' })
    return { feed, state }
  }

  function tell(entry: LookLog): void {
    metrics.count('feedLooks', { feed: entry.feed, outcome: entry.outcome })
    for (const event of ['published', 'removed'] as const)
      for (let count = entry[event] ?? 0; count > 0; count -= 1)
        metrics.count('feedItems', { feed: entry.feed, event })
    log(entry)
  }

  return {
    async list() {
      const all = await watched()
      const ids = [...all.keys()]
      const [states, counts] = [await feeds.all(ids), await feeds.counts(ids)]
      // Requests to content systems contain keys.
      return [...all].map(([id, watchedFeed]) => {
        const { system: _, ...feed } = watchedFeed
        const own = counts.filter((count) => count.feed === id)
        const itemsIn = (state: ItemState) => own.find((count) => count.state === state)?.items ?? 0
        const items = { known: itemsIn('known'), taken: itemsIn('taken'), removed: itemsIn('removed') }
        return { id, feed, state: states.find((state) => state.id === id), items }
      })
    },

    async lookAtNext() {
      try {
        const all = await watched()
        const state = await feeds.claim([...all.keys()], now(), now() + CLAIM_MS)
        if (state === undefined) return false
        const feed = all.get(state.id)!
        const { log: entry, list } = await lookAt(feed, state, parts)
        const refused = list && (await subscribe(state, list, parts))
        tell(
          refused === undefined ? entry : { ...entry, note: [entry.note, refused].filter(Boolean).join(' ') },
        )
        return true
      } catch (error) {
        // An internal error: the claim expires, and the feed is polled again.
        reportError(error)
        return false
      }
    },

    async dueIn() {
      const all = await watched()
      const next = all.size === 0 ? undefined : await feeds.nextAt([...all.keys()])
      return next === undefined ? undefined : Math.max(0, next - now())
    },

    async lookSoon(id) {
      const { state } = await find(id)
      // Without conditional headers: fetch the whole list even if unchanged.
      await feeds.change(state.id, { nextAt: now(), etag: undefined, lastModified: undefined })
      wake?.()
    },

    async confirm(id, question) {
      await find(id)
      return confirm(id, question, parts)
    },

    async receive(id, push) {
      const { feed, state } = await find(id)
      const { items, published, removed, more, notes } = await receivePush(feed, state, push, parts)
      if (more) wake?.()
      const outcome = published + removed > 0 ? 'changed' : 'unchanged'
      tell({ feed: feed.name, outcome, items, published, removed, note: notes.join(' ') || undefined })
    },

    async sweep() {
      await feeds.forget(now() - KEEP_MS)
    },
  }
}

/** A hash of its address: a renamed feed is the same feed. */
async function idOf({ url }: Feed): Promise<string> {
  return (await digest(url)).slice(0, 16)
}
