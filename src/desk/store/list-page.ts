import { Problem } from '../../problem.ts'

/** One page of a list. */
export interface ListPage<Row> {
  readonly rows: readonly Row[]
  /** The cursor of the next page; undefined on the last. */
  readonly next: string | undefined
}

/**
 * Makes a page of rows that were read with a limit one higher: the extra row tells whether there is a next page.
 * @param cursorOf readable text of the last row's position
 */
export function listPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): ListPage<Row> {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { rows: rows.slice(0, limit), next: last && cursorOf(last) }
}

/**
 * The parts of a cursor, in the order of the shape's groups.
 * @throws Problem `invalid-input` if it does not match the shape
 */
export function readCursor(cursor: string, shape: RegExp): readonly string[] {
  const match = shape.exec(cursor)
  if (match === null)
    throw new Problem('invalid-input', 'cursor must be the "next" of an earlier answer.', { field: 'cursor' })
  return match.slice(1)
}
