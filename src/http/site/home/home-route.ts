import { publicBase } from '../../answer/public-base.ts'
import type { Hono } from 'hono'
import { answerSite } from '../../answer/page/site-answer.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { playgroundRoute } from './playground-route.ts'
import { wallRoute } from './wall-route.ts'

/** `GET /`: what Handbill is, with cards drawn by this server and a headline to try. */
export function homeRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  app.get('/', async (c) => {
    const base = publicBase(c, deps)
    const { homePage } = await import('./home-page.ts')
    return answerSite(c, await homePage(deps, base))
  })
  playgroundRoute(app, deps)
  wallRoute(app, deps)
}
