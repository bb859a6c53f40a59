import { env } from 'cloudflare:workers'
import type { MessageBatch, ScheduledController } from '@cloudflare/workers-types'
import type { Bindings, JobMessage } from './bindings.ts'
import { composeApp } from './compose.ts'
import { consumeJobs } from './job-queue.ts'
import { runScheduled } from './run-scheduled.ts'

/**
 * Composed while the worker starts, because a promise made in one request cannot be awaited in another. Lazily
 * loaded parts start at the top of their own module.
 */
const { app, desk, ...jobs } = composeApp(env as Bindings)

// Workers look for the default export.
// eslint-disable-next-line import/no-default-export
export default {
  fetch: app.fetch,
  async queue(batch: MessageBatch<JobMessage>) {
    if (desk) await consumeJobs(batch, desk, jobs.wake)
  },
  async scheduled({ cron }: ScheduledController) {
    if (desk) await runScheduled(cron, desk, jobs)
  },
}
