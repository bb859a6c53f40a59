import type { HttpBindings } from '@hono/node-server'
import { LRUCache } from 'lru-cache'
import type { Asker } from '../../http/deps.ts'

interface Allowance {
  /** Burst size after a quiet time. */
  readonly most: number
  /** Milliseconds until one more is allowed. */
  readonly everyMs: number
}

/** Cards of packs are stored in advance: anonymous clients only cause other image types and lost images. */
const PER_ADDRESS: Allowance = { most: 40, everyMs: 2_000 }
/** An article has formats × types that can be drawn, each once. */
const PER_ARTICLE: Allowance = { most: 40, everyMs: 90_000 }
/** Clients that request a just granted card share its drawing. */
const GRANTED_MS = 10_000
/** Addresses and articles in memory; the least recently used is dropped. */
const REMEMBERED = 20_000

/**
 * Rate limit of cards for clients without key or signature: per address and per article. Behind a proxy all clients
 * share its address.
 */
export function createDrawBudget(now: () => number = Date.now): (asker: Asker) => Promise<boolean> {
  const addresses = createBuckets(PER_ADDRESS, now)
  const articles = createBuckets(PER_ARTICLE, now)
  const granted = new LRUCache<string, true>({ max: REMEMBERED, ttl: GRANTED_MS })
  return async function allowRender({ env, isTrusted, card }) {
    if (isTrusted) return true
    const name = card && `${card.article}/${card.file}`
    if (name !== undefined && granted.has(name)) return true
    // Both are checked; a refusal by one costs nothing in the other.
    const address = networkOf(env)
    if (!addresses.hasOne(address) || (card && !articles.hasOne(card.article))) return false
    addresses.take(address)
    if (card) articles.take(card.article)
    if (name !== undefined) granted.set(name, true)
    return true
  }
}

/** Leaky buckets, one for each name. */
function createBuckets({ most, everyMs }: Allowance, now: () => number) {
  /** Name → time when the bucket is full again. */
  const fullAt = new LRUCache<string, number>({ max: REMEMBERED })
  const missing = (name: string) => Math.max(0, (fullAt.get(name) ?? 0) - now()) / everyMs
  return {
    hasOne: (name: string) => missing(name) <= most - 1,
    take: (name: string) => void fullAt.set(name, Math.max(now(), fullAt.get(name) ?? 0) + everyMs),
  }
}

/** The client's address; for IPv6 its /64 network, which one household or server has. */
function networkOf(env: unknown): string {
  const address = (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? 'unknown'
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  return address.split(':').slice(0, 4).join(':')
}
