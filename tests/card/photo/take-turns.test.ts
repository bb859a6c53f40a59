import { expect, it, vi } from 'vitest'
import { takeTurns } from '../../../src/card/photo/take-turns.ts'

/** Runs until it is ended; counts the running ones. */
function openTask(running: { now: number; most: number }) {
  let end: (() => void) | undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const task = async () => {
    running.most = Math.max(running.most, ++running.now)
    await ended
    running.now--
  }
  return { task, end: () => end?.() }
}

it('runs no more than its number at once, all of them in the end', async () => {
  const running = { now: 0, most: 0 }
  const inTurn = takeTurns(2)
  const tasks = Array.from({ length: 6 }, () => openTask(running))
  const all = Promise.all(tasks.map(({ task }) => inTurn(task)))
  for (const { end } of tasks) {
    await Promise.resolve()
    end()
  }
  await all
  expect(running).toEqual({ now: 0, most: 2 })
})

it('passes a turn on when its task fails', async () => {
  const inTurn = takeTurns(1)
  const failing = inTurn(() => Promise.reject(new Error('broken')))
  const next = inTurn(() => Promise.resolve('drawn'))
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('drawn')
})

it('takes the place of a task that never ends, and keeps the bound after it', async () => {
  const running = { now: 0, most: 0 }
  const inTurn = takeTurns(1, 20)
  const lost = openTask(running)
  const first = inTurn(lost.task)
  expect(await inTurn(() => Promise.resolve('drawn'))).toBe('drawn')
  expect(await inTurn(() => Promise.resolve('at once'))).toBe('at once')
  lost.end()
  await first
  expect(await inTurn(() => Promise.resolve('still'))).toBe('still')
})

it('starts the next task at once after a lost one was given up', async () => {
  vi.useFakeTimers()
  try {
    const inTurn = takeTurns(1, 20)
    void inTurn(() => new Promise(() => undefined))
    const second = inTurn(() => Promise.resolve('drawn'))
    await vi.advanceTimersByTimeAsync(20)
    expect(await second).toBe('drawn')
    const third = vi.fn<() => Promise<string>>(() => Promise.resolve('drawn'))
    void inTurn(third)
    await vi.advanceTimersByTimeAsync(0)
    expect(third).toHaveBeenCalled()
  } finally {
    vi.useRealTimers()
  }
})
