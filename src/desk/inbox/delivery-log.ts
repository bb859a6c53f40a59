import { listPage, readCursor } from '../store/list-page.ts'
import type { Records } from '../store/records.ts'

/** Outcomes of a delivery. */
export const deliveryOutcomes = ['accepted', 'repeated', 'ignored', 'refused', 'failed'] as const
export type DeliveryOutcome = (typeof deliveryOutcomes)[number]

export interface LoggedDelivery {
  readonly source: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly milliseconds: number
  /** HTTP status of the response. */
  readonly status: number
  readonly outcome: DeliveryOutcome
  readonly reason?: string | undefined
  readonly delivery?: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly event?: string | undefined
  readonly articleId?: string | undefined
}

export interface DeliveryPage {
  readonly deliveries: readonly LoggedDelivery[]
  /** Cursor of the next page; undefined on the last. */
  readonly next: string | undefined
}

/** The log of deliveries, for debugging webhooks. */
export interface DeliveryLog {
  add(entry: LoggedDelivery): Promise<void>
  /**
   * Newest first.
   * @throws Problem `invalid-input` for a malformed cursor
   */
  list(options: {
    readonly source?: string | undefined
    readonly cursor?: string | undefined
    readonly limit: number
  }): Promise<DeliveryPage>
}

/** One day of a large newsroom, or two weeks of a small one. */
const KEPT_PER_SOURCE = 1_000
const KEPT_MS = 14 * 86_400_000

/** Entries between two deletions of old ones: the limit may be exceeded by as many. */
const SWEEP_EVERY = 32

const COLUMNS = 'seq, source, at, milliseconds, status, outcome, reason, delivery, headers, event, article_id'
const INSERT = `INSERT INTO deliveries (source, at, milliseconds, status, outcome, reason, delivery, headers, event, article_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const LIST = `SELECT ${COLUMNS} FROM deliveries WHERE seq < ? ORDER BY seq DESC LIMIT ?`
const LIST_SOURCE = `SELECT ${COLUMNS} FROM deliveries WHERE source = ? AND seq < ? ORDER BY seq DESC LIMIT ?`
const SWEEP_AGE = 'DELETE FROM deliveries WHERE at < ?'
const SWEEP_COUNT = `DELETE FROM deliveries WHERE source = ? AND seq <=
  (SELECT seq FROM deliveries WHERE source = ? ORDER BY seq DESC LIMIT 1 OFFSET ?)`

interface Row {
  readonly seq: number
  readonly source: string
  readonly at: number
  readonly milliseconds: number
  readonly status: number
  readonly outcome: DeliveryOutcome
  readonly reason: string | null
  readonly delivery: string | null
  readonly headers: string
  readonly event: string | null
  readonly article_id: string | null
}

/** The log over any records; migrations must have been run. */
export function createDeliveryLog(records: Records): DeliveryLog {
  const added = new Map<string, number>()
  return {
    async add(entry) {
      await records.run(INSERT, [
        entry.source,
        entry.at,
        Math.round(entry.milliseconds),
        entry.status,
        entry.outcome,
        entry.reason ?? null,
        entry.delivery ?? null,
        JSON.stringify(entry.headers),
        entry.event ?? null,
        entry.articleId ?? null,
      ])
      const count = added.get(entry.source) ?? 0
      added.set(entry.source, count + 1)
      if (count % SWEEP_EVERY !== 0) return
      await records.batch([
        { sql: SWEEP_AGE, values: [entry.at - KEPT_MS] },
        { sql: SWEEP_COUNT, values: [entry.source, entry.source, KEPT_PER_SOURCE] },
      ])
    },

    async list({ source, cursor, limit }) {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : readCursor(cursor, /^(\d{1,15})$/)[0]!
      const found =
        source === undefined
          ? await records.all<Row>(LIST, [before, limit + 1])
          : await records.all<Row>(LIST_SOURCE, [source, before, limit + 1])
      const { rows, next } = listPage(found, limit, ({ seq }) => String(seq))
      return { deliveries: rows.map(entryOf), next }
    },
  }
}

function entryOf(row: Row): LoggedDelivery {
  return {
    source: row.source,
    at: row.at,
    milliseconds: row.milliseconds,
    status: row.status,
    outcome: row.outcome,
    reason: row.reason ?? undefined,
    delivery: row.delivery ?? undefined,
    headers: JSON.parse(row.headers) as Record<string, string>,
    event: row.event ?? undefined,
    articleId: row.article_id ?? undefined,
  }
}
