import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { caps } from '../../article/caps.ts'
import { Problem, problemStatus } from '../../problem.ts'
import { cacheControl } from '../caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { articleById, publicBase } from '../kept-article.ts'
import { bearerScheme } from '../openapi-parts.ts'
import { answerText, contentTypes } from '../text-answer.ts'
import { admit, type Pass } from './access.ts'
import { answerPreview } from './answer.ts'
import { addressForm, newestPart } from './form.ts'
import { keptSheet, readAddress, readSheet } from './read-sheet.ts'
import { refusedPage } from './refused.ts'
import { previewScript } from './script.ts'
import { sheetPage } from './sheet-page.ts'
import { previewStyle } from './style.ts'

/** The design of pages that nobody chose one for. */
const USUAL_TEMPLATE = 'headline'
const NEWEST = 20

const signature = {
  kid: z.string().optional().meta({ description: 'Of the key that signed the link.' }),
  exp: z.string().optional().meta({ description: 'Until when the link is good, in Unix seconds.' }),
  sig: z
    .string()
    .optional()
    .meta({ description: 'Over path, `exp` and `kid`, as `handbill sign` makes it.' }),
}

const asked = {
  url: z.string().optional().meta({ description: 'The page to read; nothing of it is kept.' }),
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

/** `GET /preview` and `GET /preview/{id}`: what an article becomes, for whoever decides whether it goes out. */
export function previewRoutes(app: OpenAPIHono<AppEnv>, deps: AppDeps): void {
  describeRoutes(app)
  app.get('/preview', async (c) =>
    orRefuse(c, deps, async () => {
      const pass = await admit(c, deps)
      const url = c.req.query('url')
      return url === undefined ? askForAddress(c, deps, pass) : previewAddress(c, deps, pass, url)
    }),
  )
  app.get('/preview/:id', async (c) =>
    orRefuse(c, deps, async () => {
      await admit(c, deps)
      const kept = deps.articles && (await articleById(deps.articles, c.req.param('id')))
      if (kept === undefined) throw new Problem('not-found', 'No article has this id.', { field: 'id' })
      if (kept === 'removed') throw new Problem('not-found', 'The article was removed.', { field: 'id' })
      const sheet = await keptSheet(kept, deps, publicBase(c, deps))
      return answerPreview(c, deps, { title: kept.pack.article.title, main: sheetPage(sheet, html``) })
    }),
  )
  app.get('/preview.js', async (c) =>
    answerText(c, previewScript, { contentType: contentTypes.script, cache: cacheControl.asset }),
  )
  app.get('/preview.css', async (c) =>
    answerText(c, previewStyle, { contentType: contentTypes.css, cache: cacheControl.asset }),
  )
}

async function askForAddress(c: Context<AppEnv>, deps: AppDeps, pass: Pass): Promise<Response> {
  const newest = await deps.desk?.articles.list({ limit: NEWEST })
  return answerPreview(c, deps, {
    title: 'Preview',
    main: html`<section class="top">
        <h1>Preview an article</h1>
        <p>All its cards, posts and tags, before anybody else sees them. Nothing is kept.</p>
        ${addressForm(deps, pass)}
      </section>
      ${await newestPart(newest?.articles ?? [], pass)}`,
  })
}

async function previewAddress(
  c: Context<AppEnv>,
  deps: AppDeps,
  pass: Pass,
  typed: string,
): Promise<Response> {
  const template = c.req.query('template') ?? USUAL_TEMPLATE
  try {
    const address = readAddress(typed)
    if (deps.mayDraw && !(await deps.mayDraw(c.req.raw)))
      throw new Problem(
        'too-many-requests',
        'Too many previews were asked for from this address; wait a minute.',
      )
    const sheet = await readSheet({ address, template, base: publicBase(c, deps), pass }, deps)
    const again = html`<details>
      <summary>Preview another article</summary>
      ${addressForm(deps, pass, { url: address, template })}
    </details>`
    return answerPreview(c, deps, { title: sheet.pack.article.title, main: sheetPage(sheet, again) })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    c.set('problem', error.code)
    return answerPreview(c, deps, {
      title: 'Preview',
      status: problemStatus[error.code],
      main: html`<section class="top">
        <h1>Preview an article</h1>
        ${addressForm(deps, pass, { url: shownAgain(typed), template, problem: error.message })}
      </section>`,
    })
  }
}

/** What was typed, as far as it could be an address. */
function shownAgain(typed: string): string {
  return typed
    .slice(0, caps.url)
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
}

/** Answers a refusal as a page: whoever follows a link looks at it in a browser. */
async function orRefuse(
  c: Context<AppEnv>,
  deps: AppDeps,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    c.set('problem', error.code)
    return answerPreview(c, deps, {
      title: 'Preview',
      status: problemStatus[error.code],
      main: refusedPage(error, deps),
    })
  }
}

function describeRoutes(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/preview',
    tags: ['Articles'],
    summary: 'The editor’s page, of any address',
    description:
      'With `url`, the page there is read at once and everything made of it is shown: cards, posts, tags, findings. ' +
      'Nothing is kept. Without, the page asks for an address. It needs a key, or a link from `handbill sign /preview`.',
    security: [{ [bearerScheme]: [] }],
    request: { query: z.object({ ...asked, ...signature }) },
    responses: {
      200: { description: 'The page.', content: page },
      ...refusals,
      422: {
        description: 'The address is wrong, private, or no article; the page says which.',
        content: page,
      },
    },
  })
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/preview/{id}',
    tags: ['Articles'],
    summary: 'The editor’s page of a kept article',
    description: 'It needs a key, or a link from `handbill sign /preview/{id}`, which expires.',
    security: [{ [bearerScheme]: [] }],
    request: {
      params: z.object({ id: z.string().meta({ description: 'Of the article.' }) }),
      query: z.object(signature),
    },
    responses: {
      200: { description: 'The page.', content: page },
      ...refusals,
      404: { description: 'There is no such article, or it was removed.', content: page },
    },
  })
}
