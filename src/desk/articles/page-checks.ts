import type { Verdict } from '../../verdict.ts'
import type { Records, Statement, WriteCondition } from '../store/records.ts'

/** Result of the last check of an article's live page, read as crawlers read it. */
export interface StoredPageCheck {
  /** Milliseconds since 1970. */
  readonly checkedAt: number
  readonly verdicts: readonly Verdict[]
}

const GET = 'SELECT checked_at, verdicts FROM page_checks WHERE article = ?'
const PUT = (condition: string) =>
  `INSERT INTO page_checks (article, checked_at, verdicts) SELECT ?, ?, ? WHERE ${condition} ` +
  'ON CONFLICT (article) DO UPDATE SET checked_at = excluded.checked_at, verdicts = excluded.verdicts'

/** Undefined if the page was never checked. */
export async function readPageCheck(records: Records, article: string): Promise<StoredPageCheck | undefined> {
  const row = await records.first<{ checked_at: number; verdicts: string }>(GET, [article])
  return row && { checkedAt: row.checked_at, verdicts: JSON.parse(row.verdicts) as Verdict[] }
}

export function putPageCheck(
  article: string,
  { checkedAt, verdicts }: StoredPageCheck,
  condition: WriteCondition,
): Statement {
  const values = [article, checkedAt, JSON.stringify(verdicts), ...condition.values]
  return { sql: PUT(condition.sql), values }
}
