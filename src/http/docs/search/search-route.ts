import type { Context } from 'hono'
import { cacheControl } from '../../answer/caching.ts'
import type { DescribedApp } from '../../answer/described-app.ts'
import { answerSite } from '../../answer/page/site-answer.ts'
import { answerText, contentTypes } from '../../answer/text-answer.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { readGuide } from '../guide.ts'
import { routesOf } from '../routes.ts'
import { find } from './find.ts'
import { type Findable, searchIndex } from './search-index.ts'
import { searchPage } from './search-page.ts'

const LONGEST_QUERY = 100

/** Built once per app: pages and routes change only with a build. */
const indexes = new WeakMap<AppDeps, readonly Findable[]>()

/** `GET /docs/search?q=…`: a page of results; as JSON for the search field in the masthead. */
export async function searchRoute(c: Context<AppEnv>, app: DescribedApp, deps: AppDeps): Promise<Response> {
  const query = (c.req.query('q') ?? '').slice(0, LONGEST_QUERY).toWellFormed().trim()
  const index = indexes.get(deps) ?? searchIndex(await readGuide(deps.pageFiles), routesOf(app, deps))
  indexes.set(deps, index)
  const found = find(query, index)
  if (!(c.req.header('accept') ?? '').includes('application/json'))
    return answerSite(c, await searchPage(query, found, deps))
  const shown = found.map(({ title, href, about }) => ({ title, href, about }))
  return answerText(c, JSON.stringify(shown), {
    contentType: contentTypes.json,
    cache: cacheControl.page,
    headers: { vary: 'accept' },
  })
}
