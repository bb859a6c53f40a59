/** What SQLite and D1 both take and give. */
export type SqlValue = string | number | null

/** The records: one SQL for SQLite on Node and D1 on Workers, with `?` for values. */
export interface Records {
  /** The first row, undefined when there is none. */
  first<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row | undefined>
  run(sql: string, values: readonly SqlValue[]): Promise<void>
}
