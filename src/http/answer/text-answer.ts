import type { Context } from 'hono'
import { cacheControl, matchesEtag } from './caching.ts'
import type { AppEnv } from '../deps.ts'
import { sha256, toHex, utf8 } from '../../net/bytes.ts'

interface TextOptions {
  readonly contentType: string
  readonly cache?: (typeof cacheControl)[keyof typeof cacheControl]
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers a page, script or document whole, with its length and an entity tag, or with 304 when the asker has it. */
export async function answerText(c: Context<AppEnv>, text: string, options: TextOptions): Promise<Response> {
  const bytes = utf8(text)
  const etag = `"${toHex((await sha256(bytes)).subarray(0, 16))}"`
  const headers = new Headers({
    ...options.headers,
    etag,
    'cache-control': options.cache ?? cacheControl.page,
    'content-type': options.contentType,
  })
  if (matchesEtag(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers.set('content-length', String(bytes.length))
  return new Response(bytes, { headers })
}

export const contentTypes = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  json: 'application/json',
  text: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
} as const
