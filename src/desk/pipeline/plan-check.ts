import { addJob, replaceWaiting } from '../jobs/jobs.ts'
import type { ArticleStep, ArticleWork } from '../jobs/work.ts'
import type { Statement, WriteCondition } from '../store/records.ts'

/** Milliseconds: caches of sites hold a page for about a minute. */
const FIRST_AFTER = 60_000
/** Milliseconds; a broken page is read once more before a notice is sent. */
const AGAIN_AFTER = 600_000

export type CheckStep = Extract<ArticleStep, { to: 'check' }>

interface PlanPorts {
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A job that checks the article's live page: statements for the transaction that publishes it. */
export function planCheck(
  work: Pick<ArticleWork, 'source' | 'template'>,
  step: Omit<CheckStep, 'to'>,
  { newId, now }: PlanPorts,
  condition: WriteCondition,
): readonly Statement[] {
  const time = now()
  const job = {
    id: newId(),
    work: { kind: 'article' as const, ...work, step: { to: 'check' as const, ...step } },
    subject: `check:${step.id}`,
    changedAt: time,
    nextAttemptAt: time + (step.again ? AGAIN_AFTER : FIRST_AFTER),
    now: time,
    condition,
  }
  return [addJob(job), replaceWaiting(job)]
}
