import { AUTOMATIC } from '../../card/contract/template.ts'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { caps } from '../../article/caps.ts'
import { Problem, problemStatus } from '../../problem.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { publicBase } from '../answer/public-base.ts'
import { articleById } from '../answer/stored-article.ts'
import type { Html } from '../answer/page.ts'
import { allowsRender } from '../answer/allows-render.ts'
import { authorizePreview, type PreviewGrant } from '../access/preview-grant.ts'
import { answerPreview } from './answer.ts'
import { addressForm, newestPart } from './form.ts'
import { storedSheet, readAddress, readSheet } from './read-sheet.ts'
import { refusedPage } from './refused.ts'
import { sheetPage } from './sheet-page.ts'

/** The default design. */
const USUAL_TEMPLATE = AUTOMATIC
const NEWEST = 20

/** The preview of the address in the query; without one, the page that asks for it. */
export async function anyPreview(c: Context<AppEnv>, deps: AppDeps): Promise<Response> {
  return orRefuse(c, deps, async () => {
    const grant = await authorizePreview(c, deps)
    const url = c.req.query('url')
    return url === undefined ? askForAddress(deps, grant) : previewAddress(c, deps, grant, url)
  })
}

/** The preview of a stored article. */
export async function storedPreview(c: Context<AppEnv>, deps: AppDeps): Promise<Response> {
  return orRefuse(c, deps, async () => {
    await authorizePreview(c, deps)
    const stored = deps.articles && (await articleById(deps.articles, c.req.param('id') ?? ''))
    if (stored === undefined) throw new Problem('not-found', 'No article has this id.', { field: 'id' })
    if (stored === 'removed') throw new Problem('not-found', 'The article was removed.', { field: 'id' })
    const sheet = await storedSheet(stored, deps, publicBase(c, deps))
    return answerPreview(deps, { title: stored.pack.article.title, main: sheetPage(sheet, html``) })
  })
}

async function askForAddress(deps: AppDeps, grant: PreviewGrant): Promise<Response> {
  const newest = await deps.desk?.articles.list({ limit: NEWEST })
  return answerPreview(deps, {
    title: 'Preview',
    main: html`<section class="top">
        <h1>Preview an article</h1>
        <p>All its cards, posts and tags, before they are public. Nothing is stored.</p>
        ${addressForm(deps, grant)}
      </section>
      ${await newestPart(newest?.articles ?? [], grant)}`,
  })
}

async function previewAddress(
  c: Context<AppEnv>,
  deps: AppDeps,
  grant: PreviewGrant,
  typed: string,
): Promise<Response> {
  const template = c.req.query('template') ?? USUAL_TEMPLATE
  try {
    const address = readAddress(typed)
    if (!(await allowsRender(c, deps, { isTrusted: true })))
      throw new Problem(
        'too-many-requests',
        'Too many previews were asked for from this address; wait a minute.',
      )
    const sheet = await readSheet({ address, template, base: publicBase(c, deps), grant }, deps)
    const again = html`<details>
      <summary>Preview another article</summary>
      ${addressForm(deps, grant, { url: address, template })}
    </details>`
    return answerPreview(deps, { title: sheet.pack.article.title, main: sheetPage(sheet, again) })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const form = addressForm(deps, grant, { url: shownAgain(typed), template, problem: error.message })
    return answerProblem(c, deps, error, askingPart(form))
  }
}

/** What was typed, as far as it could be an address. */
function shownAgain(typed: string): string {
  return typed
    .slice(0, caps.url)
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
}

/** Answers a refusal as a page: links are opened in a browser. */
async function orRefuse(
  c: Context<AppEnv>,
  deps: AppDeps,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return answerProblem(c, deps, error, refusedPage(error, deps))
  }
}

async function answerProblem(
  c: Context<AppEnv>,
  deps: AppDeps,
  { code }: Problem,
  main: Html,
): Promise<Response> {
  c.set('problem', code)
  return answerPreview(deps, { title: 'Preview', status: problemStatus[code], main })
}

function askingPart(form: Html): Html {
  return html`<section class="top">
    <h1>Preview an article</h1>
    ${form}
  </section>`
}
