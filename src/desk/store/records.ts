/** What SQLite and D1 both take and give. */
export type SqlValue = string | number | null

/** One SQL statement with the values of its `?`. */
export interface Statement {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** A condition that several statements of one transaction share: that a job is still leased by this worker. */
export type WriteCondition = Statement

export const unconditional: WriteCondition = { sql: 'true', values: [] }

/**
 * The records: one SQL for SQLite on Node and D1 on Workers, with `?` for values. Statements that write may give back
 * rows as well (`RETURNING`), through `first` and `all`.
 */
export interface Records {
  /** The first row, undefined when there is none. */
  first<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row | undefined>
  /** Every row: what is asked for has to limit itself. */
  all<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<readonly Row[]>
  /** @returns how many rows were inserted, changed or deleted; a row that a conflict left alone is not counted */
  run(sql: string, values: readonly SqlValue[]): Promise<number>
  /**
   * Several statements in one transaction, in order: all of them or, when one fails, none. A later statement sees what
   * an earlier one did, in its SQL: there is no deciding between them.
   * @returns the number of changed rows of each
   */
  batch(statements: readonly Statement[]): Promise<readonly number[]>
}
