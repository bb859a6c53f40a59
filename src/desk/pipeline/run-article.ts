import { Problem } from '../../problem.ts'
import { resolveArticleId } from '../articles/resolve-article-id.ts'
import type { Intake } from './intake.ts'
import { removeArticle } from '../articles/article-writes.ts'
import { resolveArticle, type ResolvePorts } from '../articles/resolve-article.ts'
import { resolveListed } from '../articles/resolve-listed.ts'
import { endJob, whileLeased, type Job, type JobQueue } from '../jobs/jobs.ts'
import type { ReadDelivery } from './read-delivery.ts'
import { watchPage, type WatchPagePorts } from './watch-page.ts'
import type { ArticleStep, ArticleWork } from '../jobs/work.ts'

export interface ArticleParts extends WatchPagePorts, ResolvePorts {
  readonly queue: JobQueue
  readonly intake: Intake
  /** Absent: no CMS's API can be asked. */
  readonly readDelivery?: ReadDelivery | undefined
}

/**
 * Runs an article's job from its current step: read the page, fetch the photo, draw and store. Each step's result
 * is stored before the next begins, so that a retry makes the same pack.
 * @returns jobs that are ready now: notices to send
 * @throws the failure; the job is still leased
 */
export async function runArticle(
  job: Job,
  work: ArticleWork,
  parts: ArticleParts,
): Promise<readonly string[]> {
  if (work.step.to === 'ask') {
    await handOver(job, work, work.step, parts)
    return []
  }
  if (work.step.to === 'check') return watchPage(job, work, work.step, parts)
  const step = await prepare(job, { ...work, step: work.step }, parts)
  const { source, ref, template } = work
  const condition = whileLeased(job)
  if (step.to === 'remove') {
    await remove(job, work, step, parts)
    return []
  }
  const { storePack } = await import('./store-pack.ts')
  const { notices } = await storePack(
    {
      resolved: step.resolved,
      source,
      ref,
      template,
      changedAt: job.changedAt,
      condition,
      edits: work.edits,
      last: (article, stored) => [endJob(job, parts.now(), article, stored)],
    },
    parts,
  )
  return notices
}

type LastStep = Extract<ArticleStep, { to: 'draw' | 'remove' }>

interface KnownWork extends ArticleWork {
  readonly step: Exclude<ArticleStep, { to: 'ask' | 'check' }>
}

async function prepare(job: Job, work: KnownWork, parts: ArticleParts): Promise<LastStep> {
  const { step } = work
  if (step.to === 'draw' || step.to === 'remove') return step
  const resolved = await (step.to === 'read'
    ? resolveListed(step, job.attempts, parts)
    : resolveArticle(step.sourced, parts, work.source))
  const next: LastStep = { to: 'draw', resolved }
  await parts.queue.checkpoint(job, { ...work, step: next })
  return next
}

/**
 * Queues a job for each event of a deferred delivery, part by part. Idempotent.
 * @throws Problem the first of the events, after the others are queued
 */
async function handOver(
  job: Job,
  work: ArticleWork,
  step: Extract<ArticleStep, { to: 'ask' }>,
  { queue, readDelivery, intake, records, now }: ArticleParts,
): Promise<void> {
  if (readDelivery === undefined) throw new Problem('unavailable', 'No API of a CMS can be asked.')
  const { source, requestId } = work
  const { name, delivery } = step
  let { from = 0, problem } = step
  for (;;) {
    const { events, problems, next } = await readDelivery(source, delivery, from)
    for (const [at, event] of events.entries()) {
      const dated = { ...event, at: event.at ?? job.changedAt, requestId }
      await intake.accept(source, from === 0 ? `${name}/${at}` : `${name}/${from}.${at}`, dated)
    }
    const [first] = problems
    problem ??= first && { code: first.code, message: first.message }
    if (next === undefined) break
    from = next
    await queue.checkpoint(job, { ...work, step: { ...step, from, problem } })
  }
  if (problem !== undefined) throw new Problem(problem.code, problem.message)
  await records.batch([endJob(job, now())])
}

async function remove(
  job: Job,
  { source, ref }: ArticleWork,
  step: Extract<ArticleStep, { to: 'remove' }>,
  { records, articles, now, newId }: ArticleParts,
): Promise<void> {
  const identity = await resolveArticleId({ url: step.url, source, ref }, articles)
  const { id, names } = identity ?? { id: step.id, names: [] }
  const time = now()
  await records.batch([
    ...removeArticle({
      id,
      names,
      changedAt: job.changedAt,
      now: time,
      writer: newId(),
      condition: whileLeased(job),
    }),
    endJob(job, time, id),
  ])
}
