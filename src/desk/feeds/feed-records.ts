import type { Feed } from '../../config/feeds.ts'
import type { Records, SqlValue, Statement } from '../store/records.ts'
import type { ItemState, KnownItem } from './known-item.ts'

/** Stored state of a feed between two polls. */
export interface FeedState {
  readonly id: string
  readonly url: string
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  /** Milliseconds since 1970, as all times here. */
  readonly nextAt: number
  readonly lookedAt: number | undefined
  readonly takenAt: number | undefined
  /** Items that the first import may still take; undefined before the first poll, 0 after the import. */
  readonly backlog: number | undefined
  readonly failures: number
  readonly fault: string | undefined
  readonly error: string | undefined
  readonly note: string | undefined
  readonly hub: string | undefined
  readonly topic: string | undefined
  readonly hubSecret: string | undefined
  readonly askedAt: number | undefined
  readonly subscribedUntil: number | undefined
}

/** Columns of `feeds` by their names in `FeedState`; `id` and `url` never change. */
const COLUMN = {
  etag: 'etag',
  lastModified: 'last_modified',
  nextAt: 'next_at',
  lookedAt: 'looked_at',
  takenAt: 'taken_at',
  backlog: 'backlog',
  failures: 'failures',
  fault: 'fault',
  error: 'error',
  note: 'note',
  hub: 'hub',
  topic: 'topic',
  hubSecret: 'hub_secret',
  askedAt: 'asked_at',
  subscribedUntil: 'subscribed_until',
} as const satisfies Record<Exclude<keyof FeedState, 'id' | 'url'>, string>

type Change = Partial<Omit<FeedState, 'id' | 'url'>>

/** The records of watched feeds. */
export interface FeedRecords {
  /** Adds missing rows; a new feed is due now. */
  add(feeds: readonly { readonly id: string; readonly feed: Feed }[], now: number): Promise<void>
  get(id: string): Promise<FeedState | undefined>
  all(ids: readonly string[]): Promise<readonly FeedState[]>
  /** Claims the most overdue feed until `until`; an interrupted poll is repeated then. */
  claim(ids: readonly string[], now: number, until: number): Promise<FeedState | undefined>
  /** When the next feed is due; undefined without feeds. */
  nextAt(ids: readonly string[]): Promise<number | undefined>
  change(id: string, change: Change): Promise<void>
  /** Items in the feed, or with one of these addresses or ids. */
  items(id: string, urls: readonly string[], guids: readonly string[]): Promise<readonly KnownItem[]>
  /** Items missing since before this time, longest first. */
  missing(id: string, before: number, limit: number): Promise<readonly KnownItem[]>
  /** How many items are known, by state. */
  counts(ids: readonly string[]): Promise<readonly { feed: string; state: ItemState; items: number }[]>
  /** Stores items as seen now. */
  put(id: string, items: readonly KnownItem[], now: number): Promise<void>
  /** Deletes items that left their feed before this time. */
  forget(before: number): Promise<number>
}

const ADD =
  "INSERT INTO feeds (id, url, next_at) SELECT value ->> '$.id', value ->> '$.url', ? FROM json_each(?) WHERE true " +
  'ON CONFLICT DO NOTHING'
const AMONG = 'id IN (SELECT value FROM json_each(?))'
const CLAIM =
  `UPDATE feeds SET next_at = ? WHERE id = (SELECT id FROM feeds WHERE ${AMONG} AND next_at <= ? ORDER BY next_at ` +
  'LIMIT 1) RETURNING *'
const ITEM_COLUMNS = 'item, guid, url, words, stamp, state, revision, position, listed, missing_since'
const LISTED = `SELECT ${ITEM_COLUMNS} FROM feed_items WHERE feed = ? AND listed = 1`
const BY_URL = `SELECT ${ITEM_COLUMNS} FROM feed_items WHERE feed = ? AND listed = 0 AND url IN (SELECT value FROM json_each(?))`
const BY_GUID = `SELECT ${ITEM_COLUMNS} FROM feed_items WHERE feed = ? AND listed = 0 AND guid IN (SELECT value FROM json_each(?))`
const MISSING = `SELECT ${ITEM_COLUMNS} FROM feed_items WHERE feed = ? AND missing_since <= ? ORDER BY missing_since LIMIT ?`
const PUT =
  `INSERT INTO feed_items (feed, ${ITEM_COLUMNS}, seen_at) SELECT ?, value ->> '$.item', value ->> '$.guid', ` +
  "value ->> '$.url', value ->> '$.words', CAST(value ->> '$.stamp' AS BIGINT), value ->> '$.state', " +
  "CAST(value ->> '$.revision' AS BIGINT), CAST(value ->> '$.position' AS BIGINT), " +
  "CAST(value ->> '$.listed' AS BIGINT), CAST(value ->> '$.missingSince' AS BIGINT), ? FROM json_each(?) WHERE true " +
  'ON CONFLICT (feed, item) DO UPDATE SET guid = excluded.guid, url = excluded.url, words = excluded.words, ' +
  'stamp = excluded.stamp, state = excluded.state, revision = excluded.revision, position = excluded.position, ' +
  'listed = excluded.listed, missing_since = excluded.missing_since, seen_at = excluded.seen_at'
