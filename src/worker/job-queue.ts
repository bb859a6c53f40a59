import type { MessageBatch, Queue } from '@cloudflare/workers-types'
import type { Desk } from '../desk/desk.ts'
import type { JobMessage } from './bindings.ts'
import { reportError } from './log.ts'

/** Cloudflare's longest delay; messages for later jobs come back early and are sent again. */
const MAX_DELAY_SECONDS = 43_200

/** Messages of one `sendBatch`. */
const MAX_BATCH = 100

/** The dead-letter queue: jobs whose worker crashed on every delivery of the message. */
const DEAD_QUEUE = 'handbill-dead'

/** Sends wake-up messages for jobs. A lost message delays its job until a cron trigger finds it overdue. */
export function createWaker(queue: Queue<JobMessage> | undefined) {
  return async function wake(jobs: readonly string[], delayMs: number): Promise<void> {
    if (queue === undefined) return
    const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.ceil(delayMs / 1000))
    try {
      for (let at = 0; at < jobs.length; at += MAX_BATCH)
        await queue.sendBatch(jobs.slice(at, at + MAX_BATCH).map((job) => ({ body: { job }, delaySeconds })))
    } catch (error) {
      reportError(error)
    }
  }
}

/** Runs the jobs of a batch one after the other: an isolate has one thread and 128 MB. */
export async function consumeJobs(
  batch: MessageBatch<JobMessage>,
  desk: Desk,
  wake: ReturnType<typeof createWaker>,
): Promise<void> {
  for (const message of batch.messages) {
    const id = message.body.job
    try {
      const again = batch.queue === DEAD_QUEUE ? await deadLetter(id, desk) : await runJobById(id, desk)
      // A new message, because the queue limits how often one is retried.
      if (again !== undefined) await wake([id], again)
      message.ack()
    } catch (error) {
      reportError(error)
      message.retry({ delaySeconds: 10 })
    }
  }
}

/**
 * Runs one job, if it is ready.
 * @returns milliseconds until it is ready; undefined when it has ended
 */
export async function runJobById(id: string, desk: Desk): Promise<number | undefined> {
  const job = await desk.queue.lease(id)
  if (job !== undefined) return (await desk.run(job)).retryIn
  // Not ready: too early, leased by another worker, or another job about the same article runs.
  const due = await desk.queue.dueIn(id)
  return due === undefined ? undefined : Math.max(due, 1000)
}

async function deadLetter(id: string, desk: Desk): Promise<number | undefined> {
  const job = await desk.queue.lease(id)
  if (job === undefined) return desk.queue.dueIn(id)
  const error = 'The worker crashed on every attempt.'
  await desk.queue.release(job, { fault: 'internal', error, retryAt: undefined })
  return undefined
}
