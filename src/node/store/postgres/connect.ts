import { setTimeout as sleep } from 'node:timers/promises'
import { type CustomTypesConfig, DatabaseError, Pool } from 'pg'
import { ConfigError } from '../../../config/config-error.ts'

/** How long an answer is waited for. */
export const PATIENCE_MS = 10_000
const CONNECT_MS = 5_000
/** A database that is started together with its nodes takes a while. */
const START_MS = 30_000
const AGAIN_MS = 500

/** Object ids of the types int8, int2, int4, numeric and bool. */
const NUMBERS = new Set([20, 21, 23, 1700])
const BOOL = 16

/** Values come back as SQLite gives them: numbers, texts, and 1 or 0 for a condition. */
function parserOf(type: number) {
  if (NUMBERS.has(type)) return Number
  return type === BOOL ? (text: string) => (text === 't' ? 1 : 0) : String
}

/** Connections to the database of HANDBILL_DATABASE_URL, made when they are needed. */
export function connect(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'handbill',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
    // Statements of one transaction are sent without waiting between.
    pipeline: true,
    types: { getTypeParser: parserOf } as CustomTypesConfig,
  })
  // A connection that breaks fails what is asked over it; an event that nobody listens to would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * Does what comes first, as soon as the database is there.
 * @throws ConfigError when it does not come, or does not let us in
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

/** Errors of a host with several addresses say nothing themselves. */
function reasonOf(error: unknown): string {
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error
  return (inner as Error).message
}

/** Whether the database was not reached, or is in no state to answer; nothing is wrong with what was asked then. */
export function isAway(error: unknown): boolean {
  const { code = '', name, message = '' } = error as { code?: string; name?: string; message?: string }
  // SQLSTATE 08: connection, 53: no room, 57P: shut down or starting, 58: system.
  if (error instanceof DatabaseError) return /^(?:08|53|57P|58)/.test(code)
  // The network's codes, and what the client says without one.
  return (
    name === 'TimeoutError' ||
    /^E[A-Z]+$/.test(code) ||
    /^(?:Connection terminated|Client |Query read timeout|timeout )/i.test(message)
  )
}
