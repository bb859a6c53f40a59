import { matchesEtag } from '../answer/caching.ts'
import type { AppDeps, CachedCard, CardCache } from '../deps.ts'
import { requestIdOf } from '../answer/request-context.ts'

/** Route name in metrics: these responses never reach the router. */
const route = '/cards/:id/*'

/** Created once and frozen: constants need no validation when counted. */
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

/** The part of a request that the response depends on. */
export interface PlainRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** @param name in lower case */
  header(name: string): string | undefined
}

/** A response that each platform sends in its cheapest way. */
export interface PlainAnswer {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | undefined
}

/**
 * Answers cached cards before routing: crawlers request a popular link thousands of times a minute, and routing
 * costs more than the response. Logs and measures by itself, because it runs before the middleware. Undefined for
 * all other requests.
 */
export function answerCachedCards(
  cache: CardCache,
  deps: Pick<AppDeps, 'newId' | 'log' | 'metrics'>,
): (asked: PlainRequest) => PlainAnswer | undefined {
  return function cachedCard({ method, target, header }) {
    // Paths with a query are not cached.
    if (!target.startsWith('/cards/') || (method !== 'GET' && method !== 'HEAD')) return undefined
    const card = cache.get(target)
    if (card === undefined) return undefined
    const started = performance.now()
    const requestId = requestIdOf(header('x-request-id'), deps)
    const isKnown = matchesEtag(header('if-none-match'), card.etag)
    const answer = cachedAnswer(card, { isKnown, requestId, bodiless: method === 'HEAD' })
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

interface AnswerOptions {
  /** Whether the client has the current version. */
  readonly isKnown: boolean
  readonly requestId: string
  readonly bodiless?: boolean
}

/** A card as a response; 304 if the client's copy is current. */
export function cachedAnswer(
  { bytes, headers, etag }: CachedCard,
  { isKnown, requestId, bodiless = false }: AnswerOptions,
): PlainAnswer {
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

export function responseOf({ status, headers, bytes }: PlainAnswer): Response {
  return new Response((bytes as Uint8Array<ArrayBuffer> | undefined) ?? null, { status, headers })
}
