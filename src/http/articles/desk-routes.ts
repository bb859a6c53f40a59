import type { Desk } from '../../desk/desk.ts'
import { articleListRoute } from './article-list.ts'
import { articleRoutes, publishRoute } from './articles.ts'
import type { CardMemory } from '../cards/card-memory.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { jobRoutes } from './jobs.ts'
import { purgeRoute } from './purge.ts'
import { storedCardRoutes } from '../cards/stored-card.ts'

/** The routes of a server that keeps articles. */
export function deskRoutes(app: DescribedApp, deps: AppDeps, desk: Desk, memory: CardMemory): void {
  if (deps.cardCache) app.use('/cards/*', deps.cardCache)
  publishRoute(app, deps, desk)
  articleListRoute(app, deps, desk)
  articleRoutes(app, deps, desk)
  purgeRoute(app, deps, desk)
  jobRoutes(app, deps, desk)
  storedCardRoutes(app, deps, desk, memory)
}
