import * as z from 'zod'
import { postSchema } from '../../../post/post.ts'
import { verdictSchema } from '../../../verdict-schema.ts'
import type * as articleSchemas from '../../answer/article-schemas.ts'
import type { DescribedApp } from '../../answer/described-app.ts'
import { articlePath, bearerScheme, linkParameters, problemAnswers } from '../../answer/openapi-parts.ts'
import type { AppDeps } from '../../deps.ts'
import type { PageCache } from '../material/page-cache.ts'
import { MAX_PASTED } from '../material/material.ts'
import { textsRequest } from './texts-request.ts'

function describedRequest({ editsSchema }: typeof articleSchemas) {
  return z
    .strictObject({
      url: z.string().optional().meta({ description: 'Of a page that is not stored: the id is then `new`.' }),
      text: z
        .string()
        .max(MAX_PASTED)
        .optional()
        .meta({ description: 'Pasted in place of a page, headline first; the id is then `new`.' }),
      edits: editsSchema.optional(),
    })
    .meta({ id: 'PreviewPackRequest' })
}

const packAnswer = z
  .object({
    posts: z.array(postSchema).readonly(),
    verdicts: z.array(verdictSchema).readonly(),
    embeds: z.record(z.string(), z.string()),
  })
  .meta({ id: 'PreviewPack' })

const textsAnswer = z.object({ posts: z.array(postSchema).readonly() }).meta({ id: 'PreviewTexts' })

/** Results of a state apart from the page itself: posts and findings as JSON, house texts tried, everything as a zip. */
export function statePackRoutes(app: DescribedApp, deps: AppDeps, pageCache: PageCache): void {
  const shared = {
    tags: ['Articles'],
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath, query: z.object(linkParameters) },
  }
  const refusals = problemAnswers(
    'malformed-json',
    'unauthorised',
    'bad-signature',
    'cross-site',
    'not-found',
    'too-large',
    'unsupported-media',
    'invalid-input',
  )
  app.describe('post', '/preview/{id}/pack', (schemas) => ({
    ...shared,
    summary: 'Posts, findings and tags of an article with edits',
    description: 'What the editor’s page shows in one state; nothing is stored.',
    requestBody: { required: true, content: { 'application/json': { schema: describedRequest(schemas) } } },
    responses: {
      200: { description: 'What the edits make.', content: { 'application/json': { schema: packAnswer } } },
      ...refusals,
    },
  }))
  app.post('/preview/:id/pack', async (c) =>
    (await import('./pack-of-state.ts')).packOfState(c, deps, pageCache),
  )

  app.describe('post', '/preview/{id}/texts', () => ({
    ...shared,
    summary: 'Try a house text on an article',
    description: 'Liquid in place of one of the template’s texts; an error names its line and column.',
    requestBody: { required: true, content: { 'application/json': { schema: textsRequest } } },
    responses: {
      200: { description: 'The posts with it.', content: { 'application/json': { schema: textsAnswer } } },
      ...refusals,
    },
  }))
  app.post('/preview/:id/texts', async (c) =>
    (await import('./pack-of-state.ts')).textsOfState(c, deps, pageCache),
  )

  app.describe('get', '/preview/{id}.zip', () => ({
    ...shared,
    summary: 'An article with edits as a zip',
    description:
      'As `GET /v1/articles/{id}.zip`, with the edits in the address; of a page that is not stored: `/preview/card/all.zip?url=…`.',
    responses: {
      200: {
        description: 'The archive.',
        content: {
          'application/zip': { schema: z.string().meta({ override: { type: 'string', format: 'binary' } }) },
        },
      },
      ...refusals,
    },
  }))
  app.get('/preview/:file{[A-Za-z0-9]+\\.zip}', async (c) =>
    (await import('./pack-of-state.ts')).zipOfState(
      c,
      deps,
      pageCache,
      c.req.param('file').replace(/\.zip$/, ''),
    ),
  )
  app.get('/preview/card/all.zip', async (c) =>
    (await import('./pack-of-state.ts')).zipOfState(c, deps, pageCache, undefined),
  )
}
