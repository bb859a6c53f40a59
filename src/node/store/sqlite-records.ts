import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { ConfigError } from '../../config/config-error.ts'
import { Problem } from '../../problem.ts'
import type { Records, SqlValue } from '../../desk/store/records.ts'
import { readMigrations } from './read-migrations.ts'

/** Milliseconds that a statement blocks the process while another process writes. */
const BUSY_MS = 10
/** Total time of retries, with the process free in between. Milliseconds. */
const PATIENCE_MS = 5_000
const AGAIN_MS = 25

/** Result codes of SQLite: https://sqlite.org/rescode.html. */
const BUSY = 5
/** Operational errors, not the request's: locked, read-only, broken or full disk. */
const UNAVAILABLE = new Set([BUSY, 6, 8, 10, 13, 14])

export interface SqliteRecords extends Records {
  close(): void
}

/**
 * Opens the records of one machine and migrates them.
 * @param file path of the database, `:memory:` for none
 * @param migrations folder of `0001_name.sql` files, each run once, in order
 */
export function openRecords(file: string, migrations: string): SqliteRecords {
  const database = new DatabaseSync(file, { timeout: BUSY_MS })
  // Readers do not wait for writers. Accepted data are on disk before the response, even through a power cut.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  migrate(database, migrations)
  const prepare = rememberStatements(database)
  return {
    async first<Row extends object>(sql: string, values: readonly SqlValue[]) {
      return patiently(() => prepare(sql).get(...values) as Row | undefined)
    },
    async all<Row extends object>(sql: string, values: readonly SqlValue[]) {
      return patiently(() => prepare(sql).all(...values) as Row[])
    },
    async run(sql, values) {
      return patiently(() => Number(prepare(sql).run(...values).changes))
    },
    async batch(statements) {
      return patiently(() =>
        inTransaction(database, () =>
          statements.map(({ sql, values }) => Number(prepare(sql).run(...values).changes)),
        ),
      )
    },
    close: () => database.close(),
  }
}

/**
 * Retries work while the database is busy, without blocking the process.
 * @throws Problem `unavailable` if it stays busy, or its disk is full or missing
 */
async function patiently<Result>(work: () => Result): Promise<Result> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return work()
    } catch (error) {
      const code = Number((error as { errcode?: number }).errcode) & 0xff
      if (!UNAVAILABLE.has(code)) throw error
      if (code !== BUSY || performance.now() > deadline)
        throw new Problem('unavailable', 'The records cannot be read or written just now.', { cause: error })
    }
    await setTimeout(AGAIN_MS)
  }
}

/** The table is named like wrangler's for D1, for consistency. */
function migrate(database: DatabaseSync, folder: string): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY, name TEXT UNIQUE, applied_at TEXT)',
  )
  const migrations = readMigrations(folder)
  refuseNewer(
    database,
    migrations.map(({ name }) => name),
  )
  for (const { name, sql } of migrations) applyOnce(database, name, sql)
}

/** Refuses records that a later version has migrated further. */
function refuseNewer(database: DatabaseSync, files: readonly string[]): void {
  const applied = database.prepare('SELECT name FROM d1_migrations ORDER BY name').all() as { name: string }[]
  const unknown = applied.find(({ name }) => !files.includes(name))
  if (unknown !== undefined)
    throw new ConfigError(
      `HANDBILL_DATA was written by a newer version of Handbill (${unknown.name}): ` +
        'install that version again, or use another folder',
    )
}

/** A migration and its record are one transaction. */
function applyOnce(database: DatabaseSync, name: string, sql: string): void {
  inTransaction(database, () => {
    if (database.prepare('SELECT id FROM d1_migrations WHERE name = ?').get(name) !== undefined) return
    database.exec(sql)
    database
      .prepare('INSERT INTO d1_migrations (name, applied_at) VALUES (?, ?)')
      .run(name, new Date().toISOString())
  })
}

/**
 * Begun for writing, so that two processes take turns. The work must not await anything: other callers in this
 * process would write into the same transaction.
 */
function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function rememberStatements(database: DatabaseSync) {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  return function prepare(sql: string) {
    let statement = statements.get(sql)
    if (statement === undefined) statements.set(sql, (statement = database.prepare(sql)))
    return statement
  }
}
