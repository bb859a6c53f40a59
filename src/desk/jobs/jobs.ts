import { type Records, type Statement, unconditional, type WriteCondition } from '../store/records.ts'
import { LONGEST_WAIT_MS } from './backoff.ts'
import type { Work } from './work.ts'

/** A job that this worker has leased. */
export interface Job {
  readonly id: string
  readonly work: Work
  /** When the sender changed the subject, milliseconds since 1970. */
  readonly changedAt: number
  /** Including this one. */
  readonly attempts: number
  /** How often the process ended while running it. */
  readonly kills: number
  /** Token of the lease: only its holder may checkpoint, release or end the job. */
  readonly lease: string
}

export interface NewJob {
  readonly id: string
  readonly work: Work
  readonly subject: string
  readonly changedAt: number
  /** Earliest start; milliseconds since 1970. */
  readonly nextAttemptAt: number
  readonly now: number
  readonly condition: WriteCondition
}

/** How an attempt failed. */
export interface Failure {
  readonly fault: string
  readonly error: string
  /** When to try again; undefined: never, the job is dead. */
  readonly retryAt: number | undefined
}

/**
 * The job table as a queue. Workers renew their lease; expired leases are taken over. Ending a job is a statement, for
 * the same transaction as the job's results: neither is ever stored without the other.
 */
export interface JobQueue {
  /** Leases the job that has been ready longest, or the one named, if it is ready. */
  lease(id?: string): Promise<Job | undefined>
  /** Extends the lease. */
  renew(job: Job): Promise<void>
  /** Saves how far a job is; the next attempt starts there. */
  checkpoint(job: Job, work: Work): Promise<void>
  /** Ends a failed attempt: to be retried, or dead. `together` is written in the same transaction. */
  release(job: Job, failure: Failure, together?: readonly Statement[]): Promise<void>
  /** Milliseconds until the next job is ready; undefined when none waits or runs. */
  nextDue(): Promise<number | undefined>
  /** Jobs that were ready before this time and not leased; the longest overdue first. */
  overdue(before: number, limit: number): Promise<readonly string[]>
  /** Makes jobs ready whose time is further ahead than any wait: the clock was wrong when it was set. */
  pullBack(): Promise<void>
  /** Milliseconds until a job is ready; undefined when it has ended or does not exist. */
  dueIn(id: string): Promise<number | undefined>
}

export interface QueuePorts {
  readonly now: () => number
  /** Unique, for leases. */
  readonly newId: () => string
  /** How long a lease lasts without renewal, milliseconds. */
  readonly leaseMs: number
}

/** Jobs with the same subject run one at a time. */
const SUBJECT_IDLE =
  "NOT EXISTS (SELECT 1 FROM jobs AS other WHERE other.subject = jobs.subject AND other.state = 'running' " +
  'AND other.lease_until > ? AND other.id <> jobs.id)'

/**
 * Waiting jobs that are due and running ones whose lease has expired, oldest first. Two queries of one row each,
 * because each state has its own index.
 * @param more a further condition for both, with the `?` of `before` and of `more` for each
 */
const ready = (more: string, limit: string) =>
  "SELECT id, due FROM (SELECT * FROM (SELECT id, next_attempt_at AS due FROM jobs WHERE state = 'waiting' AND " +
  `next_attempt_at <= ? ${more} ORDER BY next_attempt_at LIMIT ${limit}) AS waiting UNION ALL SELECT * FROM (SELECT id, ` +
  `lease_until AS due FROM jobs WHERE state = 'running' AND lease_until <= ? ${more} ORDER BY lease_until ` +
  `LIMIT ${limit}) AS running) AS ready ORDER BY due LIMIT ${limit}`
const leaseOf = (choice: string) =>
  "UPDATE jobs SET state = 'running', lease = ?, lease_until = ?, attempts = attempts + CASE state WHEN 'waiting' THEN 1 ELSE 0 END, " +
  "kills = kills + CASE state WHEN 'running' THEN 1 ELSE 0 END " +
  `WHERE id = (SELECT id FROM (${ready(`AND ${choice}${SUBJECT_IDLE}`, '1')}) AS chosen) RETURNING id, work, changed_at, attempts, kills`
const LEASE = leaseOf('')
const LEASE_ONE = leaseOf('id = ? AND ')
const RENEW = "UPDATE jobs SET lease_until = ? WHERE id = ? AND lease = ? AND state = 'running'"
const CHECKPOINT = "UPDATE jobs SET work = ? WHERE id = ? AND lease = ? AND state = 'running'"
const RELEASE =
  'UPDATE jobs SET state = ?, next_attempt_at = ?, lease = NULL, lease_until = NULL, fault = ?, error = ?, ' +
  "ended_at = ? WHERE id = ? AND lease = ? AND state = 'running'"
const NEXT_DUE =
  "SELECT min(due) AS due FROM (SELECT min(next_attempt_at) AS due FROM jobs WHERE state = 'waiting' " +
  "UNION ALL SELECT min(lease_until) FROM jobs WHERE state = 'running') AS next"
