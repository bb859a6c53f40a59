import type { Desk } from '../desk/desk.ts'
import { type createWaker, runJobById } from './job-queue.ts'

/** As in wrangler.toml. */
const SWEEP_CRON = '17 * * * *'

/** A message takes a second or two; after this many milliseconds it was lost. */
const LOST_MS = 120_000

const MOST = 100

interface Waking {
  readonly wake: ReturnType<typeof createWaker>
  /** Whether a queue is bound. */
  readonly queued: boolean
}

/** Handles a cron trigger: the sweep, or jobs whose wake-up was lost (without a bound queue, all jobs). */
export async function runScheduled(cron: string, desk: Desk, { wake, queued }: Waking): Promise<void> {
  if (cron === SWEEP_CRON) {
    await desk.sweep()
    return
  }
  const overdue = await desk.queue.overdue(Date.now() - LOST_MS, MOST)
  if (queued) return wake(overdue, 0)
  for (const id of overdue) await runJobById(id, desk)
}
