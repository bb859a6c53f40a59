import type { Context } from 'hono'
import { cacheControl } from '../answer/caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { pageHeaders } from '../answer/headers.ts'
import { type Html, page } from '../answer/page.ts'
import { contentTypes } from '../answer/text-answer.ts'
import { utf8 } from '../../net/bytes.ts'

interface Answer {
  readonly title: string
  readonly status?: number
  readonly main: Html
}

/** Answers a page that is for one pair of eyes: kept nowhere, found by no search engine. */
export async function answerPreview(c: Context<AppEnv>, deps: AppDeps, answer: Answer): Promise<Response> {
  const { status = 200, title, main } = answer
  const text = await page(
    {
      title: title === 'Preview' ? 'Handbill: preview' : `${title.slice(0, 120).toWellFormed()} · preview`,
      description: 'What an article becomes: cards, posts, tags.',
      version: deps.settings.version,
      here: '/preview',
      script: '/preview.js',
      style: '/preview.css',
    },
    main,
  )
  const bytes = utf8(text.toString())
  const headers = new Headers({
    ...pageHeaders({ script: true, form: true }),
    'content-type': contentTypes.html,
    'content-length': String(bytes.length),
    'cache-control': cacheControl.none,
    'x-robots-tag': 'noindex, nofollow',
  })
  // As RFC 9110 asks of every 401 (section 15.5.2); browsers open no window for this scheme.
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="handbill"')
  return c.body(bytes, { status: status as 200, headers })
}
