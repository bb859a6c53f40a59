import type { Context } from 'hono'
import { Problem } from '../../problem.ts'
import type { AppEnv } from '../deps.ts'

/**
 * CSRF protection: refuses requests that another site makes an editor's browser send. Browsers name the origin of a
 * request (Sec-Fetch-Site; older ones at least the Origin of every POST). A program sends neither and authenticates
 * itself.
 * @throws Problem `cross-site`
 */
export function requireSameSite(c: Context<AppEnv>): void {
  const from = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const isOurs =
    from === undefined
      ? origin === undefined || hostOf(origin) === (c.req.header('host') ?? new URL(c.req.url).host)
      : from === 'same-origin'
  if (!isOurs)
    throw new Problem('cross-site', 'This was sent from a page of another site; only our own pages may.', {
      field: 'sec-fetch-site',
    })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
