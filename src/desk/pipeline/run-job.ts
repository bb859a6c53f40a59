import { messageAndHint, Problem } from '../../problem.ts'
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
  /** An internal error, for the log. */
  readonly reportError: (error: unknown) => void
  /** Called at the end of each attempt. */
  readonly logJob?: ((entry: JobLog) => void) | undefined
}

export interface JobOutcome {
  /** Jobs it added; wake their workers. */
  readonly waiting: readonly string[]
  /** Milliseconds until the next attempt; undefined: the job has ended. */
  readonly retryIn: number | undefined
}

/** Counts, times and logs the end of an attempt. */
type End = (outcome: JobEnd, problem?: string) => void

/** Problems of the input itself: another attempt would fail the same way. */
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

/** A job that was running this often when its process ended probably crashes it. */
const MAX_KILLS = 12

class EndsProcesses extends Error {
  override readonly name = 'EndsProcesses'
}

/** Runs a leased job. Never throws: failures are stored in the job's record. */
export async function runJob(job: Job, parts: JobParts): Promise<JobOutcome> {
  const started = performance.now()
  const end: End = (outcome, problem) => {
    const { kind } = job.work
    if (job.work.kind === 'notice') {
      const { event } = job.work
      parts.metrics.count('notices', { event, outcome: outcome === 'done' ? 'sent' : outcome })
    }
    const milliseconds = performance.now() - started
    parts.metrics.count('jobsEnded', { kind, outcome })
    parts.metrics.observe('jobTime', { kind }, milliseconds / 1000)
    parts.logJob?.(jobLogOf(job, { outcome, milliseconds: Math.round(milliseconds), problem }))
  }
  const renewing = setInterval(() => void parts.queue.renew(job).catch(parts.reportError), parts.leaseMs / 3)
  try {
    if (job.kills >= MAX_KILLS)
      throw new EndsProcesses(`The process ended ${job.kills} times while the job ran.`)
    const waiting = await attempt(job, parts)
    end('done')
    return { waiting, retryIn: undefined }
  } catch (error) {
    return failed(job, error, parts, end)
  } finally {
    clearInterval(renewing)
  }
}

async function attempt(job: Job, parts: JobParts): Promise<readonly string[]> {
  const { work } = job
  if (work.kind === 'article') return runArticle(job, work, parts)
  await runNotice(job, work, parts)
  return []
}

async function failed(job: Job, error: unknown, parts: JobParts, end: End): Promise<JobOutcome> {
  const { queue, now, random, reportError } = parts
  const { kind } = job.work
  const endsProcesses = error instanceof EndsProcesses
  const isFinal = endsProcesses || (error instanceof Problem && FINAL.has(error.code))
  const wait = isFinal ? undefined : waitAfter(kind, job.attempts, random)
  const fault = error instanceof Problem ? error.code : endsProcesses ? 'crashed' : 'internal'
  // Messages of internal errors may contain anything; they go to the log only.
  const message =
    error instanceof Problem
      ? messageAndHint(error)
      : endsProcesses
        ? error.message
        : 'An internal error; the log has it.'
  if (!(error instanceof Problem)) reportError(error)
  const dead = wait === undefined ? noticesOfDeath(job, { fault, message }, parts) : noNotices
  end(wait === undefined ? 'dead' : 'retry', fault)
  try {
    const retryAt = wait === undefined ? undefined : now() + wait
    await queue.release(job, { fault, error: message.slice(0, 500), retryAt }, dead.statements)
  } catch (lost) {
    // The lease expires, and the job runs again.
    reportError(lost)
  }
  return { waiting: dead.ids, retryIn: wait }
}

const noNotices: ReturnType<typeof addNotices> = { statements: [], ids: [] }

/** `pack.failed` for an article's dead job; failed notices cause no further notices. */
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
    case 'check':
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
