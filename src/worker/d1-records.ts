import type { D1Database } from '@cloudflare/workers-types'
import type { Records } from '../desk/records.ts'

/** Records in D1. Its migrations are run by wrangler, before the worker that needs them is deployed. */
export function createD1Records(database: D1Database): Records {
  return {
    async first<Row extends object>(sql: string, values: Parameters<Records['first']>[1]) {
      const row = await database
        .prepare(sql)
        .bind(...values)
        .first<Row>()
      return row ?? undefined
    },
    async run(sql, values) {
      await database
        .prepare(sql)
        .bind(...values)
        .run()
    },
  }
}
