import type { Card } from '../../card/engine.ts'
import type { Verdict } from '../../verdict.ts'

/** Proxies refuse long headers, and ten findings are enough to flag a card. */
const MAX_VERDICTS = 10
const MAX_PLACE = 40
const severities: readonly Verdict['severity'][] = ['error', 'warning', 'info']

/** Card images are meant for other sites, so any page may load and read them. */
export const openToAllSites = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, server-timing, x-handbill-verdicts, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
} as const

/** Content-Security-Policy of an SVG: opened directly it is a document, which must not run scripts or load anything. */
export const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

export interface AnswerOptions {
  readonly cache: string
  /** Findings on the article or its photo, from before drawing. */
  readonly verdicts: readonly Verdict[]
}

export function cardResponse(
  card: Card,
  options: AnswerOptions & { readonly etag?: string | undefined },
): Response {
  const headers = new Headers({
    ...openToAllSites,
    'content-type': card.contentType,
    'content-length': String(card.bytes.length),
    'cache-control': options.cache,
  })
  if (options.etag !== undefined) headers.set('etag', options.etag)
  const timing = serverTiming(card.timings)
  if (timing !== '') headers.set('server-timing', timing)
  if (options.verdicts.length > 0) headers.set('x-handbill-verdicts', verdictHeader(options.verdicts))
  if (card.type === 'svg') headers.set('content-security-policy', svgPolicy)
  return new Response(card.bytes as Uint8Array<ArrayBuffer>, { headers })
}

/** `layout;dur=0.52, ink;dur=1.9` (W3C Server Timing). */
function serverTiming(timings: Readonly<Record<string, number>>): string {
  return Object.entries(timings)
    .map(([step, milliseconds]) => `${step.replace(/[^\w-]/g, '-')};dur=${milliseconds.toFixed(2)}`)
    .join(', ')
}

/**
 * `glyph-missing;severity=error;place="title", …`: a structured field list of codes (RFC 9651). Without messages,
 * because they may be in any script and headers are ASCII. Most severe first, because the list is cut.
 */
function verdictHeader(verdicts: readonly Verdict[]): string {
  const gravestFirst = verdicts.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  )
  const shown = gravestFirst.slice(0, MAX_VERDICTS).map(({ code, severity, place }) => {
    const plain = place.replace(/[^\x20-\x7e]|["\\]/g, '?').slice(0, MAX_PLACE)
    return `${code};severity=${severity};place="${plain}"`
  })
  const left = verdicts.length - shown.length
  return left === 0 ? shown.join(', ') : `${shown.join(', ')}, more;count=${left}`
}
