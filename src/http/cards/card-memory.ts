import { LRUCache } from 'lru-cache'
import { matchesEtag } from '../answer/caching.ts'
import type { AppDeps } from '../deps.ts'
import { requestIdOf } from '../answer/headers.ts'

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
const route = '/cards/:id/*'

/** Made once and frozen: whoever counts need not look at them again. */
const labels = {
  lookup: Object.freeze({ found: 'recent' }),
  time: Object.freeze({ route }),
  request: {
    GET: requestLabels('GET'),
    HEAD: requestLabels('HEAD'),
  },
} as const

function requestLabels(method: string) {
  const of = (status: string) => Object.freeze({ method, route, status })
  return { 200: of('200'), 304: of('304') } as const
}

/** A request for a card, as much of it as the answer depends on. */
export interface CardAsked {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** @param name in lower case */
  header(name: string): string | undefined
}

/** An answer that each platform sends in the way that costs it least. */
export interface HeldAnswer {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | undefined
}

/**
 * Answers cards that are held before any route is looked for: a link that goes round is asked for by crawlers thousands
 * of times a minute, and finding a route among many costs more than the answer. It logs and measures by itself, for it
 * stands before whatever does. Undefined for every other request.
 */
export function answerHeldCards(
  memory: CardMemory,
  deps: Pick<AppDeps, 'newId' | 'log' | 'metrics'>,
): (asked: CardAsked) => HeldAnswer | undefined {
  return function heldCard({ method, target, header }) {
    // A path with a query is none that is held.
    if (!target.startsWith('/cards/') || (method !== 'GET' && method !== 'HEAD')) return undefined
    const card = memory.get(target)
    if (card === undefined) return undefined
    const started = performance.now()
    const requestId = requestIdOf(header('x-request-id'), deps)
    const isKnown = matchesEtag(header('if-none-match'), card.etag)
    const answer = heldAnswer(card, { isKnown, requestId, bodiless: method === 'HEAD' })
    const { status } = answer
    const milliseconds = performance.now() - started
    deps.metrics?.count('cardLookups', labels.lookup)
    deps.metrics?.count('requests', labels.request[method][status])
    deps.metrics?.observe('requestTime', labels.time, milliseconds / 1000)
    deps.log({
      requestId,
      method,
      path: target,
      status,
      milliseconds: Math.round(milliseconds * 10) / 10,
      routine: true,
    })
    return answer
  }
}

interface HeldOptions {
  /** Whether the asker has it already. */
  readonly isKnown: boolean
  readonly requestId: string
  readonly bodiless?: boolean
}

/** The answer to whoever asks for a card, or 304 when the asker has it. */
export function heldAnswer(
  { bytes, headers, etag }: HeldCard,
  { isKnown, requestId, bodiless = false }: HeldOptions,
): HeldAnswer {
  if (isKnown) {
    const { 'content-type': _type, 'content-length': _length, ...rest } = headers
    return { status: 304, headers: { ...rest, etag, 'x-request-id': requestId }, bytes: undefined }
  }
  return {
    status: 200,
    headers: { ...headers, etag, 'x-request-id': requestId },
    bytes: bodiless ? undefined : bytes,
  }
}

export function responseOf({ status, headers, bytes }: HeldAnswer): Response {
  return new Response((bytes as Uint8Array<ArrayBuffer> | undefined) ?? null, { status, headers })
}
