import type { D1Database } from '@cloudflare/workers-types'
import type { Records, SqlValue } from '../../desk/store/records.ts'

/** Records in D1. Wrangler runs the migrations, before the worker that needs them is deployed. */
export function createD1Records(database: D1Database): Records {
  return {
    async first<Row extends object>(sql: string, values: readonly SqlValue[]) {
      const row = await database
        .prepare(sql)
        .bind(...values)
        .first<Row>()
      return row ?? undefined
    },
    async all<Row extends object>(sql: string, values: readonly SqlValue[]) {
      const { results } = await database
        .prepare(sql)
        .bind(...values)
        .all<Row>()
      return results
    },
    async run(sql, values) {
      const { meta } = await database
        .prepare(sql)
        .bind(...values)
        .run()
      return meta.changes
    },
    async batch(statements) {
      if (statements.length === 0) return []
      const done = await database.batch(
        statements.map(({ sql, values }) => database.prepare(sql).bind(...values)),
      )
      return done.map(({ meta }) => meta.changes)
    },
  }
}
