import type { Context } from 'hono'
import { routePath } from 'hono/route'
import type { Metrics } from '../../desk/metrics.ts'
import type { AppEnv } from '../deps.ts'

/** Methods are text of the sender's; others than these are counted as one. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Counts an answered request by its route's template, never by its path: there are as many paths as anybody likes. */
export function measureRequest(c: Context<AppEnv>, metrics: Metrics, milliseconds: number): void {
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
