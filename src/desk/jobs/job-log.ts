import type { Job } from './jobs.ts'

/** A finished attempt at a job, for the log. */
export interface JobLog {
  /** The job's id. */
  readonly job: string
  readonly kind: Job['work']['kind']
  /** Webhook source, or `api`; absent for webhooks sent out. */
  readonly source?: string | undefined
  /** Id of the request that caused it, so that both can be found. */
  readonly requestId?: string | undefined
  readonly attempt: number
  readonly outcome: JobEnd
  readonly milliseconds: number
  /** Problem code, or `internal`, of an attempt that failed. */
  readonly problem?: string | undefined
}

/** `retry`: will be tried again; `dead`: will not. */
export type JobEnd = 'done' | 'retry' | 'dead'

/** An attempt's log entry. Without addresses and texts, which are in the job's record. */
export function jobLogOf(
  { id, work, attempts }: Job,
  end: Pick<JobLog, 'outcome' | 'milliseconds' | 'problem'>,
): JobLog {
  const origin = work.kind === 'article' ? { source: work.source, requestId: work.requestId } : {}
  return { job: id, kind: work.kind, ...origin, attempt: attempts, ...end }
}
