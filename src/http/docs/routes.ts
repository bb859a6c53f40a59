import type { DescribedApp } from '../answer/described-app.ts'
import type { AppDeps } from '../deps.ts'
import type { ApiDocument } from './api-document.ts'
import { openApiDocument } from './openapi-document.ts'

export interface DescribedRoute {
  /** Upper case. */
  readonly method: string
  readonly path: string
  readonly summary: string
  /** In the API reference. */
  readonly anchor: string
}

/** All routes of the API description, in its order. */
export function routesOf(app: DescribedApp, deps: AppDeps): readonly DescribedRoute[] {
  const { paths } = openApiDocument(app, deps) as unknown as ApiDocument
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) => ({
      method: method.toUpperCase(),
      path,
      summary: summary ?? '',
      anchor: routeAnchor(method, path),
    })),
  )
}

export function routeAnchor(method: string, path: string): string {
  return `${method.toLowerCase()}-${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}`
}
