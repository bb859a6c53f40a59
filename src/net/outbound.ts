import { asProblem, fetchBytes, type FetchedBytes } from './fetch-bytes.ts'
import { checkHost, checkUrl, isTrusted } from './outbound-url.ts'
import { type Probed, type ProbeOptions, probe } from './probe.ts'
import type { Transport } from './transport.ts'

export interface OutboundOptions {
  /** Hosts, with or without a port, that may be requested although their address is not public (`HANDBILL_FETCH_ALLOW`). */
  readonly allow?: readonly string[] | undefined
  /** For one request, including redirects and body. */
  readonly timeoutMs?: number | undefined
}

/** Outbound requests: pages and photos named by strangers, and notices to addresses configured by the operator. */
export interface Outbound {
  readonly pages: {
    /** Reads a page, feed or sitemap. Throws Problem as `fetchBytes`. */
    read(url: string): Promise<FetchedBytes>
  }
  readonly photos: {
    /**
     * Reads a photo; the decoder detects its type.
     * @param authorization for files that are not public
     * @throws Problem as `fetchBytes`
     */
    read(url: string, authorization?: string): Promise<Uint8Array>
  }
  /** Returns any response of an address, whatever its status. Throws Problem as `probe`. */
  probe(url: string, options: ProbeOptions): Promise<Probed>
  readonly notices: {
    /**
     * Follows no redirect, because the signed body is for the configured address, and reads no body.
     * @returns the status
     * @throws Problem `invalid-input`, `forbidden-address` or `unreachable`
     */
    post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number>
  }
}

const READ_TIMEOUT = 10_000
/** Standard Webhooks recommends a timeout of 15 to 30 seconds. */
const NOTICE_TIMEOUT = 15_000

/** Larger pages are not articles; the text read of them is cut before that. */
const MAX_PAGE_BYTES = 4_000_000
/** Sitemaps may have 50 MB; a newsroom's month takes a tenth. */
const MAX_FEED_BYTES = 20_000_000
/** A photo of 50 megapixels as JPEG at the highest quality. */
const MAX_PHOTO_BYTES = 20_000_000

/** Without a media type the bytes decide later. */
const PAGE = /^(?:$|text\/(?:html|plain)$|application\/xhtml\+xml$)/
const FEED =
  /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:xml|json)$|application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines)$)/
/** Object stores serve photos as plain bytes; SVG is a document, not a photo. */
const PHOTO = /^(?:$|image\/(?!svg)|(?:application|binary)\/octet-stream$)/

export function createOutbound(transport: Transport, options: OutboundOptions = {}): Outbound {
  const { allow = [], timeoutMs = READ_TIMEOUT } = options
  return {
    pages: {
      read: async (url) =>
        fetchBytes(transport, url, {
          allow,
          timeoutMs,
          field: 'url',
          accept:
            'text/html, application/xhtml+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/plain;q=0.7',
          maxBytes(mediaType) {
            if (PAGE.test(mediaType)) return MAX_PAGE_BYTES
            return FEED.test(mediaType) ? MAX_FEED_BYTES : undefined
          },
        }),
    },
    photos: {
      async read(url, authorization) {
        const { bytes } = await fetchBytes(transport, url, {
          allow,
          authorization,
          timeoutMs,
          field: 'article.image.url',
          accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif',
          maxBytes: (mediaType) => (PHOTO.test(mediaType) ? MAX_PHOTO_BYTES : undefined),
        })
        return bytes
      },
    },
    probe: async (url, asked) => probe(transport, allow, url, asked),
    notices: { post: async (...notice) => postNotice(transport, allow, ...notice) },
  }
}

async function postNotice(
  transport: Transport,
  allow: readonly string[],
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> {
  const url = checkUrl(address, 'url')
  await checkHost(url, allow, 'url')
  const signal = AbortSignal.timeout(NOTICE_TIMEOUT)
  try {
    const answer = await transport.send({
      url,
      method: 'POST',
      headers: { ...headers, 'user-agent': 'Handbill/0.1' },
      body,
      trusted: isTrusted(url, allow),
      signal,
    })
    await answer.body?.cancel()
    return answer.status
  } catch (error) {
    const timedOutAfter = signal.aborted ? NOTICE_TIMEOUT : undefined
    throw asProblem(error, { url, field: 'url', transport, timedOutAfter })
  }
}
