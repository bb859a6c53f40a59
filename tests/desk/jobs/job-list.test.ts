import { expect, test } from 'vitest'
import { createJobList } from '../../../src/desk/jobs/job-list.ts'
import type { Records } from '../../../src/desk/store/records.ts'

const row = {
  id: 'j1',
  kind: 'article',
  state: 'waiting',
  attempts: 1,
  fault: null,
  error: null,
  subject: 'url:https://news.example/1',
  article: null,
  created_at: 1000,
  next_attempt_at: 2000,
  ended_at: null,
}

function listOf(changes: Partial<Record<keyof typeof row, unknown>>) {
  const records = { first: async () => ({ ...row, ...changes }) } as unknown as Records
  return createJobList(records, { now: () => 0, wake: async () => undefined }).get('j1')
}

test('a job has all known fields, and leaves out the others', async () => {
  expect(await listOf({})).toStrictEqual({
    id: 'j1',
    kind: 'article',
    state: 'waiting',
    attempts: 1,
    fault: undefined,
    error: undefined,
    subject: 'https://news.example/1',
    article: undefined,
    createdAt: 1000,
    nextAttemptAt: 2000,
    endedAt: undefined,
  })
  expect(await listOf({ state: 'dead', ended_at: 3000, fault: 'unreachable', article: 'a1' })).toMatchObject({
    nextAttemptAt: undefined,
    endedAt: 3000,
    fault: 'unreachable',
    article: 'a1',
  })
})
