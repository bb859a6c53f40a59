import type { FeedList } from '../../article/feed/feed-list.ts'
import type { Feed } from '../../config/feeds.ts'
import { fromHex, utf8 } from '../../net/bytes.ts'
import { type Hash, verifyHmac } from '../../net/hmac.ts'
import type { Outbound } from '../../net/outbound.ts'
import { Problem } from '../../problem.ts'
import type { FeedRecords, FeedState } from './feed-records.ts'
import { readFeedText } from './read-feed.ts'
import { type Taken, type TakePorts, takeItems } from './take-items.ts'

/** WebSub (w3.org/TR/websub): a hub pushes new entries of a feed as soon as they are published. */

const DAY = 86_400_000
/** Ten days, as hubs commonly grant. */
const LEASE_SECONDS = 864_000
/** Milliseconds between requests to a hub that does not confirm. */
const ASK_AGAIN = DAY / 4
const TIMEOUT_MS = 10_000

export interface WebSubPorts {
  readonly feeds: FeedRecords
  readonly probe: Outbound['probe']
  readonly now: () => number
  /** A random secret. */
  readonly newSecret: () => string
  /** Public address of this service; absent: hubs cannot reach it. */
  readonly base: string | undefined
}

/**
 * Subscribes to a feed at its hub, or renews before the subscription expires. The hub confirms through `confirm`.
 * @returns what went wrong, in a sentence; undefined when there was nothing to do or the hub accepted the request
 */
export async function subscribe(
  state: FeedState,
  { hub, self }: Pick<FeedList, 'hub' | 'self'>,
  { feeds, probe, now, newSecret, base }: WebSubPorts,
): Promise<string | undefined> {
  if (hub === undefined || base === undefined) return undefined
  const topic = self ?? state.url
  const isSame = state.hub === hub && state.topic === topic
  const isGood = isSame && (state.subscribedUntil ?? 0) > now() + DAY
  const isAsked = isSame && (state.askedAt ?? 0) > now() - ASK_AGAIN
  if (isGood || isAsked) return undefined
  // A renewal keeps the secret, because pushes in transit are signed with it.
  const hubSecret = (isSame ? state.hubSecret : undefined) ?? newSecret()
  const subscribedUntil = isSame ? state.subscribedUntil : undefined
  await feeds.change(state.id, { hub, topic, hubSecret, subscribedUntil, askedAt: now() })
  const form = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.callback': `${base}/websub/${state.id}`,
    'hub.secret': hubSecret,
    'hub.lease_seconds': String(LEASE_SECONDS),
  })
  try {
    const answer = await probe(hub, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      maxBytes: 1000,
      timeoutMs: TIMEOUT_MS,
    })
    return answer.status >= 200 && answer.status < 300
      ? undefined
      : `Its hub answered the subscription with status ${answer.status}.`
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return `Its hub could not be asked: ${error.message}`
  }
}

/** A hub's request to verify a subscription. */
export interface HubQuestion {
  readonly mode: string | undefined
  readonly topic: string | undefined
  readonly challenge: string | undefined
  readonly leaseSeconds: string | undefined
}

/**
 * Verifies a subscription for a hub.
 * @returns the challenge to echo
 * @throws Problem `not-found` for an unrequested subscription
 */
export async function confirm(
  id: string,
  { mode, topic, challenge, leaseSeconds }: HubQuestion,
  { feeds, now }: Pick<WebSubPorts, 'feeds' | 'now'>,
): Promise<string> {
  const state = await feeds.get(id)
  const isOurs = state?.topic !== undefined && state.topic === topic && state.askedAt !== undefined
  if (isOurs && mode === 'denied') {
    await feeds.change(id, { subscribedUntil: undefined })
    return ''
  }
  if (!isOurs || mode !== 'subscribe' || challenge === undefined)
    throw new Problem('not-found', 'No such subscription was asked for.')
  const lease = Math.max(0, Number(leaseSeconds)) || LEASE_SECONDS
  await feeds.change(id, { subscribedUntil: now() + lease * 1000 })
  return challenge
}

export interface Push {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string
  /** The header `X-Hub-Signature`. */
  readonly signature: string | undefined
}

/** WebSub's hash functions that both runtimes support. */
const HASHES: Readonly<Record<string, Hash>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

/**
 * Takes a hub's push: the new part of the feed. It says nothing about missing items.
 * @throws Problem `not-found` without a subscription, `delivery-refused` for a wrong signature, others if it is no
 * feed
 */
export async function receivePush(
  feed: Feed,
  state: FeedState,
  push: Push,
  ports: TakePorts,
): Promise<Taken> {
  const { hubSecret } = state
  if (hubSecret === undefined) throw new Problem('not-found', 'No such subscription was asked for.')
  const [, name = '', hex = ''] = /^(sha\d+)=([\da-f]+)$/i.exec(push.signature ?? '') ?? []
  const hash = HASHES[name.toLowerCase()]
  const signature = fromHex(hex)
  const isSigned =
    hash !== undefined &&
    signature !== undefined &&
    (await verifyHmac(utf8(hubSecret), push.bytes, signature, hash))
  if (!isSigned)
    throw new Problem('delivery-refused', 'The delivery is refused.', {
      cause: 'The signature of the hub is wrong.',
    })
  const headers = new Headers({ 'content-type': push.contentType })
  const { readFeedList } = await import('../../article/feed/feed-list.ts')
  const list = readFeedList(readFeedText({ bytes: push.bytes, url: state.url, headers, cut: false }))
  const taken = await takeItems(feed, { ...state, backlog: state.backlog ?? 0 }, list, true, ports)
  // Items beyond the limit are still in the feed: poll it now.
  if (taken.more) await ports.feeds.change(state.id, { nextAt: ports.now() })
  return taken
}
