import type { MessageBatch, Queue } from '@cloudflare/workers-types'
import type { Desk } from '../desk/desk.ts'
import { reportError } from './log.ts'

/** What a message says. The job itself is in the records: a photo may be a hundred times what a message may hold. */
export interface JobMessage {
  readonly job: string
}

/** Cloudflare delays a message no longer; what is due later comes back early and is sent on. */
const MAX_DELAY_SECONDS = 43_200

/** Messages of one `sendBatch`. */
const MAX_BATCH = 100

/** Where jobs go whose messages were given up: the worker ended, time after time, before it could say anything. */
const DEAD_QUEUE = 'handbill-dead'

/** Wakes the worker for jobs. A message that cannot be sent costs time, not the job: the next round finds it overdue. */
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

/** Does the jobs of a batch, one after the other: an isolate has one thread and 128 MB. */
export async function consumeJobs(
  batch: MessageBatch<JobMessage>,
  desk: Desk,
  wake: ReturnType<typeof createWaker>,
): Promise<void> {
  for (const message of batch.messages) {
    const id = message.body.job
    try {
      const again = batch.queue === DEAD_QUEUE ? await deadLetter(id, desk) : await runJobById(id, desk)
      // A message of its own, because the queue counts how often it gives one again.
      if (again !== undefined) await wake([id], again)
      message.ack()
    } catch (error) {
      reportError(error)
      message.retry({ delaySeconds: 10 })
    }
  }
}

/**
 * Does one job, if it may be begun.
 * @returns in how many milliseconds to look at it again; undefined when it has ended
 */
export async function runJobById(id: string, desk: Desk): Promise<number | undefined> {
  const job = await desk.queue.lease(id)
  if (job !== undefined) return (await desk.run(job)).retryIn
  // Not due yet, held by another worker, or waiting for another job about the same article.
  const due = await desk.queue.dueIn(id)
  return due === undefined ? undefined : Math.max(due, 1000)
}

async function deadLetter(id: string, desk: Desk): Promise<number | undefined> {
  const job = await desk.queue.lease(id)
  if (job === undefined) return desk.queue.dueIn(id)
  const error = 'The worker ended, time after time, before the job did.'
  await desk.queue.release(job, { fault: 'internal', error, retryAt: undefined })
  return undefined
}
