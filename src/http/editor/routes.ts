import * as z from 'zod'
import { previewActions } from './actions/routes.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { articlePath, bearerScheme, linkParameters } from '../answer/openapi-parts.ts'
import { createLinkBudget } from '../access/link-budget.ts'
import { createHeldPages } from './material/held-pages.ts'

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

/**
 * `GET /preview` and `GET /preview/{id}`: what an article becomes, for the person who decides whether it goes out. Its pages are
 * loaded with the first one asked for: editors are few, and every start would wait for them.
 */
export function previewRoutes(app: DescribedApp, deps: AppDeps): void {
  describeRoutes(app)
  const held = createHeldPages(deps.now)
  const budget = createLinkBudget(deps.now)
  previewActions(app, deps, held)
  app.get('/preview', async (c) => (await import('./pages.ts')).anyPreview(c, deps, held))
  app.get('/preview/card/:file', async (c) =>
    (await import('./pictures.ts')).editorPicture(c, deps, { held, budget }),
  )
  app.get('/preview/:id', async (c) => (await import('./pages.ts')).storedPreview(c, deps, held))
  app.get('/preview/:id/:file', async (c) =>
    (await import('./pictures.ts')).editorPicture(c, deps, { held, budget }),
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
}
