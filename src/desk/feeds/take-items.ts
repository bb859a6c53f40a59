import type { FeedItem, FeedList } from '../../article/feed/feed-list.ts'
import type { Feed } from '../../config/feeds.ts'
import { Problem } from '../../problem.ts'
import type { ArticleEvent } from '../articles/article-event.ts'
import type { Intake } from '../pipeline/intake.ts'
import { type Change, compareItems } from './compare.ts'
import type { FeedRecords, FeedState } from './feed-records.ts'
import type { KnownItem } from './known-item.ts'
import type { WatchedFeed } from './watched-feed.ts'

export interface TakePorts {
  readonly feeds: FeedRecords
  readonly intake: Intake
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Result of taking a feed's items. */
export interface Taken {
  readonly items: number
  readonly published: number
  readonly removed: number
  /** Items left of the first import. */
  readonly backlog: number
  /** More items wait for the next poll. */
  readonly more: boolean
  readonly notes: readonly string[]
}

/** Items per poll: a burst of hundreds takes a few polls, a second apart, and no poll takes long. */
const AT_ONCE = 100
/** Items of the first import per poll: an archive must not delay today's news. */
const BACKLOG_AT_ONCE = 20
/** Watched items per feed, the newest. No newsroom updates older ones by its feed. */
const WATCHED = 5000
/** Tolerance for wrong clocks and time zones; later times count as in the future. */
const AHEAD_MS = 14 * 3_600_000

/**
 * Queues a job for each new or changed item, and records what was seen. Idempotent after an interruption: a job's
 * id is made of the item, its revision and its content.
 */
export async function takeItems(
  feed: WatchedFeed,
  { id, backlog }: Pick<FeedState, 'id' | 'backlog'>,
  list: Pick<FeedList, 'items' | 'deleted'>,
  partial: boolean,
  ports: TakePorts,
): Promise<Taken> {
  const { feeds } = ports
  const now = ports.now()
  const source = sourceOf(feed)
  const { watched, notes } = newest(list.items, now)
  const urls = [...watched.flatMap(({ url }) => url ?? []), ...list.deleted]
  const known = await feeds.items(id, urls, [...watched.flatMap(({ guid }) => guid ?? []), ...list.deleted])
  const compared = compareItems(watched, known, { partial, now })
  notes.push(...compared.notes)

  const isFirst = backlog === undefined
  const { chosen, left } = isFirst
    ? chooseBacklog(compared.changes, feed.backlog)
    : { chosen: compared.changes, left: [] }
  await feeds.put(id, [...compared.moved, ...left], now)

  const isImport = isFirst || backlog > 0
  const limit = isImport ? BACKLOG_AT_ONCE : AT_ONCE
  // An archive newest first; a burst oldest first, so that the newest article is the newest here too.
  const order = isImport ? chosen : chosen.toReversed()
  const taken = order.slice(0, limit)
  const faults: string[] = []
  let published = 0
  for (const change of taken) {
    const fault = await take(change, feed, source, now, ports)
    if (fault === undefined) published += 1
    else faults.push(fault)
    // Recorded one by one, so that a crash loses no record of a queued job.
    await feeds.put(id, [change.next], now)
  }
  const [first] = faults
  if (first !== undefined) notes.push(`${faults.length} of its items made no article: ${first}`)
  const removed = await removeDeleted(id, known, list.deleted, source, ports)
  const more = order.length > taken.length
  return {
    items: list.items.length,
    published,
    removed,
    backlog: isImport && more ? order.length - taken.length : 0,
    more,
    notes,
  }
}

/** The newest items, if there are more than are watched. */
function newest(items: readonly FeedItem[], now: number) {
  const notes: string[] = []
  const ahead = items.filter(({ stamp }) => (stamp ?? 0) > now + AHEAD_MS).length
  if (ahead > 0) notes.push(`${ahead} of its items are dated in the future.`)
  if (items.length <= WATCHED) return { watched: items, notes }
  notes.push(
    `It has ${items.length.toLocaleString('en')} items; the newest ${WATCHED.toLocaleString('en')} are watched.`,
  )
  // Sorting is stable: items without a time stay in the feed's order.
  const watched = items.toSorted((a, b) => (b.stamp ?? 0) - (a.stamp ?? 0)).slice(0, WATCHED)
  return { watched, notes }
}

/** The source of its articles: a polled system uses the name of its deliveries. */
export function sourceOf({ name, system }: WatchedFeed): string {
  return system?.source ?? `feed:${name}`
}

/** At the first poll the newest get a pack; the others are only recorded. */
function chooseBacklog(changes: readonly Change[], most: number) {
  const byAge = changes.toSorted((a, b) => (b.found.stamp ?? 0) - (a.found.stamp ?? 0))
  const left = byAge.slice(most).map(asKnown)
  return { chosen: byAge.slice(0, most), left }
}

function asKnown({ next }: Change): KnownItem {
  return { ...next, state: 'known' }
}

/** @returns why the item is no article; undefined when its job is queued */
async function take(
  { found, next }: Change,
  feed: WatchedFeed,
  source: string,
  now: number,
  { intake }: TakePorts,
): Promise<string | undefined> {
  try {
    // An item of a content system is identified as its delivery would be: by id and time of change.
    const isDelivery = feed.system !== undefined && found.guid !== undefined
    const event = isDelivery
      ? eventOf(found, feed, found.guid, found.stamp)
      : eventOf(found, feed, next.item, now)
    await intake.accept(source, `${next.item}.${next.revision}.${next.words}`, event)
    return undefined
  } catch (error) {
    // Storage failures are retried; an error of one item does not stop the others.
    if (!(error instanceof Problem) || error.code === 'unavailable') throw error
    return error.message
  }
}

function eventOf(found: FeedItem, feed: Feed, ref: string, at: number | undefined): ArticleEvent {
  const entry = found.read()
  const { brand } = feed
  switch (entry.kind) {
    case 'page':
      return { kind: 'read', ref, at, url: entry.url, brand }
    case 'article': {
      const article = brand === undefined ? entry.found.article : { ...entry.found.article, brand }
      const sourced = { ...entry.found, article }
      if (article.url === undefined)
        throw new Problem('invalid-input', `“${article.title.slice(0, 60)}” has no address.`, {
          field: 'url',
        })
      if (feed.read === 'feed') return { kind: 'publish', ref, at, sourced }
      return { kind: 'read', ref, at, url: article.url, brand, otherwise: sourced }
    }
    case 'problem':
      throw entry.problem
    case 'list':
      throw new Problem('invalid-input', 'A list of further lists is not read here.', { field: 'url' })
  }
}

/** Entries that the feed marks as deleted. */
async function removeDeleted(
  id: string,
  known: readonly KnownItem[],
  deleted: readonly string[],
  source: string,
  ports: TakePorts,
): Promise<number> {
  const refs = new Set(deleted)
  const withdrawn = known.filter(
    ({ guid, url, state }) => state === 'taken' && (refs.has(guid ?? '') || refs.has(url ?? '')),
  )
  for (const item of withdrawn) await withdraw(id, item, source, ports)
  return withdrawn.length
}

/** Queues the removal of an item's article. */
export async function withdraw(
  id: string,
  item: KnownItem,
  source: string,
  { feeds, intake, now }: TakePorts,
): Promise<void> {
  const at = now()
  const revision = item.revision + 1
  const ref = source.startsWith('feed:') ? item.item : (item.guid ?? item.item)
  const event = { kind: 'remove', ref, at, url: item.url } as const
  await intake.accept(source, `${item.item}.${revision}.removed`, event)
  await feeds.put(id, [{ ...item, state: 'removed', revision, listed: false, missingSince: undefined }], at)
}
