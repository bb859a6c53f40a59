import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Records, SqlValue } from '../../desk/store/records.ts'

/** How long a statement waits while another process writes. */
const BUSY_MS = 5000

export interface SqliteRecords extends Records {
  close(): void
}

/**
 * Opens the records of one machine and brings them up to date.
 * @param file path of the database, `:memory:` for none.
 * @param migrations folder of `0001_name.sql` files, each run once, in order.
 */
export function openRecords(file: string, migrations: string): SqliteRecords {
  const database = new DatabaseSync(file, { timeout: BUSY_MS })
  // Readers do not wait for writers; after a power cut the last cards may be drawn again, nothing is broken.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  migrate(database, migrations)
  const prepare = rememberStatements(database)
  return {
    async first<Row extends object>(sql: string, values: readonly SqlValue[]) {
      return prepare(sql).get(...values) as Row | undefined
    },
    async all<Row extends object>(sql: string, values: readonly SqlValue[]) {
      return prepare(sql).all(...values) as Row[]
    },
    async run(sql, values) {
      return Number(prepare(sql).run(...values).changes)
    },
    async batch(statements) {
      return inTransaction(database, () =>
        statements.map(({ sql, values }) => Number(prepare(sql).run(...values).changes)),
      )
    },
    close: () => database.close(),
  }
}

/** The table is named as wrangler names D1's, so that one can see the same thing in both. */
function migrate(database: DatabaseSync, folder: string): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY, name TEXT UNIQUE, applied_at TEXT)',
  )
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  for (const name of files) applyOnce(database, name, readFileSync(join(folder, name), 'utf8'))
}

/** A migration and the note that it ran are one transaction. */
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
 * Begun for writing, so that two processes take turns. The work must not wait for anything: other callers of this
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
