import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Metrics } from '../../desk/metrics.ts'
import type { AppDeps, AppEnv } from '../deps.ts'

/** Methods are text of the sender's; others than these are counted as one. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** An id from a proxy in front is used, if it is harmless in a header and a log line. */
const FOREIGN_ID = /^[\w-]{8,64}$/

/**
 * The id a proxy gave the request, else a new one.
 * @param foreign the header `x-request-id`, if there is one
 */
export function requestIdOf(foreign: string | null | undefined, { newId }: Pick<AppDeps, 'newId'>): string {
  const given = foreign ?? ''
  return FOREIGN_ID.test(given) ? given : newId()
}

/** Gives each request an id, logs it once answered, and sets what every answer carries. */
export function requestContext(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async function requestContext(c, next) {
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

/** Counts an answered request by its route's template, never by its path: senders can make up any number of paths. */
function measureRequest(c: Context<AppEnv>, metrics: Metrics, milliseconds: number): void {
  const route = routeOf(c)
  const method = METHODS.has(c.req.method) ? c.req.method : 'other'
  metrics.count('requests', { method, route, status: String(c.res.status) })
  metrics.observe('requestTime', { route }, milliseconds / 1000)
}

/** The template of the route that answered: the last one reached. Middleware alone means that there was no route. */
function routeOf(c: Context<AppEnv>): string {
  const path = routePath(c)
  return path.endsWith('*') ? 'none' : path
}
