import type { DescribedApp } from '../../answer/described-app.ts'
import type { AppDeps } from '../../deps.ts'
import { linkRoute } from './link.ts'
import { sessionRoutes } from './session.ts'

/**
 * What the editor's page sends. Each of these routes asks first whether the request comes from our own page or a program,
 * and then for the right to do it.
 */
export function previewActions(app: DescribedApp, deps: AppDeps): void {
  linkRoute(app, deps)
  sessionRoutes(app, deps)
}
