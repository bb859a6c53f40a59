import type { CmsEvent } from '../../article/cms/cms-event.ts'
import { Problem } from '../../problem.ts'
import type { ArticleEvent } from '../articles/article-event.ts'
import type { DeferredDelivery } from '../articles/deferred-delivery.ts'
import type { Intake } from '../pipeline/intake.ts'
import type { AskCms } from './ask.ts'
import type { HookDelivery } from './delivery.ts'
import { parseBody } from './delivery-body.ts'
import { deliveryIdOf } from './delivery-id.ts'
import { deferrable, EVENTS_AT_ONCE, parseEvents, resolveQuestions, toArticleEvents } from './parse-events.ts'
import { outOfTime, type Verification } from './schemes/scheme.ts'
import type { HookSource } from '../../config/hook-source.ts'
import { type SourceKind, sourceKinds } from './source-kinds.ts'

/** The outcome of a verified delivery. */
export interface Receipt {
  readonly outcome: 'accepted' | 'repeated' | 'ignored'
  readonly reason?: string | undefined
  readonly delivery?: string | undefined
  readonly articles: readonly AcceptedArticle[]
  /** Accepted without a signature: development mode, and the source has no secret. */
  readonly unsigned: boolean
}

export interface AcceptedArticle {
  readonly event: ArticleEvent['kind']
  /** Undefined until the article is known. */
  readonly id?: string | undefined
}

export interface ReceiverPorts {
  readonly intake: Intake
  readonly ask: AskCms
  /** Accepts unsigned deliveries from sources without a secret. */
  readonly development: boolean
}

/**
 * Verifies and parses one delivery, and passes its events to the intake.
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
    return ignored('A ping: the sender checks that this address answers.', unsigned)
  const verified = await verify(kind, source, delivery, ports.development, now)
  const payload = parseBody(delivery.body, delivery.headers.get('content-type') ?? '')
  const untimely = unsigned ? undefined : sentOutOfTime(kind, payload, now)
  if (untimely !== undefined) throw refusal(untimely)

  const deferred = deferrable(delivery, payload, now)
  const asked = parseEvents(source, deferred)
  const about = { verified, payload, deferred, unsigned }
  if (asked.length > EVENTS_AT_ONCE)
    return readLater(
      source,
      delivery,
      about,
      `It has ${asked.length} events, which are read in parts.`,
      ports,
      now,
    )
  const cmsEvents = await resolveQuestions(asked, ports.ask).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'unavailable') return undefined
    throw error
  })
  if (cmsEvents === undefined)
    return readLater(
      source,
      delivery,
      about,
      "The CMS's API did not answer in time; it will be asked again.",
      ports,
      now,
    )
  const { events, problems } = toArticleEvents(cmsEvents, source)
  const [problem] = problems
  if (events.length === 0 && problem !== undefined) throw problem
  const reason = [...reasonsOf(cmsEvents), ...problems.map(({ message }) => message)].join(' ') || undefined
  if (events.length === 0) return ignored(reason ?? 'It is not about an article.', unsigned)
  const id = await deliveryIdOf(delivery, { kind, verified, payload, events, now })
  const taken: (AcceptedArticle & { readonly repeated: boolean })[] = []
  for (const [at, event] of events.entries()) {
    // A delivery about several articles is accepted once for each.
    const name = events.length === 1 ? id : `${id}#${at}`
    const dated = { ...event, at: event.at ?? verified.time, requestId: delivery.requestId }
    taken.push({ event: event.kind, ...(await ports.intake.accept(source.name, name, dated)) })
  }
  return {
    outcome: taken.every(({ repeated }) => repeated) ? 'repeated' : 'accepted',
    reason,
    delivery: id,
    articles: taken.map(({ event, id: article }) => ({ event, id: article })),
    unsigned,
  }
}

/** Senders may never repeat it, so it is stored unread, and a job reads it. */
async function readLater(
  source: HookSource,
  delivery: HookDelivery,
  about: {
    readonly verified: Extract<Verification, { genuine: true }>
    readonly payload: unknown
    readonly deferred: DeferredDelivery
    readonly unsigned: boolean
  },
  reason: string,
  { intake }: ReceiverPorts,
  now: number,
): Promise<Receipt> {
  const { verified, payload, deferred, unsigned } = about
  const kind: SourceKind = sourceKinds[source.kind]
  const id = await deliveryIdOf(delivery, { kind, verified, payload, events: [], now })
  const { requestId } = delivery
  const event: ArticleEvent = { kind: 'ask', delivery: deferred, at: verified.time, requestId }
  const { repeated } = await intake.accept(source.name, id, event)
  return {
    outcome: repeated ? 'repeated' : 'accepted',
    reason,
    delivery: id,
    articles: [{ event: 'ask' }],
    unsigned,
  }
}

function ignored(reason: string, unsigned: boolean): Receipt {
  return { outcome: 'ignored', reason, articles: [], unsigned }
}

/** The reason goes to the log, never to the sender. */
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

function reasonsOf(cmsEvents: readonly CmsEvent[]): readonly string[] {
  return [...new Set(cmsEvents.flatMap((one) => (one.kind === 'ignore' ? [one.reason] : [])))]
}
