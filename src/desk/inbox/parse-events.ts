import type { CmsEvent } from '../../article/cms/cms-event.ts'
import { Problem } from '../../problem.ts'
import type { ArticleEvent } from '../articles/article-event.ts'
import type { DeferredDelivery } from '../articles/deferred-delivery.ts'
import type { ReadDelivery } from '../pipeline/read-delivery.ts'
import { toArticleEvent } from './article-event.ts'
import type { AskCms } from './ask.ts'
import type { HookDelivery } from './delivery.ts'
import { findSource, type HookSource } from '../../config/hook-source.ts'
import { type SourceKind, sourceKinds } from './source-kinds.ts'

/** The meaning of a delivery: read from its payload, and completed by the CMS's API if the payload is incomplete. */

/** Headers that mappings read. No others are stored: they may be secret. */
const MAPPED_HEADERS = [
  'x-contentful-topic',
  'x-contentful-event-datetime',
  'x-drupal-event',
  'x-drupal-webhooks-event',
  'x-strapi-event',
  'sanity-operation',
  'sanity-transaction-time',
  'sanity-project-id',
  'sanity-dataset',
]

/** The parts of a delivery that its mapping reads, to be stored. */
export function deferrable(
  { headers, query }: HookDelivery,
  payload: unknown,
  now: number,
): DeferredDelivery {
  return {
    payload: withoutSecret(payload),
    headers: Object.fromEntries(
      MAPPED_HEADERS.flatMap((name) => {
        const value = headers.get(name)
        return value === null ? [] : [[name, value]]
      }),
    ),
    event: query.get('event') ?? undefined,
    at: now,
  }
}

/** Prismic sends its secret in the body; it must not be stored with the job. */
function withoutSecret(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('secret' in payload)) return payload
  const { secret: _, ...rest } = payload
  return rest
}

/** @throws Problem `invalid-input` for a payload that is not one of the source's kind */
export function parseEvents(
  source: HookSource,
  { payload, headers, event, at }: DeferredDelivery,
): readonly CmsEvent[] {
  const kind: SourceKind = sourceKinds[source.kind]
  return kind.parseEvents({
    payload,
    header: (name) => headers[name],
    event,
    now: at,
    settings: source.settings,
  })
}

/** Events with each question replaced by its answer. @throws Problem `unavailable` when the CMS does not answer one */
export async function resolveQuestions(
  events: readonly CmsEvent[],
  ask: AskCms,
): Promise<readonly CmsEvent[]> {
  return (await Promise.all(events.map(async (one) => resolveQuestion(one, ask)))).flat()
}

/** Events of one delivery that are read at once: while a sender waits, and in one step of a job. */
export const EVENTS_AT_ONCE = 50

/** Reads deliveries that were deferred: the CMS's API did not answer, or they have too many events. */
export function createReadDelivery(sources: readonly HookSource[], ask: AskCms): ReadDelivery {
  return async function readDelivery(name, delivery, from) {
    const source = findSource(sources, name)
    if (source === undefined) throw new Problem('not-found', `There is no source "${name}" any more.`)
    const parsed = parseEvents(source, delivery)
    const end = from + EVENTS_AT_ONCE
    const answered = await resolveQuestions(parsed.slice(from, end), ask)
    return { ...toArticleEvents(answered, source), next: end < parsed.length ? end : undefined }
  }
}

async function resolveQuestion(event: CmsEvent, ask: AskCms): Promise<readonly CmsEvent[]> {
  if (event.kind !== 'ask') return [event]
  const { question } = event
  try {
    const { status, body } = await ask(question)
    if (status === 200 && body !== undefined) return question.parseAnswer(body)
    if ([404, 410, ...(question.goneStatus ?? [])].includes(status)) return question.gone
    return fallbackOf(event, `The CMS's API answered with status ${status}.`)
  } catch (cause) {
    return fallbackOf(event, "The CMS's API did not answer in time.", cause)
  }
}

function fallbackOf(
  { question }: Extract<CmsEvent, { kind: 'ask' }>,
  message: string,
  cause?: unknown,
): readonly CmsEvent[] {
  if (question.otherwise.length > 0) return question.otherwise
  throw new Problem('unavailable', message, { cause })
}

/** The events that concern articles, checked, and the problems of those that failed the check. */
export function toArticleEvents(
  cmsEvents: readonly CmsEvent[],
  source: HookSource,
): { readonly events: readonly ArticleEvent[]; readonly problems: readonly Problem[] } {
  const events: ArticleEvent[] = []
  const problems: Problem[] = []
  for (const one of cmsEvents) {
    // An answer contains no further questions.
    if (one.kind === 'ignore' || one.kind === 'ask') continue
    try {
      events.push(toArticleEvent(one, source))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problems.push(error)
    }
  }
  return { events, problems }
}
