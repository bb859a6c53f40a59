import type { FeedItem } from '../../article/feed/feed-list.ts'
import { digestOfWords } from '../../article/feed/item-digest.ts'
import type { KnownItem } from './known-item.ts'

/** A new or changed item, with its record after it is taken. */
export interface Change {
  readonly found: FeedItem
  readonly next: KnownItem
}

/** Result of comparing a feed with its known items. */
export interface Comparison {
  /** New and changed items, in the feed's order. */
  readonly changes: readonly Change[]
  /** Updated records of known items that moved in the list or left it. */
  readonly moved: readonly KnownItem[]
  /** Irregularities, in sentences. */
  readonly notes: readonly string[]
}

export interface CompareOptions {
  /** The list is incomplete: a push, or a truncated feed. Items are not missing from it. */
  readonly partial: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** More items than this with new times at once are a habit of the feed, not updates. */
const FEW_RESTAMPED = 10
/** In a short feed, all of them. */
const LEAST_ALL = 3

/**
 * Finds new, changed and missing items. Items are identified by address; by the feed's id or by their text only if
 * nothing but the address changed, because feeds reuse ids. An item is missing only if a later listed one is still
 * there: feeds drop their oldest items.
 */
export function compareItems(
  listed: readonly FeedItem[],
  known: readonly KnownItem[],
  { partial, now }: CompareOptions,
): Comparison {
  const notes: string[] = []
  const { items, nameless, doubled } = distinct(listed)
  if (nameless > 0) notes.push(`${count(nameless, 'item')} of it had neither an address nor an id.`)
  if (doubled > 0)
    notes.push(`${count(doubled, 'id')} of it stand for several articles each and are not used.`)
  const { matchOf, moved: renamed } = match(items, known)
  if (renamed > FEW_RESTAMPED && renamed > items.length / 2)
    notes.push('It gives its items new addresses at each look; they are known by their words.')

  const matched = items.flatMap((item) => matchOf.get(item) ?? [])
  const restamped = items.filter((item) => isOnlyRestamped(item, matchOf.get(item)))
  const isHabit =
    restamped.length > Math.max(FEW_RESTAMPED, matched.length / 2) ||
    (restamped.length >= LEAST_ALL && restamped.length === items.length)
  if (isHabit) notes.push('It stamps its items anew at each look; only changed words count.')
  const oldest = Math.min(...matched.flatMap(({ stamp }) => stamp ?? []))
  const lastMatched = items.findLastIndex((item) => matchOf.has(item))

  const changes: Change[] = []
  const moved: KnownItem[] = []
  for (const [position, found] of items.entries()) {
    const before = matchOf.get(found)
    if (before === undefined) {
      const next = newItem(found, position)
      // An old article that moves up because one above it left is not new.
      const isOld = position > lastMatched && lastMatched >= 0 && (found.stamp ?? Infinity) < oldest
      if (isOld && !partial) moved.push({ ...next, state: 'known' })
      else changes.push({ found, next })
      continue
    }
    const { guid, url, words, stamp } = found
    const next = { ...before, guid, url, words, stamp, position, listed: true, missingSince: undefined }
    const isChanged =
      before.state === 'removed' ||
      before.words !== words ||
      (before.url !== url && before.guid !== undefined && before.guid === guid) ||
      (isOnlyRestamped(found, before) && !isHabit)
    if (isChanged) changes.push({ found, next: { ...next, state: 'taken', revision: before.revision + 1 } })
    else if (!isSame(before, next)) moved.push(next)
  }
  if (!partial) moved.push(...gone(known, new Set(matched), now))
  return { changes, moved, notes }
}

/** Each address once, the first one; ids shared by several items are dropped. */
function distinct(listed: readonly FeedItem[]) {
  const uses = new Map<string, Set<string | undefined>>()
  for (const { guid, url } of listed)
    if (guid !== undefined) uses.set(guid, (uses.get(guid) ?? new Set()).add(url))
  const doubled = [...uses.values()].filter((urls) => urls.size > 1).length
  const seen = new Set<string>()
  let nameless = 0
  const items = listed.flatMap((item): FeedItem[] => {
    const guid = (uses.get(item.guid ?? '')?.size ?? 0) > 1 ? undefined : item.guid
    const name = item.url ?? guid
    if (name === undefined) nameless += 1
    if (name === undefined || seen.has(name)) return []
    seen.add(name)
    return [guid === item.guid ? item : { ...item, guid }]
  })
  return { items, nameless, doubled }
}

function match(items: readonly FeedItem[], known: readonly KnownItem[]) {
  const present = new Set(items.map(({ url }) => url))
  const byUrl = new Map(known.map((one) => [one.url, one]))
  const byGuid = new Map(known.map((one) => [one.guid, one]))
  const byWords = new Map(known.filter((one) => one.listed).map((one) => [one.words, one]))
  const matchOf = new Map<FeedItem, KnownItem>()
  const used = new Set<KnownItem>()
  let moved = 0
  const take = (item: FeedItem, found: KnownItem | undefined): boolean => {
    if (found === undefined || used.has(found)) return false
    used.add(found)
    matchOf.set(item, found)
    return true
  }
  for (const item of items) if (item.url !== undefined) take(item, byUrl.get(item.url))
  for (const item of items) {
    if (matchOf.has(item)) continue
    const isFree = (one: KnownItem | undefined) =>
      one?.url === undefined ? one : present.has(one.url) ? undefined : one
    const named = item.guid === undefined ? undefined : isFree(byGuid.get(item.guid))
    if (named !== undefined && (named.words === item.words || item.url === undefined)) take(item, named)
    else if (take(item, isFree(byWords.get(item.words)))) moved += 1
  }
  return { matchOf, moved }
}

function isOnlyRestamped(item: FeedItem, before: KnownItem | undefined): boolean {
  if (before?.stamp === undefined || item.stamp === undefined) return false
  return before.words === item.words && item.stamp > before.stamp
}

function newItem({ guid, url, words, stamp }: FeedItem, position: number): KnownItem {
  const item = digestOfWords([url ?? '', guid ?? ''])
  const fresh = { state: 'taken', revision: 0, listed: true, missingSince: undefined } as const
  return { item, guid, url, words, stamp, position, ...fresh }
}

/** Items that left the list, from its middle or its end. */
function gone(
  known: readonly KnownItem[],
  matched: ReadonlySet<KnownItem>,
  now: number,
): readonly KnownItem[] {
  const left = known.filter((one) => one.listed && !matched.has(one))
  const last = Math.max(...[...matched].filter(({ listed }) => listed).map(({ position }) => position))
  return left.map((one) => {
    const isMissing = one.position < last && one.state === 'taken' && one.url !== undefined
    return asGone(one, isMissing ? now : undefined)
  })
}

function asGone(item: KnownItem, missingSince: number | undefined): KnownItem {
  return { ...item, listed: false, missingSince }
}

function isSame(before: KnownItem, next: KnownItem): boolean {
  const names = ['guid', 'url', 'stamp', 'position', 'listed', 'missingSince'] as const
  return names.every((name) => before[name] === next[name])
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
