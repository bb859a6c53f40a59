import type { DescribedApp } from '../answer/described-app.ts'
import { answerSite } from '../answer/page/site-answer.ts'
import type { AppDeps } from '../deps.ts'

/** `GET /docs`, also typed as `/docs/`: links to all pages, content systems and routes. Loaded on first request. */
export function docsIndexRoute(app: DescribedApp, deps: AppDeps): void {
  app.on('GET', ['/docs', '/docs/'], async (c) => {
    const { docsIndex } = await import('./docs-index.ts')
    return answerSite(c, await docsIndex(app, deps))
  })
}
