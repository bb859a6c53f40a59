import type { Context } from 'hono'
import { html } from 'hono/html'
import { editsQuery } from '../../article/edits/edits-query.ts'
import { Problem, problemStatus } from '../../problem.ts'
import { signedParameters } from '../access/preview-link.ts'
import { allowsRender } from '../answer/allows-render.ts'
import type { Html } from '../answer/page/page.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { authorizePreview, type PreviewGrant } from '../access/preview-grant.ts'
import { answerEditor } from './answer.ts'
import { type Asked, readAsked, toOwnAddress, uiOf } from './context.ts'
import { makeSheet } from './make-sheet.ts'
import type { PageCache } from './material/page-cache.ts'
import { pageMaterial, pastedMaterial, readAddress, storedMaterial } from './material/read-material.ts'
import { editorPage } from './page.ts'
import type { Sheet } from './sheet.ts'
import { failedPage } from './start/failed-page.ts'
import { hrefOf } from './state/place.ts'
import { firstVisit } from './start/first-visit.ts'
import { refusedPage } from './start/refused-page.ts'

/** The editor's page of the address in the query; without one, the page that asks for it. */
export async function anyPreview(c: Context<AppEnv>, deps: AppDeps, pageCache: PageCache): Promise<Response> {
  return orRefuse(c, deps, async () => {
    const grant = await authorizePreview(c, deps)
    const url = c.req.query('url')
    const text = c.req.query('text')
    if (url === undefined && text === undefined) return askForAddress(c, deps, grant)
    const asked = await readAsked(c, deps, grant)
    if (asked.isForm) return toOwnAddress(asked)
    try {
      return url === undefined
        ? await previewText(c, deps, { asked, pageCache, text: text ?? '' })
        : await previewAddress(c, deps, { asked, grant, pageCache, url })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      c.set('problem', error.code)
      const main = failedPage({
        problem: error,
        typed: url ?? '',
        pasted: text,
        asked,
        requestId: c.get('requestId'),
      })
      return answerEditor(deps, {
        title: 'Handbill',
        ui: asked.ui,
        status: problemStatus[error.code],
        body: main,
      })
    }
  })
}

/** The editor's page of a stored article. */
export async function storedPreview(
  c: Context<AppEnv>,
  deps: AppDeps,
  pageCache: PageCache,
): Promise<Response> {
  return orRefuse(c, deps, async () => {
    const grant = await authorizePreview(c, deps)
    const asked = await readAsked(c, deps, grant)
    if (asked.isForm) return toOwnAddress(asked)
    const material = await storedMaterial(c.req.param('id') ?? '', deps, pageCache)
    return answerSheet(
      deps,
      await makeSheet({ ...asked, material, signal: c.req.raw.signal }, deps, pageCache),
    )
  })
}

interface Address {
  readonly asked: Asked
  readonly grant: PreviewGrant
  readonly pageCache: PageCache
  readonly url: string
}

async function previewText(
  c: Context<AppEnv>,
  deps: AppDeps,
  { asked, pageCache, text }: Pick<Address, 'asked' | 'pageCache'> & { readonly text: string },
): Promise<Response> {
  const material = await pastedMaterial(text, deps)
  return answerSheet(deps, await makeSheet({ ...asked, material, signal: c.req.raw.signal }, deps, pageCache))
}

async function previewAddress(
  c: Context<AppEnv>,
  deps: AppDeps,
  { asked, grant, pageCache, url }: Address,
): Promise<Response> {
  const address = readAddress(url)
  if (pageCache.materials.get(address) === undefined && !(await allowsRender(c, deps, { isTrusted: true })))
    throw new Problem(
      'too-many-requests',
      'Too many previews were asked for from this address; wait a minute.',
    )
  const material = await pageMaterial(address, deps, pageCache)
  const { article } = material.sourced
  const stored = article.url === undefined ? undefined : await deps.articles?.byUrl(article.url)
  const storedElsewhere =
    stored === undefined || stored === 'removed' ? undefined : await grant.linkTo(stored.id)
  const { signal } = c.req.raw
  return answerSheet(deps, await makeSheet({ ...asked, material, storedElsewhere, signal }, deps, pageCache))
}

async function askForAddress(c: Context<AppEnv>, deps: AppDeps, grant: PreviewGrant): Promise<Response> {
  const ui = uiOf(c)
  const body = await firstVisit({ ui, chosen: c.req.query('ui'), grant, deps, query: c.req.query('q') ?? '' })
  return answerEditor(deps, { title: 'Handbill', ui, body })
}

async function answerSheet(deps: AppDeps, sheet: Sheet): Promise<Response> {
  const { place, state, ui, pack, saved } = sheet
  return answerEditor(deps, {
    title: `${pack.article.title.slice(0, 120).toWellFormed()} · Handbill`,
    ui,
    lang: pack.article.lang,
    marks: html`data-view="${state.page.view}" data-path="${place.path}"
    data-state="${hrefOf({ ...place, path: '', signature: [] }, state).replace(/^\?/, '')}"
    data-saved="${editsQuery(saved.edits)}"`,
    body: editorPage(sheet),
  })
}

/** Renders a refusal as a page, because links are opened in a browser. */
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
    const ui = uiOf(c)
    const body: Html = refusedPage(error, ui, deps, { to: withoutSignature(c.req.url) })
    return answerEditor(deps, { title: 'Handbill', ui, status: problemStatus[error.code], body })
  }
}

/** The same page without its signature, to be opened with a key. */
function withoutSignature(address: string): string {
  const { pathname, searchParams } = new URL(address)
  for (const name of signedParameters) searchParams.delete(name)
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`
}
