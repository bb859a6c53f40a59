import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resolveFile } from '../files/package-files.ts'
import type { SqliteRecords } from './sqlite-records.ts'

/** The database in the folder of HANDBILL_DATA. */
export function recordsFile(folder: string): string {
  return join(folder, 'handbill.sqlite')
}

/** Opens the records under HANDBILL_DATA and brings them up to date, making the folder if need be. */
export async function openDataRecords(folder: string): Promise<SqliteRecords> {
  // Loaded here, because Node 22 warns whenever SQLite is loaded.
  const { openRecords } = await import('./sqlite-records.ts')
  mkdirSync(folder, { recursive: true })
  const migrations = dirname(resolveFile('#root/src/desk/store/migrations/0001_cards.sql'))
  return openRecords(recordsFile(folder), migrations)
}
