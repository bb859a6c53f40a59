import type { HttpBindings } from '@hono/node-server'
import { LRUCache } from 'lru-cache'
import type { Asker } from '../../http/deps.ts'

interface Allowance {
  /** As many at once after a quiet time. */
  readonly most: number
  /** Milliseconds until one more is allowed. */
  readonly everyMs: number
}

/** Cards of packs are stored before anyone asks: what strangers have drawn is other image types, and images that were lost. */
const PER_ADDRESS: Allowance = { most: 40, everyMs: 2_000 }
/** An article has formats × types that can be drawn, and each is drawn once. */
const PER_ARTICLE: Allowance = { most: 40, everyMs: 90_000 }
/** Who asks for a card that was granted a moment ago waits for the same drawing. */
const GRANTED_MS = 10_000
/** Addresses and articles that are remembered; the one that asked longest ago is forgotten. */
const REMEMBERED = 20_000

/**
 * How many cards those without key or signature may have drawn: so many for one address, so many of one article. Behind
 * a proxy all have its address.
 */
export function createDrawBudget(now: () => number = Date.now): (asker: Asker) => Promise<boolean> {
  const addresses = createBuckets(PER_ADDRESS, now)
  const articles = createBuckets(PER_ARTICLE, now)
  const granted = new LRUCache<string, true>({ max: REMEMBERED, ttl: GRANTED_MS })
  return async function allowRender({ env, isTrusted, card }) {
    if (isTrusted) return true
    const name = card && `${card.article}/${card.file}`
    if (name !== undefined && granted.has(name)) return true
    // Both are asked: a refusal by one costs nothing of the other.
    const address = networkOf(env)
    if (!addresses.hasOne(address) || (card && !articles.hasOne(card.article))) return false
    addresses.take(address)
    if (card) articles.take(card.article)
    if (name !== undefined) granted.set(name, true)
    return true
  }
}

/** Buckets that fill by and by (a leaky bucket for each name). */
function createBuckets({ most, everyMs }: Allowance, now: () => number) {
  /** Name → when the bucket is full again. */
  const fullAt = new LRUCache<string, number>({ max: REMEMBERED })
  const missing = (name: string) => Math.max(0, (fullAt.get(name) ?? 0) - now()) / everyMs
  return {
    hasOne: (name: string) => missing(name) <= most - 1,
    take: (name: string) => void fullAt.set(name, Math.max(now(), fullAt.get(name) ?? 0) + everyMs),
  }
}

/** The address of the other end; of IPv6 the network, since a household or server has 2⁶⁴ addresses in one. */
function networkOf(env: unknown): string {
  const address = (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? 'unknown'
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  return address.split(':').slice(0, 4).join(':')
}
