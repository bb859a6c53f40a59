import type { Context } from 'hono'
import { digest, utf8 } from '../../net/bytes.ts'
import type { AppEnv } from '../deps.ts'
import { cacheControl, matchesEtag } from './caching.ts'

export const contentTypes = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  json: 'application/json',
  problem: 'application/problem+json',
  text: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
} as const

interface TextOptions {
  readonly contentType: string
  readonly status?: number
  readonly cache?: (typeof cacheControl)[keyof typeof cacheControl]
  readonly headers?: Readonly<Record<string, string>>
}

/** A text response with its length. Not cached unless `cache` says so. */
export function textResponse(text: string, options: TextOptions): Response {
  const bytes = utf8(text)
  const headers = { ...headersOf(options), 'content-length': String(bytes.length) }
  return new Response(bytes, { status: options.status ?? 200, headers })
}

/** Indented JSON, not cached because it depends on a key. */
export function jsonResponse(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return textResponse(`${JSON.stringify(value, null, 2)}\n`, {
    contentType: contentTypes.json,
    status,
    headers,
  })
}

/** Sends a page, script or document with an entity tag; 304 if the client's copy is current. */
export async function answerText(c: Context<AppEnv>, text: string, options: TextOptions): Promise<Response> {
  const etag = `"${await digest(text)}"`
  const tagged = {
    ...options,
    cache: options.cache ?? cacheControl.page,
    headers: { ...options.headers, etag },
  }
  return matchesEtag(c.req.header('if-none-match'), etag)
    ? new Response(null, { status: 304, headers: headersOf(tagged) })
    : textResponse(text, tagged)
}

function headersOf({ contentType, cache = cacheControl.none, headers }: TextOptions): Record<string, string> {
  return { ...headers, 'cache-control': cache, 'content-type': contentType }
}
