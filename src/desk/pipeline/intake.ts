import { readUrl } from '../../article/canonical-url.ts'
import { Problem } from '../../problem.ts'
import type { ArticleEvent } from '../articles/article-event.ts'
import { nameOfUrl } from '../articles/article-id.ts'
import { expectArticle } from '../articles/article-writes.ts'
import type { ArticleStore } from '../articles/articles.ts'
import { extractInlinePhoto } from '../articles/resolve-article.ts'
import { type ArticleIdentity, resolveArticleId } from '../articles/resolve-article-id.ts'
import { addJob, type NewJob, replaceWaiting } from '../jobs/jobs.ts'
import type { ArticleStep } from '../jobs/work.ts'
import type { PhotoStore } from '../store/photo-store.ts'
import type { Records, WriteCondition } from '../store/records.ts'

/** Accepts events durably: when it returns, the work is queued and survives the process. */
export interface Intake {
  /**
   * @param source the webhook's source, or `api`
   * @param delivery equal for all repetitions of a delivery: an event is accepted once
   * @returns the article's id if known, and whether the delivery was accepted before
   * @throws Problem `invalid-input` if the delivery's id was used for another article, `unavailable` if the queue
   * cannot take it
   */
  accept(
    source: string,
    delivery: string,
    event: ArticleEvent,
  ): Promise<{ readonly id: string | undefined; readonly repeated: boolean }>
}

/** The source of articles sent by the API. */
export const API_SOURCE = 'api'

export interface IntakePorts {
  readonly records: Records
  readonly articles: ArticleStore
  readonly photoStore: PhotoStore
  /** The default template. */
  readonly template: string
  readonly now: () => number
  readonly newId: () => string
  /** Wakes the workers. Jobs whose wake-up is lost are found later. */
  readonly wake: (jobs: readonly string[], delayMs: number) => Promise<void>
}

/**
 * A CMS that saves, publishes and touches an article within a moment sends three deliveries; they are merged into
 * one pack. Milliseconds.
 */
const COLLAPSE_MS = 500

const SEEN =
  'SELECT accepted.article, jobs.subject FROM accepted LEFT JOIN jobs ON jobs.id = accepted.job ' +
  'WHERE source = ? AND delivery = ?'
const ACCEPT =
  'INSERT INTO accepted (source, delivery, job, article, accepted_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
const ACCEPTED_AS = 'EXISTS (SELECT 1 FROM accepted WHERE source = ? AND delivery = ? AND job = ?)'

/** An intake over the job table. */
export function createIntake(ports: IntakePorts): Intake {
  return {
    async accept(source, delivery, event) {
      try {
        return await accept(source, delivery, event, ports)
      } catch (cause) {
        if (cause instanceof Problem) throw cause
        throw new Problem('unavailable', 'The event could not be stored; send it again.', { cause })
      }
    },
  }
}

async function accept(source: string, delivery: string, event: ArticleEvent, ports: IntakePorts) {
  const { records, newId } = ports
  checkIds({ id: delivery, ref: event.ref })
  const seen = await records.first<Seen>(SEEN, [source, delivery])
  const { step, subject, identity } = await firstStep(source, delivery, event, ports)
  if (seen !== undefined) {
    if (!(await isSameArticle(seen, subject, identity, ports)))
      throw new Problem('invalid-input', 'This id was used before, for another article. Use an id once.', {
        field: source === API_SOURCE ? 'idempotency-key' : 'webhook-id',
      })
    return { id: seen.article ?? undefined, repeated: true }
  }
  const now = ports.now()
  const id = newId()
  const condition: WriteCondition = { sql: ACCEPTED_AS, values: [source, delivery, id] }
  const job: NewJob = {
    id,
    work: {
      kind: 'article',
      source,
      ref: event.ref,
      requestId: event.requestId,
      template: event.template ?? ports.template,
      edits: event.edits,
      step,
    },
    subject,
    // A sender's fast clock must not lock out later events.
    changedAt: Math.min(event.at ?? now, now),
    nextAttemptAt: now + COLLAPSE_MS,
    now,
    condition,
  }
  const [taken] = await records.batch([
    { sql: ACCEPT, values: [source, delivery, id, identity?.id ?? null, now] },
    ...(identity === undefined || event.kind === 'remove'
      ? []
      : expectArticle({ ...identity, now, condition })),
    addJob(job),
    replaceWaiting(job),
  ])
  if (taken === 1) await ports.wake([id], COLLAPSE_MS)
  return { id: identity?.id, repeated: taken === 0 }
}

