import { readUrl } from '../../article/canonical-url.ts'
import { Problem } from '../../problem.ts'
import { nameOfUrl } from './article-id.ts'
import { expectArticle, type Guard } from './article-writes.ts'
import type { KeptArticles } from './articles.ts'
import { extractInlinePhoto } from './resolve-article.ts'
import { identify, type Identity } from './resolve-article-id.ts'
import type { Intake, NewsEvent } from './intake.ts'
import { addJob, type NewJob, replaceWaiting } from '../jobs/jobs.ts'
import type { PhotoStore } from '../store/photo-store.ts'
import type { Records } from '../store/records.ts'
import type { ArticleStep } from '../jobs/work.ts'

export interface IntakePorts {
  readonly records: Records
  readonly articles: KeptArticles
  readonly photoStore: PhotoStore
  /** The template of packs that nobody chose one for. */
  readonly template: string
  readonly now: () => number
  readonly newId: () => string
  /** Wakes whoever does the work. Work that nobody was woken for is found later. */
  readonly wake: (jobs: readonly string[], delayMs: number) => Promise<void>
}

/** A CMS that saves, publishes and touches an article within a moment sends three deliveries; one pack comes of them. */
const COLLAPSE_MS = 500

const SEEN = 'SELECT article FROM accepted WHERE source = ? AND delivery = ?'
const ACCEPT =
  'INSERT INTO accepted (source, delivery, job, article, accepted_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
const ACCEPTED_AS = 'EXISTS (SELECT 1 FROM accepted WHERE source = ? AND delivery = ? AND job = ?)'

/** Takes events into the job table. */
export function createIntake(ports: IntakePorts): Intake {
  return {
    async accept(source, delivery, event) {
      try {
        return await accept(source, delivery, event, ports)
      } catch (cause) {
        if (cause instanceof Problem) throw cause
        throw new Problem('unavailable', 'The event could not be written down; send it again.', { cause })
      }
    },
  }
}

async function accept(source: string, delivery: string, event: NewsEvent, ports: IntakePorts) {
  const { records, newId } = ports
  const seen = await records.first<{ article: string | null }>(SEEN, [source, delivery])
  if (seen !== undefined) return { id: seen.article ?? undefined, repeated: true }

  const { step, subject, identity } = await firstStep(source, delivery, event, ports)
  const now = ports.now()
  const id = newId()
  const guard: Guard = { sql: ACCEPTED_AS, values: [source, delivery, id] }
  const job: NewJob = {
    id,
    work: {
      kind: 'article',
      source,
      ref: event.ref,
      requestId: event.requestId,
      template: event.template ?? ports.template,
      step,
    },
    subject,
    // A clock that is ahead must not shut out what comes after.
    changedAt: Math.min(event.at ?? now, now),
    dueAt: now + COLLAPSE_MS,
    now,
    guard,
  }
  const [taken] = await records.batch([
    { sql: ACCEPT, values: [source, delivery, id, identity?.id ?? null, now] },
    ...(identity === undefined || event.kind === 'remove' ? [] : expectArticle({ ...identity, now, guard })),
    addJob(job),
    replaceWaiting(job),
  ])
  if (taken === 1) await ports.wake([id], COLLAPSE_MS)
  return { id: identity?.id, repeated: taken === 0 }
}

interface FirstStep {
  readonly step: ArticleStep
  readonly subject: string
  readonly identity?: Identity | undefined
}

async function firstStep(
  source: string,
  delivery: string,
  event: NewsEvent,
  ports: IntakePorts,
): Promise<FirstStep> {
  const { ref } = event
  switch (event.kind) {
    case 'publish': {
      const lifted = await extractInlinePhoto(event.sourced, ports.photoStore)
      const { article } = event.sourced
      const identity = await identify({ url: article.url, source, ref, article }, ports.articles)
      const step: ArticleStep =
        'sourced' in lifted ? { to: 'draw', gathered: lifted } : { to: 'gather', sourced: lifted }
      return { step, subject: `article:${identity!.id}`, identity }
    }
    case 'read': {
      const reading = readUrl(event.url)
      if (reading.url === undefined)
        throw new Problem('invalid-input', `The address ${reading.reason}.`, { field: 'url' })
      // What the page calls itself is not known yet, so only an article that is here already has an id.
      const { url } = reading
      const known = await ports.articles.named([nameOfUrl(url)])
      const identity = known === undefined ? undefined : { id: known, names: [] }
      const step: ArticleStep = { to: 'read', url, brand: event.brand }
      return { step, subject: known ? `article:${known}` : nameOfUrl(url), identity }
    }
    case 'ask':
      // About which article, nobody knows yet.
      return {
        step: { to: 'ask', name: delivery, delivery: event.delivery },
        subject: `delivery:${source}:${delivery}`,
      }
    case 'remove': {
      const identity = await identify({ url: event.url, source, ref }, ports.articles)
      if (identity === undefined)
        throw new Problem('invalid-input', 'What is to be removed has neither address nor name.', {
          field: 'url',
        })
      const step: ArticleStep = { to: 'remove', id: identity.id, url: event.url }
      return { step, subject: `article:${identity.id}`, identity }
    }
  }
}
