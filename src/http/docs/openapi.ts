import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'

/** `GET /openapi.json`: what the API's routes say of themselves. */
export function openApiRoutes(app: DescribedApp, deps: AppDeps): void {
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
}
