import { expect, test } from 'vitest'
import {
  addJob,
  createJobQueue,
  endJob,
  whileLeased,
  type NewJob,
  replaceWaiting,
} from '../../../src/desk/jobs/jobs.ts'
import { createJobList } from '../../../src/desk/jobs/job-list.ts'
import { type Records, unconditional } from '../../../src/desk/store/records.ts'
import type { Work } from '../../../src/desk/jobs/work.ts'

const work = (url: string): Work => ({
  kind: 'article',
  source: 'ghost',
  template: 'headline',
  step: { to: 'read', url },
})

/** Contract of jobs, for every kind of records. Each test gets empty, migrated ones. */
export function jobsContract(open: () => Promise<Records>): void {
  async function desk() {
    const records = await open()
    const clock = { now: 1000 }
    let ids = 0
    const newId = () => `id-${ids++}`
    const queue = createJobQueue(records, { now: () => clock.now, newId, leaseMs: 100 })
    const job = (id: string, changes: Partial<NewJob> = {}): NewJob => ({
      id,
      work: work(`https://news.example/${id}`),
      subject: `article:${id}`,
      changedAt: 500,
      nextAttemptAt: clock.now,
      now: clock.now,
      condition: unconditional,
      ...changes,
    })
    const add = async (id: string, changes: Partial<NewJob> = {}) =>
      records.batch([addJob(job(id, changes)), replaceWaiting(job(id, changes))])
    const woken: string[] = []
    const list = createJobList(records, {
      now: () => clock.now,
      wake: async (jobs) => void woken.push(...jobs),
    })
    return { records, clock, queue, add, list, woken }
  }

  test('are leased in the order they fall due, each by one worker', async () => {
    const { queue, add, clock } = await desk()
    await add('b', { nextAttemptAt: 900 })
    await add('a', { nextAttemptAt: 800 })
    await add('later', { nextAttemptAt: 1001 })
    const taken = await Promise.all([queue.lease(), queue.lease(), queue.lease()])
    expect(taken.map((job) => job?.id).toSorted()).toEqual(['a', 'b', undefined])
    expect(taken.find((job) => job?.id === 'a')).toMatchObject({
      work: work('https://news.example/a'),
      changedAt: 500,
      attempts: 1,
    })
    expect(await queue.nextDue()).toBe(1)
    clock.now = 1001
    expect(await queue.lease()).toMatchObject({ id: 'later' })
  })

  test('can be leased by name, and not before they are due', async () => {
    const { queue, add } = await desk()
    await add('a', { nextAttemptAt: 1500 })
    await add('b')
    expect(await queue.lease('a')).toBeUndefined()
    expect(await queue.dueIn('a')).toBe(500)
    expect(await queue.lease('b')).toMatchObject({ id: 'b' })
    expect(await queue.lease('b')).toBeUndefined()
    expect(await queue.dueIn('nobody')).toBeUndefined()
    expect(await queue.lease("' OR 1=1 --")).toBeUndefined()
  })

  test('of a dead worker are leased by another, and the dead one cannot complete them', async () => {
    const { records, queue, add, clock } = await desk()
    await add('a')
    const first = (await queue.lease())!
    clock.now = 1099
    expect(await queue.lease()).toBeUndefined()
    clock.now = 1100
    const second = (await queue.lease())!
    // A killed worker does not use up an attempt.
    expect(second).toMatchObject({ id: 'a', attempts: 1, kills: 1 })
    const { sql, values } = whileLeased(first)
    expect(await records.all(`SELECT 1 WHERE ${sql}`, values)).toEqual([])
    expect(await records.batch([endJob(first, 1), endJob(second, 1), endJob(second, 1)])).toEqual([0, 1, 0])
    expect(await queue.lease()).toBeUndefined()
  })

  test('that a clock running ahead postponed are due once it is corrected', async () => {
    const { queue, add, clock } = await desk()
    clock.now = 10 * 86_400_000
    await add('waiting')
    await add('running')
    expect(await queue.lease('running')).toBeDefined()
    clock.now = 1000
    expect(await queue.lease()).toBeUndefined()
    await queue.pullBack()
    const ids = [(await queue.lease())?.id, (await queue.lease())?.id]
    expect(ids.toSorted()).toEqual(['running', 'waiting'])
  })

  test('whose lease is renewed stay with their worker, and resume from its checkpoint', async () => {
    const { queue, add, clock } = await desk()
    await add('a')
    const first = (await queue.lease())!
    clock.now = 1090
    await queue.renew(first)
    await queue.checkpoint(first, work('https://news.example/noted'))
    clock.now = 1189
    expect(await queue.lease()).toBeUndefined()
    clock.now = 1190
    expect(await queue.lease()).toMatchObject({ work: { step: { url: 'https://news.example/noted' } } })
    await queue.checkpoint(first, work('https://news.example/too-late'))
    await queue.renew(first)
    clock.now = 1290
    expect(await queue.lease()).toMatchObject({ work: { step: { url: 'https://news.example/noted' } } })
  })

  test('about one subject run one at a time', async () => {
    const { records, queue, add } = await desk()
    await add('a', { subject: 'article:x' })
    const first = (await queue.lease())!
    await add('b', { subject: 'article:x' })
    await add('c', { subject: 'article:y' })
    expect(await queue.lease()).toMatchObject({ id: 'c' })
    expect([await queue.lease(), await queue.lease('b')]).toEqual([undefined, undefined])
    await records.batch([endJob(first, 1)])
    expect(await queue.lease()).toMatchObject({ id: 'b' })
  })

  test('that wait are replaced by a newer one about the same subject, never by an older', async () => {
    const { queue, add, list } = await desk()
    await add('first', { subject: 'article:x', changedAt: 10 })
    await add('newer', { subject: 'article:x', changedAt: 10 })
    await add('older', { subject: 'article:x', changedAt: 9 })
    await add('other', { subject: 'article:y', changedAt: 99 })
    expect((await list.list('replaced', 9)).map(({ id }) => id)).toEqual(['first'])
    expect((await list.list('waiting', 9)).map(({ id }) => id).toSorted()).toEqual([
      'newer',
      'older',
      'other',
    ])
    expect(await queue.lease('first')).toBeUndefined()
  })

  test('that failed wait until their retry, and are dead without one', async () => {
    const { queue, add, clock, list, woken } = await desk()
    await add('a')
    const failure = { fault: 'unreachable', error: 'Nobody answered.' }
    await queue.release((await queue.lease())!, { ...failure, retryAt: 1600 })
    expect(await queue.lease()).toBeUndefined()
    expect(await list.get('a')).toMatchObject({
      state: 'waiting',
      nextAttemptAt: 1600,
      attempts: 1,
      ...failure,
    })
    clock.now = 1600
    await queue.release((await queue.lease())!, { ...failure, retryAt: undefined })
    expect(await list.list('dead', 9)).toMatchObject([
      { id: 'a', attempts: 2, subject: 'a', endedAt: 1600, ...failure },
    ])
    expect(await queue.lease()).toBeUndefined()
    await list.retry('a')
    expect(woken).toEqual(['a'])
    expect(await queue.lease()).toMatchObject({ id: 'a', attempts: 1 })
    await expect(list.retry('a')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('write their results in the batch that completes them, or not at all', async () => {
    const { records, queue, add, clock, list } = await desk()
    await add('a')
    const zombie = (await queue.lease())!
    clock.now = 1200
    const job = (await queue.lease())!
    const about = (by: typeof job, id: string) =>
      addJob({
        id,
        work: work('https://news.example/told'),
        subject: id,
        changedAt: 1,
        nextAttemptAt: 1,
        now: 1,
        condition: whileLeased(by),
      })
    await queue.release(zombie, { fault: 'x', error: 'x', retryAt: undefined }, [about(zombie, 'zombie')])
    await queue.release(job, { fault: 'y', error: 'y', retryAt: undefined }, [about(job, 'told')])
    expect(await list.get('zombie')).toBeUndefined()
    expect(await list.get('told')).toMatchObject({ state: 'waiting' })
    expect(await list.get('a')).toMatchObject({ state: 'dead', fault: 'y' })
    expect(await records.first('SELECT count(*) AS jobs FROM jobs', [])).toEqual({ jobs: 2 })
  })

  test('that never started are listed, the longest overdue first', async () => {
    const { queue, add } = await desk()
    await add('a', { nextAttemptAt: 300 })
    await add('b', { nextAttemptAt: 200 })
    await add('c', { nextAttemptAt: 900 })
    expect(await queue.overdue(800, 9)).toEqual(['b', 'a'])
    expect(await queue.overdue(800, 1)).toEqual(['b'])
  })
}
