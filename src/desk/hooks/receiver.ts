import type { CmsNews } from '../../article/cms/news.ts'
import { Problem } from '../../problem.ts'
import type { Intake, NewsEvent } from '../intake.ts'
import type { AskCms } from './ask.ts'
import { parseBody } from './delivery-body.ts'
import { deliveryIdOf } from './delivery-id.ts'
import type { HookDelivery } from './delivery.ts'
import { newsEventOf } from './news-event.ts'
import { outOfTime, type Verification } from './scheme.ts'
import type { HookSource } from './source.ts'
import { type SourceKind, sourceKinds } from './source-kinds.ts'

/** What became of a delivery that was believed. */
export interface Receipt {
  readonly verdict: 'accepted' | 'repeated' | 'ignored'
  readonly reason?: string | undefined
  readonly delivery?: string | undefined
  readonly articles: readonly AcceptedArticle[]
  /** Taken without proof, because the server is in development mode and the source has no secret. */
  readonly unsigned: boolean
}

export interface AcceptedArticle {
  readonly event: NewsEvent['kind']
  /** Undefined until it is known which article it is. */
  readonly id?: string | undefined
}

export interface ReceiverPorts {
  readonly intake: Intake
  readonly ask: AskCms
  /** Takes what nobody has signed, from sources without a secret. */
  readonly development: boolean
}

/**
 * Verifies, reads and hands over one delivery.
 * @param now milliseconds since 1970
 * @throws Problem `delivery-refused` with the reason as its cause, `malformed-json`, `invalid-input` naming the field, `unavailable`
 */
export async function receive(
  source: HookSource,
  delivery: HookDelivery,
  ports: ReceiverPorts,
  now: number,
): Promise<Receipt> {
  const kind: SourceKind = sourceKinds[source.kind]
  const unsigned = source.secrets.length === 0 && ports.development
  if (kind.isPing?.(new TextDecoder().decode(delivery.body.subarray(0, 100))) === true)
    return ignored('The sender asked whether somebody is there.', unsigned)
  const verified = await verify(kind, source, delivery, ports.development, now)
  const payload = parseBody(delivery.body, delivery.headers.get('content-type') ?? '')
  const untimely = unsigned ? undefined : sentOutOfTime(kind, payload, now)
  if (untimely !== undefined) throw refusal(untimely)

  const told = kind.newsOf({
    payload,
    header: (name) => delivery.headers.get(name) ?? undefined,
    event: delivery.query.get('event') ?? undefined,
    now,
    settings: source.settings,
  })
  const news = (await Promise.all(told.map(async (one) => answered(one, ports.ask)))).flat()
  const { events, problems } = eventsOf(news, source)
  const [problem] = problems
  if (events.length === 0 && problem !== undefined) throw problem
  const reason = [...reasonsOf(news), ...problems.map(({ message }) => message)].join(' ') || undefined
  if (events.length === 0) return ignored(reason ?? 'Nothing in it concerns an article.', unsigned)
  const id = await deliveryIdOf(delivery, { kind, verified, payload, events, now })
  const taken: (AcceptedArticle & { readonly repeated: boolean })[] = []
  for (const [at, event] of events.entries()) {
    // Each article of a delivery of several is accepted once for itself.
    const name = events.length === 1 ? id : `${id}#${at}`
    const dated = { ...event, at: event.at ?? verified.time, requestId: delivery.requestId }
    taken.push({ event: event.kind, ...(await ports.intake.accept(source.name, name, dated)) })
  }
  return {
    verdict: taken.every(({ repeated }) => repeated) ? 'repeated' : 'accepted',
    reason,
    delivery: id,
    articles: taken.map(({ event, id: article }) => ({ event, id: article })),
    unsigned,
  }
}

function ignored(reason: string, unsigned: boolean): Receipt {
  return { verdict: 'ignored', reason, articles: [], unsigned }
}

/** The sender learns nothing; the log does. */
function refusal(reason: string): Problem {
  return new Problem('delivery-refused', 'The delivery is refused.', { cause: reason })
}

async function verify(
  kind: SourceKind,
  { name, secrets }: HookSource,
  delivery: HookDelivery,
  development: boolean,
  now: number,
): Promise<Extract<Verification, { genuine: true }>> {
  if (secrets.length === 0) {
    if (development) return { genuine: true }
    throw refusal(`No secret is configured for "${name}" in HANDBILL_WEBHOOK_SECRETS.`)
  }
  const verified = await kind.scheme.verify(delivery, secrets, now)
  if (!verified.genuine) throw refusal(verified.reason)
  return verified
}

function sentOutOfTime(kind: SourceKind, payload: unknown, now: number): string | undefined {
  if (kind.sentAt === undefined) return undefined
  const sent = kind.sentAt(payload)
  return sent === undefined ? 'The body does not say when it was sent.' : outOfTime(sent, now)
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

function eventsOf(
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

function reasonsOf(news: readonly CmsNews[]): readonly string[] {
  return [...new Set(news.flatMap((one) => (one.kind === 'ignore' ? [one.reason] : [])))]
}
