import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../../http/deps.ts'
import type { Background } from '../../desk/store/best-effort-store.ts'

/** The used part of the Cache API. */
export interface SharedCache {
  match(request: Request): Promise<Response | undefined>
  put(url: string, response: Response): Promise<void>
}

/**
 * Cloudflare's cache in front of cards by URL. The key is the whole URL, including the signature: it contains only
 * responses of the app, for as long as they allow. The cache handles If-None-Match itself.
 */
export function createSharedCardCache(
  cache: SharedCache,
  { defer, reportError }: Background,
): MiddlewareHandler<AppEnv> {
  return async function cardCache(c, next) {
    const { url, method } = c.req
    if (method !== 'GET' && method !== 'HEAD') return next()
    const known = await cache.match(question(c.req.raw)).catch(reportError)
    if (known instanceof Response) {
      const answer = new Response(known.body, known)
      // The timings of the original rendering do not apply to this response.
      answer.headers.set('server-timing', 'cache;dur=0')
      // The cache keeps them on a 304, which has no body.
      if (answer.status === 304)
        for (const name of ['content-type', 'content-length']) answer.headers.delete(name)
      return answer
    }
    await next()
    if (mayKeep(c.res)) defer(cache.put(url, c.res.clone()).catch(reportError))
  }
}

/** As GET, with only the entity tag: ranges are ignored here as in the app. */
function question({ url, headers }: Request): Request {
  const tag = headers.get('if-none-match')
  return new Request(url, tag === null ? {} : { headers: { 'if-none-match': tag } })
}

function mayKeep(response: Response): boolean {
  const control = response.headers.get('cache-control') ?? ''
  return response.status === 200 && /\bmax-age=[1-9]/.test(control) && !/\bno-(?:store|cache)\b/.test(control)
}
