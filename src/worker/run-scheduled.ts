import type { Desk } from '../desk/desk.ts'
import type { FeedWatch } from '../desk/feeds/feed-watch.ts'
import { type createWaker, runJobById } from './job-queue.ts'

/** As in wrangler.toml. */
const SWEEP_CRON = '17 * * * *'

/** Milliseconds; a message takes a second or two, so after this time it is lost. */
const LOST_MS = 120_000

const MOST = 100

/** Polls per round. Each sends a few queries per item, and a round has a limited number of requests. */
const MOST_LOOKS = 20

interface Waking {
  readonly wake: ReturnType<typeof createWaker>
  /** Whether a queue is bound. */
  readonly queued: boolean
  readonly feeds: FeedWatch | undefined
}

/** Handles a cron trigger: the sweep, or due feeds and jobs whose wake-up was lost (without a queue, all jobs). */
export async function runScheduled(cron: string, desk: Desk, { wake, queued, feeds }: Waking): Promise<void> {
  if (cron === SWEEP_CRON) {
    await desk.sweep()
    await feeds?.sweep()
    return
  }
  for (let looks = 0; looks < MOST_LOOKS && (await feeds?.lookAtNext()) === true; looks += 1);
  const overdue = await desk.queue.overdue(Date.now() - LOST_MS, MOST)
  if (queued) return wake(overdue, 0)
  for (const id of overdue) await runJobById(id, desk)
}
