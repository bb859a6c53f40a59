/** The value types common to SQLite and D1. */
export type SqlValue = string | number | null

/** One SQL statement with the values of its `?`. */
export interface Statement {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** A condition shared by several statements of one transaction, such as: the job is still leased by this worker. */
export type WriteCondition = Statement

export const unconditional: WriteCondition = { sql: 'true', values: [] }

/**
 * The records: the same SQL for SQLite on Node and D1 on Workers, with `?` for values. Writing statements may
 * return rows too (`RETURNING`), through `first` and `all`.
 */
export interface Records {
  /** The first row; undefined without a row. */
  first<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row | undefined>
  /** All rows: the statement must limit them. */
  all<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<readonly Row[]>
  /** @returns the number of inserted, changed or deleted rows; rows skipped by a conflict clause do not count */
  run(sql: string, values: readonly SqlValue[]): Promise<number>
  /**
   * Several statements in one transaction, in order: all or none. Later statements see the effects of earlier ones
   * in SQL; the caller cannot decide in between.
   * @returns the number of changed rows of each
   */
  batch(statements: readonly Statement[]): Promise<readonly number[]>
}
