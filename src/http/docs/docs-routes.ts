import { cacheControl } from '../answer/caching.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { pageHeaders } from '../answer/page-headers.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'
import type { AppDeps } from '../deps.ts'

/**
 * `GET /openapi.json`, what the API's routes say of themselves, and `GET /docs`, the same to read and to call. The page is
 * written on the server, so that it needs no library (the well-known ones bring 1 to 4 MB of script, and some report
 * installs to their makers), no network, and on Workers no extra files. Each is loaded when it is asked for.
 */
export function docsRoutes(app: DescribedApp, deps: AppDeps): void {
  app.describe('get', '/openapi.json', () => ({
    tags: ['About'],
    summary: 'This description',
    responses: {
      200: {
        description: 'An OpenAPI 3.1 document.',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  }))
  app.get('/openapi.json', async (c) => {
    const { openApiDocument } = await import('./openapi-document.ts')
    return answerText(c, JSON.stringify(openApiDocument(app, deps), null, 1), {
      contentType: contentTypes.json,
      headers: { 'access-control-allow-origin': '*' },
    })
  })
  app.get('/docs', async (c) => {
    const { apiPage } = await import('./api-page.ts')
    return answerText(c, (await apiPage(app, deps)).toString(), {
      contentType: contentTypes.html,
      cache: cacheControl.page,
      headers: pageHeaders({ script: true }),
    })
  })
  app.get('/docs.js', async (c) => {
    const { docsScript } = await import('./api-script.ts')
    return answerText(c, docsScript, { contentType: contentTypes.script, cache: cacheControl.asset })
  })
}
