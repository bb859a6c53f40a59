import type { FeedText } from '../../article/feed/feed-list.ts'
import { decodeText } from '../../article/page/charset.ts'
import { sniffInput } from '../../article/sniff.ts'
import type { Outbound } from '../../net/outbound.ts'
import type { Probed } from '../../net/probe.ts'
import { Problem } from '../../problem.ts'
import type { FeedState } from './feed-records.ts'
import type { PolledSystem } from './watched-feed.ts'

/** The response of a feed's address. */
export type FeedAnswer =
  | { readonly kind: 'unchanged' }
  | (FeedText & {
      readonly kind: 'feed'
      readonly etag: string | undefined
      readonly lastModified: string | undefined
      /** From the `Link` header: the hub, and the feed's address at the hub. */
      readonly links: Readonly<Record<string, string>>
      /** Target of a permanent redirect. */
      readonly movedTo: string | undefined
    })

/** A busy or broken server, with its Retry-After. */
export class FeedUnavailable extends Problem {
  /** Milliseconds; undefined if not given. */
  readonly retryAfter: number | undefined
  constructor(message: string, retryAfter: number | undefined) {
    super('unreachable', message, { field: 'url' })
    this.retryAfter = retryAfter
  }
}

/** Some 20,000 items of a sitemap, or 250 whole articles: more would block a single thread for seconds. */
const MAX_BYTES = 5_000_000
/** Milliseconds; shared servers are slow when they rebuild an expired feed. */
const TIMEOUT_MS = 20_000
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

/**
 * Fetches a feed, conditionally.
 * @throws Problem for a server that does not answer, refuses, or sends another kind of document
 */
export async function fetchFeed(
  { url, etag, lastModified }: Pick<FeedState, 'url' | 'etag' | 'lastModified'>,
  probe: Outbound['probe'],
  system?: PolledSystem,
): Promise<FeedAnswer> {
  const answer = await probe(system?.request ?? url, {
    headers: {
      accept: ACCEPT,
      ...system?.headers,
      ...(etag !== undefined && { 'if-none-match': etag }),
      ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
    },
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
  })
  const { status, headers, redirects } = answer
  if (status === 304) return { kind: 'unchanged' }
  if (status < 200 || status > 299)
    throw new FeedUnavailable(`The feed answered with status ${status}.`, retryAfterOf(headers))
  return {
    kind: 'feed',
    ...readFeedText(answer),
    etag: headers.get('etag') ?? undefined,
    lastModified: headers.get('last-modified') ?? undefined,
    links: readLinkHeader(headers.get('link') ?? ''),
    movedTo:
      redirects.length > 0 && redirects.every((hop) => hop.status === 301 || hop.status === 308)
        ? answer.url
        : undefined,
  }
}

/** @throws Problem if it is no feed, saying what it is */
export function readFeedText({
  bytes,
  url,
  headers,
  cut,
}: Pick<Probed, 'bytes' | 'url' | 'headers' | 'cut'>): FeedText {
  const contentType = headers.get('content-type') ?? ''
  const kind = sniffInput(bytes, { contentType })
  const { text } = decodeText(bytes, contentType)
  if (kind === 'feed' || kind === 'sitemap') return { text, url, isJson: false, cut }
  if (kind === 'json' && !cut) return { text, url, isJson: true, cut }
  if (kind === 'json' || kind === 'jsonl')
    throw new Problem('too-large', 'The JSON Feed is cut off: it is larger than 5 MB, or broke off.', {
      field: 'url',
    })
  throw new Problem(
    'invalid-input',
    `The address answers ${kind === 'html' ? 'a web page' : 'plain text'}, not a feed.${namedFeed(text, url)}`,
    { field: 'url' },
  )
}

/** Most sites link their feed in the head of their pages. */
function namedFeed(page: string, base: string): string {
  const link = /<link\b[^>]*\btype\s*=\s*["']?application\/(?:rss|atom|feed)\+(?:xml|json)[^>]*>/i.exec(
    page.slice(0, 200_000),
  )
  const href = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(link?.[0] ?? '')?.[1]
  return href !== undefined && URL.canParse(href, base) ? ` It names ${new URL(href, base).href}.` : ''
}

/** `<https://hub.example/>; rel="hub", <https://example.com/feed>; rel="self"` (RFC 8288). */
function readLinkHeader(header: string): Record<string, string> {
  const links: Record<string, string> = {}
  for (const [, target = '', parameters = ''] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    const rel = /\brel\s*=\s*"?([^";,]+)/i.exec(parameters)?.[1] ?? ''
    for (const name of rel.toLowerCase().split(/\s+/)) links[name] ??= target
  }
  return links
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (value === null) return undefined
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return milliseconds > 0 ? milliseconds : undefined
}
