import { Problem } from '../../problem.ts'
import { waitAfter } from '../jobs/backoff.ts'
import { whileLeased, type Job } from '../jobs/jobs.ts'
import { type JobEnd, type JobLog, jobLogOf } from '../jobs/job-log.ts'
import type { Metrics } from '../metrics.ts'
import { addNotices } from '../notify/notices.ts'
import { type ArticleParts, runArticle } from './run-article.ts'
import { type NoticeParts, runNotice } from '../notify/run-notice.ts'
import type { ArticleWork } from '../jobs/work.ts'

export interface JobParts extends ArticleParts, NoticeParts {
  readonly metrics: Metrics
  /** From 0 to 1. */
  readonly random: () => number
  readonly leaseMs: number
  /** A fault of our own, for the log. */
  readonly reportError: (error: unknown) => void
  /** Called when an attempt has ended; absent: nobody keeps a log of them. */
  readonly logJob?: ((entry: JobLog) => void) | undefined
}

export interface JobOutcome {
  /** Jobs that wait now. */
  readonly waiting: readonly string[]
  /** When to try this one again, milliseconds from now; undefined: it has ended. */
  readonly retryIn: number | undefined
}

/** Says in measurements and log how an attempt has ended. */
type End = (outcome: JobEnd, problem?: string) => void

/** What the input itself makes impossible: trying again would end the same way. */
const FINAL = new Set<string>([
  'malformed-json',
  'invalid-input',
  'unknown-template',
  'not-found',
  'too-large',
  'unsupported-media',
  'not-an-article',
  'forbidden-address',
])

/** A job that was begun this often and ended none of the times takes the process down with it. */
const MAX_ATTEMPTS = 12

/** Does a job that has been taken, and says what became of it. Never throws: what went wrong is in the job's record. */
export async function runJob(job: Job, parts: JobParts): Promise<JobOutcome> {
  const started = performance.now()
  const end: End = (outcome, problem) => {
    const { kind } = job.work
    const milliseconds = performance.now() - started
    parts.metrics.count('jobsEnded', { kind, outcome })
    parts.metrics.observe('jobTime', { kind }, milliseconds / 1000)
    parts.logJob?.(jobLogOf(job, { outcome, milliseconds: Math.round(milliseconds), problem }))
  }
  const holding = setInterval(() => void parts.queue.renew(job).catch(parts.reportError), parts.leaseMs / 3)
  try {
    if (job.attempts > MAX_ATTEMPTS) throw new Problem('not-found', 'The job was begun too often.')
    const waiting = await attempt(job, parts)
    end('done')
    return { waiting, retryIn: undefined }
  } catch (error) {
    return failed(job, error, parts, end)
  } finally {
    clearInterval(holding)
  }
}

async function attempt(job: Job, parts: JobParts): Promise<readonly string[]> {
  const { work } = job
  if (work.kind === 'article') return runArticle(job, work, parts)
  try {
    await runNotice(job, work, parts)
    parts.metrics.count('notices', { event: work.event, outcome: 'sent' })
    return []
  } catch (error) {
    parts.metrics.count('notices', { event: work.event, outcome: 'retry' })
    throw error
  }
}

async function failed(job: Job, error: unknown, parts: JobParts, end: End): Promise<JobOutcome> {
  const { queue, now, random, reportError } = parts
  const { kind } = job.work
  const isFinal = error instanceof Problem && FINAL.has(error.code)
  const wait = isFinal ? undefined : waitAfter(kind, job.attempts, random)
  const fault = error instanceof Problem ? error.code : 'internal'
  // Words of our own faults may hold anything; they go to the log.
  const message = error instanceof Problem ? error.message : 'Something broke on our side; the log says what.'
  if (!(error instanceof Problem)) reportError(error)
  const dead = wait === undefined ? noticesOfDeath(job, { fault, message }, parts) : noNotices
  end(wait === undefined ? 'dead' : 'retry', fault)
  try {
    const retryAt = wait === undefined ? undefined : now() + wait
    await queue.release(job, { fault, error: message.slice(0, 500), retryAt }, dead.statements)
  } catch (lost) {
    // The lease will end by itself, and the job be taken again.
    reportError(lost)
  }
  return { waiting: dead.ids, retryIn: wait }
}

const noNotices: ReturnType<typeof addNotices> = { statements: [], ids: [] }

/** `pack.failed`, when an article's job is dead; of notices that fail nobody is told by notice. */
function noticesOfDeath(job: Job, why: { fault: string; message: string }, parts: JobParts) {
  const { work } = job
  if (work.kind !== 'article') return noNotices
  const data = {
    job: job.id,
    source: work.source,
    ref: work.ref,
    ...namesOf(work),
    fault: why.fault,
    message: why.message,
  }
  const now = parts.now()
  return addNotices(
    { event: 'pack.failed', data, now, condition: whileLeased(job) },
    parts.targets,
    parts.newId,
  )
}

function namesOf({ step }: ArticleWork): { url?: string | undefined; title?: string } {
  switch (step.to) {
    case 'ask':
      return {}
    case 'read':
    case 'remove':
      return { url: step.url }
    case 'resolve':
      return { url: step.sourced.article.url, title: step.sourced.article.title }
    case 'draw': {
      const { article } = step.resolved.sourced
      return { url: article.url, title: article.title }
    }
  }
}
