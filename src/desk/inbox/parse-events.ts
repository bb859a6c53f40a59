import type { CmsNews } from '../../article/cms/news.ts'
import { Problem } from '../../problem.ts'
import type { NewsEvent } from '../articles/intake.ts'
import type { ReadDelivery, UnreadDelivery } from './deferred-delivery.ts'
import type { AskCms } from './ask.ts'
import type { HookDelivery } from './delivery.ts'
import { newsEventOf } from './news-event.ts'
import { findSource, type HookSource } from '../../config/hook-source.ts'
import { type SourceKind, sourceKinds } from './source-kinds.ts'

/** What a delivery means: read from its payload, and asked of the CMS where the payload says too little. */

/** Headers that mappings read. No others are kept with what is written down: they may be secret. */
const TELLING = [
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

/** The parts of a delivery that say what it means. */
export function unreadDelivery(
  { headers, query }: HookDelivery,
  payload: unknown,
  now: number,
): UnreadDelivery {
  return {
    payload: withoutSecret(payload),
    headers: Object.fromEntries(
      TELLING.flatMap((name) => {
        const value = headers.get(name)
        return value === null ? [] : [[name, value]]
      }),
    ),
    event: query.get('event') ?? undefined,
    at: now,
  }
}

/** Prismic proves itself by a word in the body, and nobody is to find it in a job. */
function withoutSecret(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('secret' in payload)) return payload
  const { secret: _, ...told } = payload
  return told
}

/** @throws Problem `invalid-input` for a payload that is none of the source's */
export function newsOf(
  source: HookSource,
  { payload, headers, event, at }: UnreadDelivery,
): readonly CmsNews[] {
  const kind: SourceKind = sourceKinds[source.kind]
  return kind.newsOf({ payload, header: (name) => headers[name], event, now: at, settings: source.settings })
}

/** News without questions. @throws Problem `unavailable` when the CMS does not answer one */
export async function answersTo(told: readonly CmsNews[], ask: AskCms): Promise<readonly CmsNews[]> {
  return (await Promise.all(told.map(async (one) => answered(one, ask)))).flat()
}

/**
 * Reads deliveries that came while the CMS's API did not answer.
 * @param ask may take its time
 */
export function createReadDelivery(sources: readonly HookSource[], ask: AskCms): ReadDelivery {
  return async function readDelivery(name, delivery) {
    const source = findSource(sources, name)
    if (source === undefined) throw new Problem('not-found', `There is no source "${name}" any more.`)
    const { events, problems } = eventsOf(await answersTo(newsOf(source, delivery), ask), source)
    if (events.length === 0 && problems[0] !== undefined) throw problems[0]
    return events
  }
}

/** A question to the CMS replaced by what its answer means. */
async function answered(news: CmsNews, ask: AskCms): Promise<readonly CmsNews[]> {
  if (news.kind !== 'ask') return [news]
  const { question } = news
  try {
    const { status, body } = await ask(question)
    if (status === 200 && body !== undefined) return question.newsOf(body)
    if ([404, 410, ...(question.goneStatus ?? [])].includes(status)) return question.gone
    return otherwise(news, `The CMS answered ${status} to what was asked of it.`)
  } catch (cause) {
    return otherwise(news, 'The CMS did not answer in time what was asked of it.', cause)
  }
}

function otherwise(
  { question }: Extract<CmsNews, { kind: 'ask' }>,
  message: string,
  cause?: unknown,
): readonly CmsNews[] {
  if (question.otherwise.length > 0) return question.otherwise
  throw new Problem('unavailable', message, { cause })
}

/** News as events, and what is wrong with those that are none. */
export function eventsOf(
  news: readonly CmsNews[],
  source: HookSource,
): { readonly events: readonly NewsEvent[]; readonly problems: readonly Problem[] } {
  const events: NewsEvent[] = []
  const problems: Problem[] = []
  for (const one of news) {
    // An answer's news are answers, never new questions.
    if (one.kind === 'ignore' || one.kind === 'ask') continue
    try {
      events.push(newsEventOf(one, source))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problems.push(error)
    }
  }
  return { events, problems }
}
