import * as z from 'zod'
import { previewActions } from './actions/routes.ts'
import { cacheControl } from '../answer/caching.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { articlePath, bearerScheme, linkParameters } from '../answer/openapi-parts.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'

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
  app.get('/preview', async (c) => (await import('./pages.ts')).anyPreview(c, deps))
  app.get('/preview/:id', async (c) => (await import('./pages.ts')).storedPreview(c, deps))
  previewActions(app, deps)
  app.get('/preview.js', async (c) => {
    const { previewScript } = await import('./script.ts')
    return answerText(c, previewScript, { contentType: contentTypes.script, cache: cacheControl.asset })
  })
  app.get('/preview.css', async (c) => {
    const { previewStyle } = await import('./style.ts')
    return answerText(c, previewStyle, { contentType: contentTypes.css, cache: cacheControl.asset })
  })
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
