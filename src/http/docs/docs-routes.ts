import type { Context } from 'hono'
import { Problem } from '../../problem.ts'
import { cacheControl } from '../answer/caching.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'
import { publicBase } from '../answer/public-base.ts'
import { answerSite } from '../answer/page/site-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { readGuide } from './guide.ts'

/**
 * `GET /openapi.json` is the API description, `GET /docs/reference` the same as a page. The page is rendered on the
 * server, so that it needs no library (the well-known ones bring 1 to 4 MB of script, and some report installs to
 * their makers) and no network. `GET /docs/{name}` is a page of `docs/`, `GET /docs/{name}.md` its Markdown, and
 * `GET /llms.txt` lists them. Each is loaded on first request.
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
  app.get('/docs/reference', async (c) => {
    const { apiPage } = await import('./api-page.ts')
    return answerSite(c, await apiPage(app, deps))
  })
  app.get('/docs/search', async (c) => {
    const { searchRoute } = await import('./search/search-route.ts')
    return searchRoute(c, app, deps)
  })
  app.get('/docs/guide', async (c, next) => (await answerGuide(c, 'README', deps)) ?? next())
  app.get('/llms.txt', async (c) => {
    const { llmsText } = await import('./llms-text.ts')
    const guide = await readGuide(deps.pageFiles)
    const base = publicBase(c, deps)
    return answerText(
      c,
      llmsText(guide, (name) => `${base}/docs/${name}.md`),
      {
        contentType: contentTypes.text,
      },
    )
  })
  app.get('/docs/:name', async (c, next) => {
    const name = c.req.param('name')
    if (name === 'setup') return next()
    if (name.endsWith('.md')) return answerMarkdown(c, name.slice(0, -3), deps)
    const found = await answerGuide(c, name, deps)
    if (found === undefined)
      throw new Problem('not-found', 'There is no page of this name; /docs/guide lists those there are.', {
        field: 'name',
      })
    return found
  })
  app.get('/docs.js', async (c) => {
    const { docsScript } = await import('./api-script.ts')
    return answerText(c, docsScript, { contentType: contentTypes.script, cache: cacheControl.asset })
  })
}

/** A page of the guide as Markdown. */
async function answerMarkdown(c: Context<AppEnv>, name: string, deps: AppDeps): Promise<Response> {
  const guide = await readGuide(deps.pageFiles)
  const text = Object.hasOwn(guide, name) ? guide[name] : undefined
  if (text === undefined)
    throw new Problem('not-found', 'There is no page of this name; /llms.txt lists those there are.', {
      field: 'name',
    })
  return answerText(c, text, { contentType: 'text/markdown; charset=utf-8' })
}

/** A page of the guide; undefined for an unknown name. */
async function answerGuide(c: Context<AppEnv>, name: string, deps: AppDeps): Promise<Response | undefined> {
  const { guidePage } = await import('./guide-page.ts')
  const found = await guidePage(name, deps)
  return found && answerSite(c, found)
}
