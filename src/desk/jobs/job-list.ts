import { Problem } from '../../problem.ts'
import type { Records } from '../store/records.ts'

/** A job as the API shows it. */
export interface ListedJob {
  readonly id: string
  readonly kind: 'article' | 'notice'
  readonly state: JobState
  /** How often it was started. */
  readonly attempts: number
  /** The last failure: a problem's code, or `internal`. */
  readonly fault?: string | undefined
  readonly error?: string | undefined
  /** What it is about: an article's id or address. */
  readonly subject: string
  readonly article?: string | undefined
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** The next attempt, while it waits. */
  readonly nextAttemptAt?: number | undefined
  readonly endedAt?: number | undefined
}

export type JobState = 'waiting' | 'running' | 'done' | 'replaced' | 'dead'

export interface JobList {
  /** Newest first. */
  list(state: JobState, limit: number): Promise<readonly ListedJob[]>
  get(id: string): Promise<ListedJob | undefined>
  /** Restarts a dead job. Throws Problem `not-found` if no dead job has the id. */
  retry(id: string): Promise<void>
}

interface JobListPorts {
  readonly now: () => number
  readonly wake: (jobs: readonly string[], delayMs: number) => Promise<void>
}

interface Row {
  readonly id: string
  readonly kind: ListedJob['kind']
  readonly state: JobState
  readonly attempts: number
  readonly fault: string | null
  readonly error: string | null
  readonly subject: string
  readonly article: string | null
  readonly created_at: number
  readonly next_attempt_at: number
  readonly ended_at: number | null
}

const COLUMNS =
  'id, kind, state, attempts, fault, error, subject, article, created_at, next_attempt_at, ended_at'
const LIST = `SELECT ${COLUMNS} FROM jobs WHERE state = ? ORDER BY coalesce(ended_at, created_at) DESC, id LIMIT ?`
const GET = `SELECT ${COLUMNS} FROM jobs WHERE id = ?`
const RETRY =
  "UPDATE jobs SET state = 'waiting', attempts = 0, kills = 0, next_attempt_at = ?, ended_at = NULL WHERE id = ? AND state = 'dead'"

export function createJobList(records: Records, { now, wake }: JobListPorts): JobList {
  return {
    async list(state, limit) {
      return (await records.all<Row>(LIST, [state, limit])).map(listed)
    },
    async get(id) {
      const row = await records.first<Row>(GET, [id])
      return row && listed(row)
    },
    async retry(id) {
      const changed = await records.run(RETRY, [now(), id])
      if (changed === 0) throw new Problem('not-found', 'No dead job has this id.', { field: 'id' })
      await wake([id], 0)
    },
  }
}

function listed({ created_at, next_attempt_at, ended_at, ...row }: Row): ListedJob {
  return {
    ...row,
    fault: row.fault ?? undefined,
    error: row.error ?? undefined,
    article: row.article ?? undefined,
    subject: row.subject.replace(/^(?:article|url):/, ''),
    createdAt: created_at,
    nextAttemptAt: row.state === 'waiting' ? next_attempt_at : undefined,
    endedAt: ended_at ?? undefined,
  }
}
