import type { DescribedApp } from '../../answer/described-app.ts'
import type { AppDeps } from '../../deps.ts'
import type { PageCache } from '../material/page-cache.ts'
import { linkRoute } from './link.ts'
import { photoRoute } from './photo.ts'
import { saveRoutes } from './save.ts'
import { sessionRoutes } from './session.ts'
import { statePackRoutes } from './state-pack-routes.ts'

/**
 * Routes that the editor's page posts to. Each checks first that the request comes from our own page or a program,
 * then the right to do it.
 */
export function previewActions(app: DescribedApp, deps: AppDeps, pageCache: PageCache): void {
  linkRoute(app, deps)
  sessionRoutes(app, deps)
  photoRoute(app, deps)
  saveRoutes(app, deps)
  statePackRoutes(app, deps, pageCache)
}
