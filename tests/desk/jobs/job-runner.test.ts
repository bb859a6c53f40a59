import { describe, expect, it } from 'vitest'
import { createJobRunner } from '../../../src/desk/jobs/job-runner.ts'
import type { Job } from '../../../src/desk/jobs/jobs.ts'
import { createYieldQueue } from '../../../src/desk/jobs/yield-queue.ts'

const job = (id: string): Job => ({
  id,
  work: { kind: 'notice', url: 'https://hooks.example/', event: 'pack.ready', body: '' },
  changedAt: 0,
  attempts: 1,
  kills: 0,
  lease: id,
})

/** A runner over a list of ids; jobs run until they are released. */
function run(ids: string[], concurrency: number) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const faults: unknown[] = []
  const runner = createJobRunner({
    lease: async () => {
      const id = ids.shift()
      return id === undefined ? undefined : job(id)
    },
    async run({ id }) {
      begun.push(id)
      await new Promise<void>((resolve) => ends.set(id, resolve))
      return { waiting: [], retryIn: undefined }
    },
    nextDue: async () => (ids.length > 0 ? 0 : undefined),
    reportError: (error) => void faults.push(error),
    concurrency,
  })
  return { runner, begun, ends, ids, faults }
}

describe('the runner', () => {
  it('does as many jobs at once as it has concurrency, and the next when one ends', async () => {
    const { runner, begun, ends } = run(['a', 'b', 'c'], 2)
    await expect.poll(() => begun).toEqual(['a', 'b'])
    ends.get('a')!()
    await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
    for (const end of ends.values()) end()
    await runner.stop()
  })

  it('starts later jobs when it is woken', async () => {
    const { runner, begun, ends, ids } = run([], 2)
    await new Promise((resolve) => setTimeout(resolve, 50))
    ids.push('late')
    runner.wake()
    await expect.poll(() => begun).toEqual(['late'])
    ends.get('late')!()
    await runner.stop()
  })

  it('finishes running jobs when stopped, and starts no more', async () => {
    const { runner, begun, ends, ids } = run(['a'], 1)
    await expect.poll(() => begun).toEqual(['a'])
    ids.push('b')
    let stopped = false
    const stopping = runner.stop().then(() => (stopped = true))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stopped).toBe(false)
    ends.get('a')!()
    await stopping
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(begun).toEqual(['a'])
  })

  it('starts nothing when stopped while it leases', async () => {
    const begun: string[] = []
    let answer: ((due: number) => void) | undefined
    const runner = createJobRunner({
      lease: async () => (begun.length === 0 ? job('a') : undefined),
      run: async ({ id }) => void begun.push(id),
      nextDue: async () => new Promise<number>((resolve) => (answer = resolve)),
      reportError: () => {},
      concurrency: 1,
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    await runner.stop()
    answer?.(0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(begun).toEqual([])
  })

  it('continues after the table could not be read', async () => {
    let broken = true
    const begun: string[] = []
    const runner = createJobRunner({
      lease: async () => (begun.length === 0 ? job('a') : undefined),
      run: async ({ id }) => {
        begun.push(id)
        return { waiting: [], retryIn: undefined }
      },
      nextDue: async () => {
        if (broken) throw new Error('locked')
        return begun.length === 0 ? 0 : undefined
      },
      reportError: () => (broken = false),
      concurrency: 1,
    })
    await expect.poll(() => begun, { timeout: 5000 }).toEqual(['a'])
    await runner.stop()
  })
})

it('yields one after the other, even for simultaneous calls', async () => {
  const order: string[] = []
  let breathing = 0
  let most = 0
  const turn = createYieldQueue(async () => {
    breathing += 1
    most = Math.max(most, breathing)
    await new Promise((resolve) => setTimeout(resolve, 1))
    breathing -= 1
  })
  await Promise.all(['a', 'b', 'c'].map(async (name) => turn().then(() => order.push(name))))
  expect({ order, most }).toEqual({ order: ['a', 'b', 'c'], most: 1 })
})
