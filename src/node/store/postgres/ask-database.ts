import type { Pool } from 'pg'
import { begin, connect } from './connect.ts'

/** Whether a key was ever stored in the database, even if revoked. Read-only. */
export async function hasKeyInDatabase(url: string): Promise<boolean> {
  return once(url, async (pool) => {
    const { rows } = await pool.query<{ name: string | null }>("SELECT to_regclass('api_keys')::text AS name")
    if (rows[0]!.name === null) return false
    return (await pool.query('SELECT 1 FROM api_keys LIMIT 1')).rows.length > 0
  })
}

/** Such as 15.18. */
export async function databaseVersion(url: string): Promise<string> {
  return once(url, async (pool) => {
    const { rows } = await pool.query<{ server_version: string }>('SHOW server_version')
    return rows[0]!.server_version.split(' ')[0]!
  })
}

async function once<Result>(url: string, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = connect(url)
  try {
    return await begin(async () => work(pool))
  } finally {
    await pool.end()
  }
}
