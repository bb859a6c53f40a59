import type { MiddlewareHandler } from 'hono'
import type { AppDeps, AppEnv } from '../deps.ts'
import { measureRequest } from './measure-request.ts'

/** An id from a proxy before us is kept, if it is harmless in a header and a log line. */
const FOREIGN_ID = /^[\w-]{8,64}$/

/**
 * The id a proxy gave the request, else a new one.
 * @param foreign the header `x-request-id`, if there is one
 */
export function requestIdOf(foreign: string | null | undefined, { newId }: Pick<AppDeps, 'newId'>): string {
  const kept = foreign ?? ''
  return FOREIGN_ID.test(kept) ? kept : newId()
}

/** Gives each request an id, logs it once answered, and sets what every answer carries. */
export function frame(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async function frame(c, next) {
    const started = performance.now()
    const id = requestIdOf(c.req.header('x-request-id'), deps)
    c.set('requestId', id)
    await next()
    c.res.headers.set('x-request-id', id)
    c.res.headers.set('x-content-type-options', 'nosniff')
    const milliseconds = performance.now() - started
    if (deps.metrics !== undefined) measureRequest(c, deps.metrics, milliseconds)
    deps.log({
      requestId: id,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      milliseconds: Math.round(milliseconds * 10) / 10,
      caller: c.get('caller'),
      problem: c.get('problem'),
      fault: c.get('fault'),
    })
  }
}

/**
 * What a page of ours may do: show itself, its own pictures and styles, and nothing from elsewhere. Pages with a script
 * add its source; `form` is for those with a form that works without one.
 */
export function pageHeaders(
  options: { readonly script?: boolean; readonly form?: boolean } = {},
): Record<string, string> {
  const script = options.script === true ? "script-src 'self'; connect-src 'self'; " : ''
  return {
    'content-security-policy':
      `default-src 'none'; ${script}img-src 'self' data: blob:; style-src 'self'; ` +
      `base-uri 'none'; form-action ${options.form === true ? "'self'" : "'none'"}; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
}
