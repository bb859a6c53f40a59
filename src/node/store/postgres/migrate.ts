import type { ClientBase } from 'pg'
import { ConfigError } from '../../../config/config-error.ts'
import type { Migration } from '../read-migrations.ts'
import { translateMigration } from './translate-sql.ts'

/** Id of the advisory lock for migrations. */
const MIGRATION_LOCK = '7521418342178483820'

/**
 * Migrations up to this one convert rows of earlier schemas, which PostgreSQL never had, because support began
 * here. Later ones must be written for both.
 */
const BEFORE_POSTGRES = '0014_damage.sql'

/**
 * Migrates the schema in one transaction. Nodes that start together take turns.
 * @throws ConfigError if a newer version has written there
 */
export async function migrate(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await runMigrations(client, migrations)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function runMigrations(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  // Named like wrangler's table for D1, for consistency.
  await client.query('CREATE TABLE IF NOT EXISTS d1_migrations (name TEXT PRIMARY KEY, applied_at TEXT)')
  const { rows } = await client.query<{ name: string }>('SELECT name FROM d1_migrations ORDER BY name')
  const unknown = rows.find(({ name }) => !migrations.some((one) => one.name === name))
  if (unknown !== undefined)
    throw new ConfigError(
      `HANDBILL_DATABASE_URL was written by a newer version of Handbill (${unknown.name}): ` +
        'install that version again, or use another database',
    )
  const applied = new Set(rows.map(({ name }) => name))
  for (const { name, sql } of migrations.filter((one) => !applied.has(one.name))) {
    for (const statement of translateMigration(sql))
      if (name > BEFORE_POSTGRES || !statement.startsWith('UPDATE')) await client.query(statement)
    await client.query('INSERT INTO d1_migrations (name, applied_at) VALUES ($1, $2)', [
      name,
      new Date().toISOString(),
    ])
  }
}
