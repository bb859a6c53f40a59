import type { CmsNews } from '../../article/cms/news.ts'
import { Problem } from '../../problem.ts'
import type { Intake, NewsEvent } from '../articles/intake.ts'
import type { UnreadDelivery } from './deferred-delivery.ts'
import type { AskCms } from './ask.ts'
import { parseBody } from './delivery-body.ts'
import { deliveryIdOf } from './delivery-id.ts'
import type { HookDelivery } from './delivery.ts'
import { answersTo, eventsOf, newsOf, unreadDelivery } from './parse-events.ts'
import { outOfTime, type Verification } from './schemes/scheme.ts'
import type { HookSource } from '../../config/hook-source.ts'
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

  const unread = unreadDelivery(delivery, payload, now)
  const told = newsOf(source, unread)
  const news = await answersTo(told, ports.ask).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'unavailable') return undefined
    throw error
  })
  if (news === undefined)
    return askLater(source, delivery, { verified, payload, unread, unsigned }, ports, now)
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

/** The sender may never send it again, so it is taken as it is, and the CMS asked by a job. */
async function askLater(
  source: HookSource,
  delivery: HookDelivery,
  about: {
    readonly verified: Extract<Verification, { genuine: true }>
    readonly payload: unknown
    readonly unread: UnreadDelivery
    readonly unsigned: boolean
  },
  { intake }: ReceiverPorts,
  now: number,
): Promise<Receipt> {
  const { verified, payload, unread, unsigned } = about
  const kind: SourceKind = sourceKinds[source.kind]
  const id = await deliveryIdOf(delivery, { kind, verified, payload, events: [], now })
  const { requestId } = delivery
  const event: NewsEvent = { kind: 'ask', delivery: unread, at: verified.time, requestId }
  const { repeated } = await intake.accept(source.name, id, event)
  return {
    verdict: repeated ? 'repeated' : 'accepted',
    reason: 'The API of the CMS did not answer in time; it will be asked again.',
    delivery: id,
    articles: [{ event: 'ask' }],
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

function reasonsOf(news: readonly CmsNews[]): readonly string[] {
  return [...new Set(news.flatMap((one) => (one.kind === 'ignore' ? [one.reason] : [])))]
}
