import type { Context } from 'hono'
import type { AppDeps, AppEnv, Asker } from '../deps.ts'

/** Whether the client may have one more card rendered. */
export async function allowsRender(
  c: Context<AppEnv>,
  { allowRender }: Pick<AppDeps, 'allowRender'>,
  asker: Omit<Asker, 'request' | 'env'>,
): Promise<boolean> {
  return allowRender === undefined || allowRender({ ...asker, request: c.req.raw, env: c.env })
}
