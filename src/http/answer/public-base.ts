import type { Context } from 'hono'
import type { AppDeps, AppEnv } from '../deps.ts'

/**
 * The public address of this service without a slash at the end: as configured, else where it listens. Where it was asked
 * is believed only where nobody else can say so: in development mode, and on Workers, which are reached by their own names.
 */
export function publicBase(c: Context<AppEnv>, { settings }: Pick<AppDeps, 'settings'>): string {
  return settings.baseUrl ?? settings.listensAt ?? new URL(c.req.url).origin
}
