import { describe, expect, it } from 'vitest'
import { waitAfter } from '../../../src/desk/jobs/backoff.ts'

describe('the wait after a failed attempt', () => {
  it.each(['article', 'notice'] as const)('of %s is between half of its step and the whole', (kind) => {
    for (let attempt = 1; ; attempt += 1) {
      const step = waitAfter(kind, attempt, () => 0)
      if (step === undefined) break
      for (const chance of [0.25, 0.5, 0.75, 0.999]) {
        const wait = waitAfter(kind, attempt, () => chance)
        expect(wait).toBeLessThan(step)
        expect(wait).toBeGreaterThanOrEqual(step / 2)
      }
    }
  })

  it.each([
    ['article', [2, 5, 15, 60, 180, 600]],
    ['notice', [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]],
  ] as const)('of %s grows, and ends', (kind, seconds) => {
    const waits = seconds.map((_, at) => waitAfter(kind, at + 1, () => 0))
    expect(waits).toEqual(seconds.map((second) => second * 1000))
    expect(waitAfter(kind, seconds.length + 1, () => 0)).toBeUndefined()
  })
})
