import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../problem.ts'
import type { AppEnv, AppSettings } from '../deps.ts'

/** Names that resolve only to this machine (RFC 6761, section 6.3). */
const LOOPBACK = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * Development mode needs no key, so any page open in the developer's browser could act, through DNS rebinding or by
 * posting a form. Therefore only this machine's names are answered, and nothing that another site sends.
 */
export function ownHostOnly({ development, baseUrl }: AppSettings): MiddlewareHandler<AppEnv> {
  const known = baseUrl === undefined ? undefined : new URL(baseUrl).hostname
  const isOwn = (host: string) => LOOPBACK.test(host) || host === known
  return async function ownHost(c, next) {
    if (development) {
      if (!isOwn(new URL(c.req.url).hostname))
        throw new Problem('wrong-host', 'In development mode only the names of this machine are answered.', {
          field: 'host',
        })
      const origin = c.req.header('origin')
      const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
      if (changes && origin !== undefined && !(URL.canParse(origin) && isOwn(new URL(origin).hostname)))
        throw new Problem('wrong-host', 'In development mode nothing is taken that another site sends.', {
          field: 'origin',
        })
    }
    await next()
  }
}
