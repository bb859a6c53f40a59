import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A schema migration, named by its file. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** The `0001_name.sql` files of a folder, in order. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))
}
