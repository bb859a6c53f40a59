import type { Level } from '../metrics.ts'
import type { Records } from '../store/records.ts'

/** Two queries in one, because each has an index; combined they would scan the table. */
const COUNT =
  "SELECT state, count(*) AS jobs FROM jobs WHERE state IN ('waiting', 'running') GROUP BY state " +
  "UNION ALL SELECT 'dead', count(*) FROM jobs WHERE state = 'dead'"

/**
 * Numbers of waiting, running and dead jobs, for the gauge `jobs`. States without jobs are reported as 0, so that
 * curves fall again.
 */
export async function readJobLevels(records: Records): Promise<readonly Level<'jobs'>[]> {
  const rows = await records.all<{ readonly state: string; readonly jobs: number }>(COUNT, [])
  return ['waiting', 'running', 'dead'].map((state) => ({
    labels: { state },
    value: rows.find((row) => row.state === state)?.jobs ?? 0,
  }))
}
