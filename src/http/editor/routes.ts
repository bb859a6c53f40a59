import * as z from 'zod'
import { previewActions } from './actions/routes.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import {
  articlePath,
  bearerScheme,
  cardImage,
  linkParameters,
  problemAnswers,
} from '../answer/openapi-parts.ts'
import { createLinkBudget } from '../access/link-budget.ts'
import { createPageCache } from './material/page-cache.ts'
import { createMemoryCachedEngine } from './memory-cached-engine.ts'
import { MAX_PASTED } from './material/material.ts'
import { stressNames } from './material/stress.ts'

const asked = {
  url: z.string().optional().meta({ description: 'The page to read; nothing of it is stored.' }),
  template: z.string().optional().meta({ description: 'The design; `headline` when left out.' }),
}

const page = { 'text/html': { schema: z.string() } }
const refusals = {
  401: {
    description: 'Neither a key nor a signature was sent; the page says how to get a link.',
    content: page,
  },
  403: { description: 'The signature is wrong, or its time is over.', content: page },
}

const file = z.string().meta({
  description:
    'A format, or a format and the type of its file, such as `og.jpg`; or `photo`, the photo itself.',
  example: 'og.webp',
})
const drawn = {
  scale: z.enum(['0.5', '1']).optional().meta({ description: 'The picture at half its size.' }),
  download: z.string().optional().meta({ description: 'Present: browsers save the file.' }),
  stress: z
    .enum(stressNames)
    .optional()
    .meta({ description: 'With texts at their worst in place of the article’s.' }),
  ...linkParameters,
}

/**
 * `GET /preview` and `GET /preview/{id}`: the editor's page. Loaded with the first request: editors are few, and
 * every start of the service would wait for it.
 */
export function previewRoutes(app: DescribedApp, given: AppDeps): void {
  describeRoutes(app)
  const deps = { ...given, engine: createMemoryCachedEngine(given.engine) }
  const pageCache = createPageCache(deps.now)
  const budget = createLinkBudget(deps.now)
  previewActions(app, deps, pageCache)
  app.get('/preview', async (c) => (await import('./pages.ts')).anyPreview(c, deps, pageCache))
  app.get('/preview/card/:file', async (c) =>
    (await import('./pictures.ts')).editorPicture(c, deps, { pageCache, budget }),
  )
  app.get('/preview/:id', async (c) => (await import('./pages.ts')).storedPreview(c, deps, pageCache))
  app.get('/preview/:id/:file', async (c) =>
    (await import('./pictures.ts')).editorPicture(c, deps, { pageCache, budget }),
  )
}

function describeRoutes(app: DescribedApp): void {
  app.describe('get', '/preview', () => ({
    tags: ['Articles'],
    summary: 'The editor’s page, of any address',
    description:
      'With `url`, the page there is read at once and everything made of it is shown: cards, posts, tags, findings. ' +
      'Nothing is stored. Without, the page asks for an address. It needs a key, or a link from `handbill sign /preview`.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { query: z.object({ ...asked, ...linkParameters }) },
    responses: {
      200: { description: 'The page.', content: page },
      ...refusals,
      422: {
        description: 'The address is wrong, private, or no article; the page says which.',
        content: page,
      },
    },
  }))
  app.describe('get', '/preview/{id}', () => ({
    tags: ['Articles'],
    summary: 'The editor’s page of a stored article',
    description: 'It needs a key, or a link from `handbill sign /preview/{id}`, which expires.',
    security: [{ [bearerScheme]: [] }],
    requestParams: {
      path: articlePath,
      query: z.object(linkParameters),
    },
    responses: {
      200: { description: 'The page.', content: page },
      ...refusals,
      404: { description: 'There is no such article, or it was removed.', content: page },
    },
  }))
  const picture = {
    tags: ['Articles'],
    description:
      'What the editor’s page shows. The address has the edits by their keys, like `edits` in JSON: `?title.card=…&focus=.5,.3`. Without the right to see the article there is no picture; the address names everything that it shows, so browsers cache it.',
    security: [{ [bearerScheme]: [] }],
    responses: {
      ...cardImage,
      304: { description: 'It has not changed since the entity tag in `If-None-Match`.' },
      ...problemAnswers(
        'unauthorised',
        'bad-signature',
        'not-found',
        'unknown-format',
        'unknown-type',
        'invalid-input',
        'too-many-requests',
        'busy',
      ),
    },
  }
  app.describe('get', '/preview/{id}/{file}', () => ({
    ...picture,
    summary: 'A card of an article with edits, or its photo',
    requestParams: { path: articlePath.extend({ file }), query: z.object(drawn) },
  }))
  app.describe('get', '/preview/card/{file}', () => ({
    ...picture,
    summary: 'A card of a page or a text that is not stored, or its photo',
    requestParams: {
      path: z.object({ file }),
      query: z.object({
        url: asked.url,
        text: z.string().max(MAX_PASTED).optional().meta({ description: 'Pasted, headline first.' }),
        ...drawn,
      }),
    },
  }))
}
