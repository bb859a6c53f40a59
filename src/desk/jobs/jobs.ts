import type { Guard } from '../articles/article-writes.ts'
import type { Records, Statement } from '../store/records.ts'
import type { Work } from './work.ts'

/** A job that this worker holds the lease of. */
export interface Job {
  readonly id: string
  readonly work: Work
  /** When the sender changed what it is about, milliseconds since 1970. */
  readonly changedAt: number
  /** This one included. */
  readonly attempts: number
  readonly lease: string
}

export interface NewJob {
  readonly id: string
  readonly work: Work
  readonly subject: string
  readonly changedAt: number
  /** Not to be begun before; milliseconds since 1970. */
  readonly dueAt: number
  readonly now: number
  readonly guard: Guard
}

/** What became of an attempt that failed. */
export interface Failure {
  readonly fault: string
  readonly error: string
  /** When to try again; undefined: never, it is dead. */
  readonly retryAt: number | undefined
}

/**
 * The job table as a queue. Whoever takes a job holds it for a while and must say so again and again; a worker that was
 * killed says nothing, and its jobs are taken by another. Ending a job is a statement, to stand in one transaction with
 * what the job brought about: so neither is ever there without the other.
 */
export interface JobQueue {
  /** The job that is due longest, or the one named, if it may be begun now. */
  take(id?: string): Promise<Job | undefined>
  /** Holds a job longer. */
  hold(job: Job): Promise<void>
  /** Notes how far a job is. */
  note(job: Job, work: Work): Promise<void>
  /** Gives a job back, to be tried again or as dead; `with` is written in the same transaction. */
  giveBack(job: Job, failure: Failure, together?: readonly Statement[]): Promise<void>
  /** In how many milliseconds a job falls due; undefined when none waits. */
  nextDue(): Promise<number | undefined>
  /** Jobs that nobody began although they were due before; the longest overdue first. */
  overdue(before: number, limit: number): Promise<readonly string[]>
  /** Milliseconds until a job may be begun; undefined when it has ended or never was. */
  dueIn(id: string): Promise<number | undefined>
}

export interface QueuePorts {
  readonly now: () => number
  /** Unique, for leases. */
  readonly newId: () => string
  /** How long a worker that says nothing holds a job, milliseconds. */
  readonly leaseMs: number
}

const MAY_BEGIN =
  "state IN ('waiting', 'running') AND due_at <= ? AND NOT EXISTS (SELECT 1 FROM jobs AS other " +
  "WHERE other.subject = jobs.subject AND other.state = 'running' AND other.due_at > ? AND other.id <> jobs.id)"
const take = (choice: string) =>
  "UPDATE jobs SET state = 'running', lease = ?, due_at = ?, attempts = attempts + 1 " +
  `WHERE id = (SELECT id FROM jobs WHERE ${choice} ${MAY_BEGIN} ORDER BY due_at LIMIT 1) ` +
  'RETURNING id, work, changed_at, attempts'
const TAKE = take('')
const TAKE_ONE = take('id = ? AND')
const HOLD = "UPDATE jobs SET due_at = ? WHERE id = ? AND lease = ? AND state = 'running'"
const NOTE = "UPDATE jobs SET work = ? WHERE id = ? AND lease = ? AND state = 'running'"
const GIVE_BACK =
  'UPDATE jobs SET state = ?, due_at = ?, lease = NULL, fault = ?, error = ?, ended_at = ? ' +
  "WHERE id = ? AND lease = ? AND state = 'running'"
const NEXT_DUE = "SELECT min(due_at) AS due_at FROM jobs WHERE state IN ('waiting', 'running')"
const OVERDUE =
  "SELECT id FROM jobs WHERE state IN ('waiting', 'running') AND due_at < ? ORDER BY due_at LIMIT ?"
const DUE = "SELECT due_at FROM jobs WHERE id = ? AND state IN ('waiting', 'running')"

interface Row {
  readonly id: string
  readonly work: string
  readonly changed_at: number
  readonly attempts: number
}

export function createJobQueue(records: Records, { now, newId, leaseMs }: QueuePorts): JobQueue {
  return {
    async take(id) {
      const [lease, time] = [newId(), now()]
      const row = await (id === undefined
        ? records.first<Row>(TAKE, [lease, time + leaseMs, time, time])
        : records.first<Row>(TAKE_ONE, [lease, time + leaseMs, id, time, time]))
      if (row === undefined) return undefined
      const work = JSON.parse(row.work) as Work
      return { id: row.id, work, changedAt: row.changed_at, attempts: row.attempts, lease }
    },

    async hold(job) {
      await records.run(HOLD, [now() + leaseMs, job.id, job.lease])
    },

    async note(job, work) {
      await records.run(NOTE, [JSON.stringify(work), job.id, job.lease])
    },

    async giveBack(job, { fault, error, retryAt }, together = []) {
      const [state, ended] = retryAt === undefined ? ['dead', now()] : ['waiting', null]
      // The lease is given up last: what is written together with it is under its guard.
      await records.batch([
        ...together,
        { sql: GIVE_BACK, values: [state!, retryAt ?? now(), fault, error, ended!, job.id, job.lease] },
      ])
    },

    async nextDue() {
      const row = await records.first<{ due_at: number | null }>(NEXT_DUE, [])
      return typeof row?.due_at === 'number' ? Math.max(0, row.due_at - now()) : undefined
    },

    async overdue(before, limit) {
      const rows = await records.all<{ id: string }>(OVERDUE, [before, limit])
      return rows.map(({ id }) => id)
    },

    async dueIn(id) {
      const row = await records.first<{ due_at: number }>(DUE, [id])
      return row && Math.max(0, row.due_at - now())
    },
  }
}

const ADD = (guard: string) =>
  'INSERT INTO jobs (id, kind, subject, work, state, changed_at, due_at, created_at) ' +
  `SELECT ?, ?, ?, ?, 'waiting', ?, ?, ? WHERE ${guard}`

/** For a batch with whatever brings the job about. */
export function addJob({ id, work, subject, changedAt, dueAt, now, guard }: NewJob): Statement {
  const values = [id, work.kind, subject, JSON.stringify(work), changedAt, dueAt, now, ...guard.values]
  return { sql: ADD(guard.sql), values }
}

const REPLACE =
  "UPDATE jobs SET state = 'replaced', ended_at = ?, work = '{}' WHERE subject = ? AND kind = 'article' " +
  "AND state = 'waiting' AND changed_at <= ? AND id <> ? AND EXISTS (SELECT 1 FROM jobs AS by WHERE by.id = ?)"

/** A new job takes the place of those about the same thing that have not begun: bursts end in one piece of work. */
export function replaceWaiting({ id, subject, changedAt, now }: NewJob): Statement {
  return { sql: REPLACE, values: [now, subject, changedAt, id, id] }
}

/** Holds as long as a job is this worker's. */
export function heldGuard({ id, lease }: Job): Guard {
  return {
    sql: "EXISTS (SELECT 1 FROM jobs WHERE id = ? AND lease = ? AND state = 'running')",
    values: [id, lease],
  }
}

const END =
  "UPDATE jobs SET state = 'done', lease = NULL, ended_at = ?, article = ?, fault = NULL, error = NULL, work = '{}' " +
  "WHERE id = ? AND lease = ? AND state = 'running'"

/** Ends a job; last in the batch of what it brought about. */
export function endJob(job: Job, now: number, article?: string): Statement {
  return { sql: END, values: [now, article ?? null, job.id, job.lease] }
}
