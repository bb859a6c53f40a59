import * as z from 'zod'
import type * as articleSchemas from '../../answer/article-schemas.ts'
import type { DescribedApp } from '../../answer/described-app.ts'
import { articlePath, bearerScheme, linkParameters, problemAnswers } from '../../answer/openapi-parts.ts'
import type { AppDeps } from '../../deps.ts'
import { MAX_PASTED } from '../material/material.ts'
import { saveAnswer } from './save-answer.ts'

function createDescribedBody({ editsSchema }: typeof articleSchemas) {
  return z
    .strictObject({
      url: z
        .string()
        .optional()
        .meta({ description: 'Of a page that is not stored yet: it is read and stored.' }),
      text: z
        .string()
        .max(MAX_PASTED)
        .optional()
        .meta({ description: 'Pasted in place of a page, headline first.' }),
      edits: editsSchema.optional().meta({ description: 'All edits there shall be.' }),
      base: z.int().min(0).optional().meta({ description: 'The version they were made over.' }),
    })
    .meta({ id: 'PreviewSaveRequest' })
}

/** Built once: two routes share it, and the API description allows a schema id only once. */
let describedBody: ReturnType<typeof createDescribedBody> | undefined

/** Description shared by both save routes. */
function describedSave(schemas: typeof articleSchemas) {
  describedBody ??= createDescribedBody(schemas)
  return {
    tags: ['Articles'],
    security: [{ [bearerScheme]: [] }],
    requestBody: { required: true, content: { 'application/json': { schema: describedBody } } },
    responses: {
      200: {
        description: 'It was saved like this already.',
        content: { 'application/json': { schema: saveAnswer } },
      },
      201: { description: 'It is saved.', content: { 'application/json': { schema: saveAnswer } } },
      303: { description: 'It is saved; a form goes on to the page.' },
      ...problemAnswers(
        'malformed-json',
        'unauthorised',
        'bad-signature',
        'read-only-key',
        'read-only-link',
        'cross-site',
        'not-found',
        'version-conflict',
        'unknown-template',
        'too-large',
        'unsupported-media',
        'invalid-input',
        'unavailable',
      ),
    },
  }
}

/**
 * `POST /preview/{id}/save` and `POST /preview/save`: saves what the page shows as a version. Sent by the script or
 * as a form.
 */
export function saveRoutes(app: DescribedApp, deps: AppDeps): void {
  app.describe('post', '/preview/{id}/save', (schemas) => ({
    ...describedSave(schemas),
    summary: 'Save what the editor’s page shows as a version',
    description:
      'As `POST /v1/articles/{id}/versions`, for holders of a link that allows to save, under the name in it.',
    requestParams: { path: articlePath, query: z.object(linkParameters) },
  }))
  app.describe('post', '/preview/save', (schemas) => ({
    ...describedSave(schemas),
    summary: 'Store a page that was only read, with what was changed',
    requestParams: { query: z.object(linkParameters) },
  }))
  app.post('/preview/save', async (c) => (await import('./save-state.ts')).saveState(c, deps, undefined))
  app.post('/preview/:id/save', async (c) =>
    (await import('./save-state.ts')).saveState(c, deps, c.req.param('id')),
  )
}