const COUNTS =
  'SELECT feed, state, count(*) AS items FROM feed_items WHERE feed IN (SELECT value FROM json_each(?)) GROUP BY feed, state'
const FORGET = 'DELETE FROM feed_items WHERE listed = 0 AND missing_since IS NULL AND seen_at < ?'

/** Items per statement: D1 takes parameters of 2 MB at most, and an address may have 2 KB. */
const AT_ONCE = 300

type Row = Readonly<Record<string, SqlValue>>

export function createFeedRecords(records: Records): FeedRecords {
  return {
    async add(feeds, now) {
      const added = feeds.map(({ id, feed: { url } }) => ({ id, url }))
      await records.run(ADD, [now, JSON.stringify(added)])
    },

    async get(id) {
      const row = await records.first<Row>('SELECT * FROM feeds WHERE id = ?', [id])
      return row && stateOf(row)
    },

    async all(ids) {
      const rows = await records.all<Row>(`SELECT * FROM feeds WHERE ${AMONG}`, [JSON.stringify(ids)])
      return rows.map(stateOf)
    },

    async claim(ids, now, until) {
      const row = await records.first<Row>(CLAIM, [until, JSON.stringify(ids), now])
      return row && stateOf(row)
    },

    async nextAt(ids) {
      const sql = `SELECT min(next_at) AS next FROM feeds WHERE ${AMONG}`
      const row = await records.first<{ next: number | null }>(sql, [JSON.stringify(ids)])
      return row?.next ?? undefined
    },

    async change(id, change) {
      const given = Object.entries(change) as [keyof typeof COLUMN, SqlValue | undefined][]
      if (given.length === 0) return
      const set = given.map(([name]) => `${COLUMN[name]} = ?`).join(', ')
      await records.run(`UPDATE feeds SET ${set} WHERE id = ?`, [
        ...given.map(([, value]) => value ?? null),
        id,
      ])
    },

    async items(id, urls, guids) {
      const rows = [
        ...(await records.all<Row>(LISTED, [id])),
        ...(await records.all<Row>(BY_URL, [id, JSON.stringify(urls)])),
        ...(await records.all<Row>(BY_GUID, [id, JSON.stringify(guids)])),
      ]
      return [...new Map(rows.map((row) => [row.item, row])).values()].map(itemOf)
    },

    async missing(id, before, limit) {
      return (await records.all<Row>(MISSING, [id, before, limit])).map(itemOf)
    },

    async counts(ids) {
      return records.all(COUNTS, [JSON.stringify(ids)])
    },

    async put(id, items, now) {
      const statements: Statement[] = []
      for (let at = 0; at < items.length; at += AT_ONCE) {
        const rows = items
          .slice(at, at + AT_ONCE)
          .map((item) => Object.assign({}, item, { listed: item.listed ? 1 : 0 }))
        statements.push({ sql: PUT, values: [id, now, JSON.stringify(rows)] })
      }
      if (statements.length > 0) await records.batch(statements)
    },

    async forget(before) {
      return records.run(FORGET, [before])
    },
  }
}

function stateOf(row: Row): FeedState {
  const rest = Object.entries(COLUMN).map(([name, column]) => [name, row[column] ?? undefined])
  return { id: row.id, url: row.url, ...Object.fromEntries(rest) } as unknown as FeedState
}

function itemOf(row: Row): KnownItem {
  const { listed, missing_since: missingSince, ...same } = row
  const known = {
    ...same,
    guid: row.guid ?? undefined,
    url: row.url ?? undefined,
    stamp: row.stamp ?? undefined,
  }
  return { ...known, listed: listed === 1, missingSince: missingSince ?? undefined } as unknown as KnownItem
}