/** Databases limit the size of indexed values. */
const LONGEST_ID = 500

/** @throws Problem `invalid-input` for an id that cannot be stored */
function checkIds(ids: Readonly<Record<string, string | undefined>>): void {
  for (const [field, id] of Object.entries(ids))
    if (id !== undefined && (id.length > LONGEST_ID || /[\p{Cc}\p{Cs}]/u.test(id)))
      throw new Problem(
        'invalid-input',
        `An id has at most ${LONGEST_ID} characters, and none that control.`,
        {
          field,
        },
      )
}

interface Seen {
  readonly article: string | null
  /** Null when the job has been swept. */
  readonly subject: string | null
}

/** Whether an earlier accepted delivery is about the same article, as far as can be known. */
async function isSameArticle(
  seen: Seen,
  subject: string,
  identity: ArticleIdentity | undefined,
  { articles }: IntakePorts,
): Promise<boolean> {
  if (seen.subject === null || seen.subject === subject) return true
  // A deferred delivery does not say which article it is about.
  if ([seen.subject, subject].some((one) => one.startsWith('delivery:'))) return true
  if (identity?.names.includes(seen.subject) === true) return true
  const [before, now] = [seen.article ?? (await articles.named([seen.subject])), identity?.id]
  // An address unknown then may be the article's now; one still unknown is compared as text.
  return before === undefined ? now === undefined && !subject.startsWith('url:') : before === now
}

interface FirstStep {
  readonly step: ArticleStep
  readonly subject: string
  readonly identity?: ArticleIdentity | undefined
}

async function firstStep(
  source: string,
  delivery: string,
  event: ArticleEvent,
  ports: IntakePorts,
): Promise<FirstStep> {
  const { ref } = event
  switch (event.kind) {
    case 'publish': {
      const extracted = await extractInlinePhoto(event.sourced, ports.photoStore)
      const { article } = event.sourced
      const identity = await resolveArticleId({ url: article.url, source, ref, article }, ports.articles)
      const step: ArticleStep =
        'sourced' in extracted ? { to: 'draw', resolved: extracted } : { to: 'resolve', sourced: extracted }
      return { step, subject: `article:${identity!.id}`, identity }
    }
    case 'read': {
      const reading = readUrl(event.url)
      if (reading.url === undefined)
        throw new Problem('invalid-input', `The address ${reading.reason}.`, { field: 'url' })
      // The page's canonical address is unknown yet, so only a stored article has an id.
      const { url } = reading
      const known = await ports.articles.named([nameOfUrl(url)])
      const identity = known === undefined ? undefined : { id: known, names: [] }
      const { brand, otherwise } = event
      const step: ArticleStep = { to: 'read', url, brand, otherwise }
      return { step, subject: known ? `article:${known}` : nameOfUrl(url), identity }
    }
    case 'ask':
      // The article is unknown yet.
      return {
        step: { to: 'ask', name: delivery, delivery: event.delivery },
        subject: `delivery:${source}:${delivery}`,
      }
    case 'remove': {
      const identity = await resolveArticleId({ url: event.url, source, ref }, ports.articles)
      if (identity === undefined)
        throw new Problem('invalid-input', 'A removal needs the id or the address of its article.', {
          field: 'url',
        })
      const step: ArticleStep = { to: 'remove', id: identity.id, url: event.url }
      return { step, subject: `article:${identity.id}`, identity }
    }
  }
}