const OVERDUE = ready('', '?')
const PULL_BACK_WAITING =
  "UPDATE jobs SET next_attempt_at = ? WHERE state = 'waiting' AND next_attempt_at > ?"
const PULL_BACK_RUNNING = "UPDATE jobs SET lease_until = ? WHERE state = 'running' AND lease_until > ?"
const DUE =
  "SELECT CASE state WHEN 'running' THEN lease_until ELSE next_attempt_at END AS due FROM jobs " +
  "WHERE id = ? AND state IN ('waiting', 'running')"

interface Row {
  readonly id: string
  readonly work: string
  readonly changed_at: number
  readonly attempts: number
  readonly kills: number
}

export function createJobQueue(records: Records, { now, newId, leaseMs }: QueuePorts): JobQueue {
  return {
    async lease(id) {
      const [lease, time] = [newId(), now()]
      const row = await (id === undefined
        ? records.first<Row>(LEASE, [lease, time + leaseMs, time, time, time, time])
        : records.first<Row>(LEASE_ONE, [lease, time + leaseMs, time, id, time, time, id, time]))
      if (row === undefined) return undefined
      const work = JSON.parse(row.work) as Work
      const { attempts, kills } = row
      return { id: row.id, work, changedAt: row.changed_at, attempts, kills, lease }
    },

    async renew(job) {
      await records.run(RENEW, [now() + leaseMs, job.id, job.lease])
    },

    async checkpoint(job, work) {
      await records.run(CHECKPOINT, [JSON.stringify(work), job.id, job.lease])
    },

    async release(job, { fault, error, retryAt }, together = []) {
      const [state, ended] = retryAt === undefined ? ['dead', now()] : ['waiting', null]
      // The lease ends last, because the other statements depend on it.
      await records.batch([
        ...together,
        { sql: RELEASE, values: [state!, retryAt ?? now(), fault, error, ended!, job.id, job.lease] },
      ])
    },

    async nextDue() {
      const row = await records.first<{ due: number | null }>(NEXT_DUE, [])
      return typeof row?.due === 'number' ? Math.max(0, row.due - now()) : undefined
    },

    async overdue(before, limit) {
      const rows = await records.all<{ id: string }>(OVERDUE, [before, limit, before, limit, limit])
      return rows.map(({ id }) => id)
    },

    async pullBack() {
      const time = now()
      await records.run(PULL_BACK_WAITING, [time, time + LONGEST_WAIT_MS])
      await records.run(PULL_BACK_RUNNING, [time, time + 2 * leaseMs])
    },

    async dueIn(id) {
      const row = await records.first<{ due: number }>(DUE, [id])
      return row && Math.max(0, row.due - now())
    },
  }
}

const ADD = (condition: string) =>
  'INSERT INTO jobs (id, kind, subject, work, state, changed_at, next_attempt_at, created_at) ' +
  `SELECT ?, ?, ?, ?, 'waiting', ?, ?, ? WHERE ${condition}`

/** Adds a job, in the batch of its cause. */
export function addJob({ id, work, subject, changedAt, nextAttemptAt, now, condition }: NewJob): Statement {
  const values = [id, work.kind, subject, JSON.stringify(work), changedAt, nextAttemptAt, now]
  return { sql: ADD(condition.sql), values: [...values, ...condition.values] }
}

const REPLACE =
  "UPDATE jobs SET state = 'replaced', ended_at = ?, work = '{}' WHERE subject = ? AND kind = 'article' " +
  "AND state = 'waiting' AND changed_at <= ? AND id <> ? AND EXISTS (SELECT 1 FROM jobs AS by WHERE by.id = ?)"

/** Replaces waiting jobs about the same subject that are not newer: a burst of deliveries becomes one piece of work. */
export function replaceWaiting({ id, subject, changedAt, now }: NewJob): Statement {
  return { sql: REPLACE, values: [now, subject, changedAt, id, id] }
}

/** True while this worker has the lease. */
export function whileLeased({ id, lease }: Job): WriteCondition {
  return {
    sql: "EXISTS (SELECT 1 FROM jobs WHERE id = ? AND lease = ? AND state = 'running')",
    values: [id, lease],
  }
}

const END =
  "UPDATE jobs SET state = 'done', lease = NULL, lease_until = NULL, ended_at = ?, article = ?, fault = NULL, " +
  "error = NULL, work = '{}' WHERE id = ? AND lease = ? AND state = 'running'"

/**
 * Ends a job; last in the batch of its results.
 * @param condition of the results: without stored results the job does not end
 */
export function endJob(
  job: Job,
  now: number,
  article?: string,
  condition: WriteCondition = unconditional,
): Statement {
  const values = [now, article ?? null, job.id, job.lease, ...condition.values]
  return { sql: `${END} AND ${condition.sql}`, values }
}
