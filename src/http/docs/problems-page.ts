import type { Hono } from 'hono'
import { html } from 'hono/html'
import { Problem, type ProblemCode, problemStatus } from '../../problem.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { Html } from '../answer/page/page.ts'
import { internalProblem, type ProblemKind, problemCatalogue } from '../answer/problems/problem-catalogue.ts'
import { answerSite } from '../answer/page/site-answer.ts'
import { docsPage } from './docs-frame.ts'

const codes = Object.keys(problemCatalogue) as ProblemCode[]

/** `/problems/{code}` is the address in a problem's `type`; `/problems` lists them all. */
export function problemPages(app: Hono<AppEnv>, deps: AppDeps): void {
  const pageOf = async (title: string, main: Html): Promise<Html> =>
    docsPage(deps, { title, description: 'Handbill’s error answers.', href: '/problems' }, main)

  app.get('/problems', async (c) => {
    const list = [
      ...codes.map((code) => entry(code, problemStatus[code], problemCatalogue[code])),
      internalEntry(),
    ]
    const main = html`<section>
      <h1>Error codes</h1>
      <p>
        Every error is answered as a problem document (RFC 9457). Match on its <code>code</code>; the words
        may change.
      </p>
      <dl class="problems">${list}</dl>
    </section>`
    return answerSite(c, await pageOf('Error codes', main))
  })
  app.get('/problems/:code', async (c) => {
    const wanted = c.req.param('code')
    const code = codes.find((known) => known === wanted)
    if (code === undefined && wanted !== 'internal')
      throw new Problem('not-found', 'There is no problem of this name.', { field: 'code', allowed: codes })
    const found =
      code === undefined ? internalEntry() : entry(code, problemStatus[code], problemCatalogue[code])
    const main = html`<section>
      <h1>${code === undefined ? internalProblem.title : problemCatalogue[code].title}</h1>
      <dl class="problems">${found}</dl>
      <p><a href="/problems">All error codes</a></p>
    </section>`
    return answerSite(c, await pageOf(wanted, main))
  })
}

function internalEntry(): Html {
  return entry('internal', 500, internalProblem)
}

function entry(code: string, status: number, kind: ProblemKind): Html {
  return html`<div id="${code}">
    <dt><code>${code}</code> · ${status} · ${kind.title}</dt>
    <dd>${kind.meaning}</dd>
  </div> `
}
