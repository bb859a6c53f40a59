import type { Context } from 'hono'
import type { AppDeps, AppEnv } from '../deps.ts'

/** The public address of this service without a slash at the end: as configured, else where it was asked. */
export function publicBase(c: Context<AppEnv>, { settings }: Pick<AppDeps, 'settings'>): string {
  return settings.baseUrl ?? new URL(c.req.url).origin
}
