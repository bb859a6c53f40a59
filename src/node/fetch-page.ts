import type { PageReader } from '../article/page-reader.ts'
import { fetchBytes } from './fetch-bytes.ts'

/** Pages beyond are not articles; what is read of them is cut before that. */
const MAX_PAGE_BYTES = 4_000_000
/** Sitemaps may hold 50 MB; what a newsroom publishes in a month is a tenth. */
const MAX_FEED_BYTES = 20_000_000

const TEXT =
  /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:xml|json)\b|application\/(?:xhtml\+xml|ld\+json|x-ndjson|jsonl?|feed\+json)$)/

export interface PageReaderOptions {
  /** Hosts that may be read although their address is not public (`HANDBILL_FETCH_ALLOW`). */
  readonly allow?: readonly string[] | undefined
  readonly timeoutMs?: number | undefined
}

/** Reads pages over the network, from public addresses only. */
export function createPageReader(options: PageReaderOptions = {}): PageReader {
  return reader(options, MAX_PAGE_BYTES)
}

/** The same for feeds and sitemaps, which may be larger. */
export function createFeedReader(options: PageReaderOptions = {}): PageReader {
  return reader(options, MAX_FEED_BYTES)
}

function reader({ allow, timeoutMs }: PageReaderOptions, maxBytes: number): PageReader {
  return {
    read: (url) =>
      fetchBytes(url, {
        allow,
        timeoutMs,
        maxBytes,
        accept:
          'text/html, application/xhtml+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/plain;q=0.7',
        // Without a media type the bytes decide, later.
        fits: (mediaType) => mediaType === '' || TEXT.test(mediaType),
      }),
  }
}
