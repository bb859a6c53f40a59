import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readJobLevels } from '../../../src/desk/jobs/job-levels.ts'
import { openRecords } from '../../../src/node/store/sqlite-records.ts'

it('counts the jobs that wait, run and are dead, and gives 0 without jobs', async () => {
  const records = openRecords(':memory:', join(import.meta.dirname, '../../../src/desk/store/migrations'))
  const levels = async () =>
    Object.fromEntries((await readJobLevels(records)).map(({ labels, value }) => [labels.state, value]))
  expect(await levels()).toEqual({ waiting: 0, running: 0, dead: 0 })
  for (const [id, state] of Object.entries({
    a: 'waiting',
    b: 'waiting',
    c: 'dead',
    d: 'done',
    e: 'replaced',
  }))
    await records.run(
      'INSERT INTO jobs (id, kind, subject, work, state, changed_at, next_attempt_at, created_at) ' +
        "VALUES (?, 'article', 's', '{}', ?, 0, 0, 0)",
      [id, state],
    )
  expect(await levels()).toEqual({ waiting: 2, running: 0, dead: 1 })
  records.close()
})
