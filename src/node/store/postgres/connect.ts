import { setTimeout as sleep } from 'node:timers/promises'
import { type CustomTypesConfig, DatabaseError, Pool } from 'pg'
import { ConfigError } from '../../../config/config-error.ts'

/** Timeout of a query. */
export const PATIENCE_MS = 10_000
const CONNECT_MS = 5_000
/** Milliseconds; a database started together with its nodes takes a while. */
const START_MS = 30_000
const AGAIN_MS = 500

/** Object ids of the types int8, int2, int4, numeric and bool. */
const NUMBERS = new Set([20, 21, 23, 1700])
const BOOL = 16

/** Values in SQLite's form: numbers, texts, and 1 or 0 for booleans. */
function parserOf(type: number) {
  if (NUMBERS.has(type)) return Number
  return type === BOOL ? (text: string) => (text === 't' ? 1 : 0) : String
}

/** Connections to the database of HANDBILL_DATABASE_URL, opened on demand. */
export function connect(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'handbill',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
    // Sends the statements of a transaction without waiting in between.
    pipeline: true,
    types: { getTypeParser: parserOf } as CustomTypesConfig,
  })
  // Queries on a broken connection fail by themselves; an unhandled event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * Runs the first work as soon as the database is available.
 * @throws ConfigError if it does not become available, or refuses access
 */
export async function begin<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + START_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof ConfigError) throw error
      if (!isAway(error) || performance.now() > deadline)
        throw new ConfigError(`HANDBILL_DATABASE_URL: ${reasonOf(error)}`, { cause: error })
    }
    await sleep(AGAIN_MS)
  }
}

/** Errors of a host with several addresses have no message themselves. */
function reasonOf(error: unknown): string {
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error
  return (inner as Error).message
}

/** Whether the database was unreachable or unable to answer; the query itself is not at fault. */
export function isAway(error: unknown): boolean {
  const { code = '', name, message = '' } = error as { code?: string; name?: string; message?: string }
  // SQLSTATE 08: connection, 53: insufficient resources, 57P: shutting down or starting, 58: system error.
  if (error instanceof DatabaseError) return /^(?:08|53|57P|58)/.test(code)
  // Network error codes, and messages of the client without a code.
  return (
    name === 'TimeoutError' ||
    /^E[A-Z]+$/.test(code) ||
    /^(?:Connection terminated|Client |Query read timeout|timeout )/i.test(message)
  )
}
