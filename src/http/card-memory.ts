import { LRUCache } from 'lru-cache'
import type { MiddlewareHandler } from 'hono'
import { matchesEtag } from './caching.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { requestIdOf } from './headers.ts'

/** An answer to a card's address, ready to be sent again. */
export interface HeldCard {
  /** The article's. */
  readonly id: string
  readonly etag: string
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** Stored cards that were asked for lately, by path, within a bound of bytes. */
export interface CardMemory {
  get(path: string): HeldCard | undefined
  /** @param forMs how long it may be answered without asking the store */
  hold(path: string, card: HeldCard, forMs: number): void
  /** All cards of an article. */
  forget(id: string): void
}

/** Some two thousand cards; an isolate of Workers has 128 MB for everything, and a cache of its own in front. */
const MEMORY_BYTES = 32 * 1024 * 1024

export function createCardMemory(maxBytes = MEMORY_BYTES): CardMemory {
  const held = new LRUCache<string, HeldCard>({
    maxSize: maxBytes,
    sizeCalculation: (card) => card.bytes.length + 1,
    // An expired entry is looked up in the store again; nothing needs to be told.
    ttl: 1,
  })
  return {
    get: (path) => held.get(path),
    hold: (path, card, ttl) => void held.set(path, card, { ttl }),
    forget(id) {
      for (const [path, card] of held.entries()) if (card.id === id) held.delete(path)
    },
  }
}

/** How metrics call these answers: the route that would have answered is never reached. */
const ROUTE = '/cards/:id/*'

/**
 * Answers cards that are held, before anything else looks at the request: a link that goes round is asked for by
 * crawlers thousands of times a minute. It logs and measures by itself, for it stands before whatever does.
 */
export function answerHeldCards(memory: CardMemory, deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async function heldCards(c, next) {
    const { method, path } = c.req
    const card = method === 'GET' || method === 'HEAD' ? memory.get(path) : undefined
    if (card === undefined) return next()
    const started = performance.now()
    const requestId = requestIdOf(c, deps)
    const isKnown = matchesEtag(c.req.header('if-none-match'), card.etag)
    const response = heldResponse(card, isKnown, requestId)
    const status = isKnown ? 304 : 200
    const milliseconds = performance.now() - started
    deps.metrics?.count('cardLookups', { found: 'recent' })
    deps.metrics?.count('requests', { method, route: ROUTE, status: String(status) })
    deps.metrics?.observe('requestTime', { route: ROUTE }, milliseconds / 1000)
    deps.log({ requestId, method, path, status, milliseconds: Math.round(milliseconds * 10) / 10 })
    return response
  }
}

/** The answer to whoever asks for a card, or 304 when the asker has it. */
export function heldResponse(
  { bytes, headers, etag }: HeldCard,
  isKnown: boolean,
  requestId: string,
): Response {
  if (isKnown) {
    const { 'content-type': _type, 'content-length': _length, ...rest } = headers
    return new Response(null, { status: 304, headers: { ...rest, etag, 'x-request-id': requestId } })
  }
  // Plain headers, set at once: Node sends such an answer without building anything from it.
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, etag, 'x-request-id': requestId },
  })
}
