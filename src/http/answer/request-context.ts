import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Metrics } from '../../desk/metrics.ts'
import type { AppDeps, AppEnv } from '../deps.ts'

/** A client can send any method name; all others are counted as one. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Accepts a proxy's request id if it is harmless in a header and a log line. */
const FOREIGN_ID = /^[\w-]{8,64}$/

/**
 * The request id that a proxy set, else a new one.
 * @param foreign the header `x-request-id`, if sent
 */
export function requestIdOf(foreign: string | null | undefined, { newId }: Pick<AppDeps, 'newId'>): string {
  const given = foreign ?? ''
  return FOREIGN_ID.test(given) ? given : newId()
}

/** Gives each request an id, logs it when answered, and sets the headers common to all responses. */
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

/** Counts a request by its route's template, not its path: clients can invent any number of paths. */
function measureRequest(c: Context<AppEnv>, metrics: Metrics, milliseconds: number): void {
  const route = routeOf(c)
  const method = METHODS.has(c.req.method) ? c.req.method : 'other'
  metrics.count('requests', { method, route, status: String(c.res.status) })
  metrics.observe('requestTime', { route }, milliseconds / 1000)
}

/** The template of the route that answered: the last one matched. If only middleware matched, there was no route. */
function routeOf(c: Context<AppEnv>): string {
  const path = routePath(c)
  return path.endsWith('*') ? 'none' : path
}
