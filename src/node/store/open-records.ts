import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { Records } from '../../desk/store/records.ts'
import { resolveFile } from '../files/package-files.ts'
import type { SqliteRecords } from './sqlite-records.ts'

/** Records with their clock. */
export interface OpenRecords {
  readonly records: Records
  /** Milliseconds since 1970. */
  readonly now: () => number
  close(): Promise<void>
}

/** The database file under HANDBILL_DATA. */
export function recordsFile(folder: string): string {
  return join(folder, 'handbill.sqlite')
}

function migrationsFolder(): string {
  return dirname(resolveFile('#root/src/desk/store/migrations/0001_cards.sql'))
}

/** Opens the records under HANDBILL_DATA and migrates them, creating the folder if needed. */
export async function openDataRecords(folder: string): Promise<SqliteRecords> {
  // Loaded here, because Node 22 warns whenever SQLite is loaded.
  const { openRecords } = await import('./sqlite-records.ts')
  mkdirSync(folder, { recursive: true })
  return openRecords(recordsFile(folder), migrationsFolder())
}

/**
 * Opens the configured records: in PostgreSQL, else in the data folder.
 * @throws ConfigError if a newer version has written there, or the database cannot be used
 */
export async function openConfiguredRecords({
  data,
  databaseUrl,
}: Pick<Config, 'data' | 'databaseUrl'>): Promise<OpenRecords> {
  if (databaseUrl === undefined) {
    const records = await openDataRecords(data)
    return { records, now: Date.now, close: async () => records.close() }
  }
  // Loaded only if configured.
  const { openPostgresRecords } = await import('./postgres/postgres-records.ts')
  const { readMigrations } = await import('./read-migrations.ts')
  const records = await openPostgresRecords(databaseUrl, readMigrations(migrationsFolder()))
  return { records, now: () => records.now(), close: async () => records.close() }
}
