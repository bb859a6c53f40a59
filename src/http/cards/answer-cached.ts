import { matchesEtag } from '../answer/caching.ts'
import type { AppDeps, CachedCard, CardCache } from '../deps.ts'
import { requestIdOf } from '../answer/request-context.ts'

/** How metrics call these answers: the route that would have answered is never reached. */
const route = '/cards/:id/*'

/** Made once and frozen: constants need no check when they are counted. */
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

/** A request, as much of it as the answer depends on. */
export interface PlainRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** @param name in lower case */
  header(name: string): string | undefined
}

/** An answer that each platform sends in the way that costs it least. */
export interface PlainAnswer {
  readonly status: 200 | 304
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | undefined
}

/**
 * Answers cached cards before any route is looked for: crawlers ask for a link that goes round thousands of times a
 * minute, and finding a route among many costs more than the answer. It logs and measures by itself, because it runs
 * before the middleware that does. Undefined for every other request.
 */
export function answerCachedCards(
  cache: CardCache,
  deps: Pick<AppDeps, 'newId' | 'log' | 'metrics'>,
): (asked: PlainRequest) => PlainAnswer | undefined {
  return function cachedCard({ method, target, header }) {
    // A path with a query is not cached.
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
  /** Whether the asker has it already. */
  readonly isKnown: boolean
  readonly requestId: string
  readonly bodiless?: boolean
}

/** A card as an answer, or 304 when the asker has it. */
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
