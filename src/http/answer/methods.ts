import type { Hono } from 'hono'
import type { Context } from 'hono'
import { Problem } from '../../problem.ts'
import type { AppEnv } from '../deps.ts'

/**
 * Handles all other methods of every path: `OPTIONS` lists the allowed ones, the rest get 405. Call it after all
 * routes are registered; it reads them from the app.
 */
export function refuseOtherMethods(app: Hono<AppEnv>): void {
  const methods = new Map<string, Set<string>>()
  for (const route of app.routes) {
    // Middleware is registered for ALL; only routes have a method of their own.
    if (route.method === 'ALL') continue
    const known = methods.get(route.path) ?? new Set()
    known.add(route.method)
    if (route.method === 'GET') known.add('HEAD')
    methods.set(route.path, known)
  }
  for (const [path, known] of methods) {
    const allowed = [...known, 'OPTIONS']
    app.all(path, (c) => refuse(c, allowed))
  }
}

function refuse(c: Context<AppEnv>, allowed: readonly string[]): Response {
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow: allowed.join(', ') })
  throw new Problem('method-not-allowed', `${c.req.method.slice(0, 20)} is not for this path.`, { allowed })
}
