import type { Desk } from '../desk/desk.ts'
import { type createWaker, runJobById } from './job-queue.ts'

/** As it stands in wrangler.toml. */
const SWEEP_CRON = '17 * * * *'

/** A message takes a second or two; after this it was lost, or could not be sent. */
const FORGOTTEN_MS = 120_000

const MOST = 100

interface Waking {
  readonly wake: ReturnType<typeof createWaker>
  /** Whether a queue is bound. */
  readonly queued: boolean
}

/** What a cron trigger is for: the sweep, or jobs that nobody was woken for: all of them, where no queue is bound. */
export async function runScheduled(cron: string, desk: Desk, { wake, queued }: Waking): Promise<void> {
  if (cron === SWEEP_CRON) {
    await desk.sweep()
    return
  }
  const forgotten = await desk.queue.overdue(Date.now() - FORGOTTEN_MS, MOST)
  if (queued) return wake(forgotten, 0)
  for (const id of forgotten) await runJobById(id, desk)
}
