import type { PageReader } from '../../article/page/page-reader.ts'
import { fetchBytes } from './fetch-bytes.ts'

/** Pages beyond are not articles; what is read of them is cut before that. */
const MAX_PAGE_BYTES = 4_000_000
/** Sitemaps may hold 50 MB; what a newsroom publishes in a month is a tenth. */
const MAX_FEED_BYTES = 20_000_000

const PAGE = /^(?:$|text\/(?:html|plain)$|application\/xhtml\+xml$)/
const LIST =
  /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:xml|json)$|application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines)$)/

export interface ReaderOptions {
  /** Hosts that may be read although their address is not public (`HANDBILL_FETCH_ALLOW`). */
  readonly allow?: readonly string[] | undefined
  readonly timeoutMs?: number | undefined
}

/** Reads pages, feeds and sitemaps over the network, from public addresses only. */
export function createPageReader({ allow, timeoutMs }: ReaderOptions = {}): PageReader {
  return {
    read: (url) =>
      fetchBytes(url, {
        allow,
        timeoutMs,
        accept:
          'text/html, application/xhtml+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/plain;q=0.7',
        mostBytes: (mediaType) => {
          // Without a media type the bytes decide, later.
          if (PAGE.test(mediaType)) return MAX_PAGE_BYTES
          return LIST.test(mediaType) ? MAX_FEED_BYTES : undefined
        },
      }),
  }
}
