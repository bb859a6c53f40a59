import type { AppDeps } from '../deps.ts'
import { cacheControl } from '../answer/caching.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { pageHeaders } from '../answer/headers.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'

/**
 * `GET /docs`: the API to read and to call. Written from the OpenAPI document on the server, so that it needs no library
 * (the well-known ones bring 1 to 4 MB of script, and some report installs to their makers), no network, and on Workers no
 * extra files.
 */
export function docsRoutes(app: DescribedApp, deps: AppDeps): void {
  app.get('/docs', async (c) => {
    const { apiPage } = await import('./docs-page.ts')
    return answerText(c, (await apiPage(app, deps)).toString(), {
      contentType: contentTypes.html,
      cache: cacheControl.page,
      headers: pageHeaders({ script: true }),
    })
  })
  app.get('/docs.js', async (c) => {
    const { docsScript } = await import('./docs-script.ts')
    return answerText(c, docsScript, { contentType: contentTypes.script, cache: cacheControl.asset })
  })
}
