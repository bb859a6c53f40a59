import type { Context } from 'hono'
import type { AppDeps, AppEnv } from '../deps.ts'

/**
 * The public address of this service without a trailing slash: the configured one, else the one it listens at. The
 * Host header is trusted only where no one else can set it: in development mode, and on Workers, which are reached
 * by their own names.
 */
export function publicBase(c: Context<AppEnv>, { settings }: Pick<AppDeps, 'settings'>): string {
  return settings.baseUrl ?? settings.listensAt ?? new URL(c.req.url).origin
}
