import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientBase, Pool, QueryResult } from 'pg'
import type { Records, SqlValue, Statement } from '../../../desk/store/records.ts'
import { Problem } from '../../../problem.ts'
import type { Migration } from '../read-migrations.ts'
import { begin, connect, isAway, PATIENCE_MS } from './connect.ts'
import { migrate } from './migrate.ts'
import { translateSql } from './translate-sql.ts'

export interface PostgresRecords extends Records {
  /** Milliseconds since 1970 by the database's clock, which all nodes share. */
  now(): number
  close(): Promise<void>
}

/**
 * Writers whose statements read other rows take turns across nodes: the desk's SQL assumes this, as in SQLite.
 * Everything is sent at once and needs nothing more from the node, so a turn lasts only as long as the database
 * works; the turn of a node that vanished while sending ends by itself.
 */
const TURN =
  'BEGIN; SET LOCAL idle_in_transaction_session_timeout = 5000; SELECT pg_advisory_xact_lock(7521418342178483821)'

/** SQLSTATEs that succeed on a retry: a deadlock, a plan that a migration has made stale. */
const AGAIN = new Set(['40P01', '0A000', '25P02'])
const MOST_TRIES = 5
/** Milliseconds before the first retry; later ones wait longer. */
const AGAIN_MS = 10

/**
 * Opens records shared by several nodes, and migrates them.
 * @throws ConfigError if the database cannot be used
 */
export async function openPostgresRecords(
  url: string,
  migrations: readonly Migration[],
): Promise<PostgresRecords> {
  const pool = connect(url)
  let ahead: number
  try {
    ahead = await begin(async () => {
      await withClient(pool, async (client) => migrate(client, migrations))
      return clockAhead(pool)
    })
  } catch (error) {
    await pool.end()
    throw error
  }
  const turn = createTurns()
  const write = async (statements: readonly Statement[]) =>
    tried(async (deadline) =>
      turn(async () => {
        // The caller has already got an error.
        deadline.throwIfAborted()
        return withClient(pool, async (client) => transact(client, statements))
      }),
    )
  async function query(sql: string, values: readonly SqlValue[]) {
    if (!decidesByRows(sql)) return tried(async () => ask(pool, { sql, values }))
    const [result] = await write([{ sql, values }])
    return result!
  }
  return {
    async first<Row extends object>(sql: string, values: readonly SqlValue[]) {
      return (await query(sql, values)).rows[0] as Row | undefined
    },
    async all<Row extends object>(sql: string, values: readonly SqlValue[]) {
      return (await query(sql, values)).rows as readonly Row[]
    },
    async run(sql, values) {
      return (await query(sql, values)).rowCount ?? 0
    },
    async batch(statements) {
      if (statements.length === 0) return []
      return (await write(statements)).map(({ rowCount }) => rowCount ?? 0)
    },
    now: () => Date.now() + ahead,
    close: async () => pool.end(),
  }
}

/** How far the database's clock is ahead of this machine's, in milliseconds. */
async function clockAhead(pool: Pool): Promise<number> {
  const before = Date.now()
  const { rows } = await pool.query<{ now: string }>(
    'SELECT extract(epoch FROM clock_timestamp())::text AS now',
  )
  return Math.round(Number(rows[0]!.now) * 1000 - (before + Date.now()) / 2)
}

/** Whether a writing statement reads other rows. Single-row writes are safe in PostgreSQL. */
function decidesByRows(sql: string): boolean {
  return /^(?:INSERT|UPDATE|DELETE)\b.*\bSELECT\b/s.test(sql)
}

/** Serialises this node's turns: waiting ones need no connection. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return async function turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

async function withClient<Result>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let fault: Error | undefined
  try {
    return await work(client)
  } catch (error) {
    fault = error as Error
    throw error
  } finally {
    // After a failure the connection's state is unknown.
    client.release(fault)
  }
}

/** One transaction, sent as a whole: one round trip to the database. */
async function transact(
  client: ClientBase,
  statements: readonly Statement[],
): Promise<readonly QueryResult[]> {
  const begun = client.query(TURN)
  const written = statements.map(async (statement) => ask(client, statement))
  // Rolls back if one statement failed.
  const committed = client.query('COMMIT')
  const results = await Promise.allSettled([begun, ...written, committed])
  const failed = results.find((one) => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return Promise.all(written)
}

async function ask(client: Pick<ClientBase, 'query'>, { sql, values }: Statement): Promise<QueryResult> {
  return client.query({ ...prepared(sql), values: values.map(storable) })
}

/** @throws Problem `unavailable` if the database is away */
async function tried<Result>(work: (deadline: AbortSignal) => Promise<Result>): Promise<Result> {
  const deadline = AbortSignal.timeout(PATIENCE_MS)
  for (let tries = 1; ; tries++) {
    try {
      return await before(deadline, work(deadline))
    } catch (error) {
      if (isAway(error))
        throw new Problem('unavailable', 'The records cannot be read or written just now.', { cause: error })
      const { code = '' } = error as { readonly code?: string }
      if (!AGAIN.has(code) || tries >= MOST_TRIES) throw error
    }
    await sleep(AGAIN_MS * tries * Math.random())
  }
}

async function before<Result>(deadline: AbortSignal, work: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>()
  const fail = () => late.reject(deadline.reason)
  deadline.addEventListener('abort', fail)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    deadline.removeEventListener('abort', fail)
  }
}

/** PostgreSQL has no U+0000 in texts. */
function storable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value
}

/** The desk has some eighty statements; each connection prepares those it uses once. */
const known = new Map<string, { readonly name: string; readonly text: string }>()

function prepared(sql: string): { readonly name: string; readonly text: string } {
  let found = known.get(sql)
  if (found === undefined)
    known.set(sql, (found = { name: `handbill_${known.size}`, text: translateSql(sql) }))
  return found
}
