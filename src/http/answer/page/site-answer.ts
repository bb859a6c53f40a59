import type { Context } from 'hono'
import { cacheControl } from '../caching.ts'
import type { Html } from './page.ts'
import { pageHeaders } from './page-headers.ts'
import { answerText, contentTypes } from '../text-answer.ts'
import type { AppEnv } from '../../deps.ts'

/** Sends a page of the site: its own scripts and search, nothing from other origins. */
export async function answerSite(c: Context<AppEnv>, page: Html): Promise<Response> {
  return answerText(c, (await page).toString(), {
    contentType: contentTypes.html,
    cache: cacheControl.page,
    headers: pageHeaders({ script: true, form: true }),
  })
}
