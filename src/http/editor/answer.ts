import type { AppDeps } from '../deps.ts'
import { pageHeaders } from '../answer/page-headers.ts'
import { type Html, page } from '../answer/page.ts'
import { contentTypes, textResponse } from '../answer/text-answer.ts'

interface Answer {
  readonly title: string
  readonly status?: number
  readonly main: Html
}

/** Answers a page for one reader: not cached, and not indexed by search engines. */
export async function answerPreview(deps: AppDeps, answer: Answer): Promise<Response> {
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
  return textResponse(text.toString(), {
    contentType: contentTypes.html,
    status,
    headers: {
      ...pageHeaders({ script: true, form: true }),
      'x-robots-tag': 'noindex, nofollow',
      // As RFC 9110 asks of every 401 (section 15.5.2); browsers open no window for this scheme.
      ...(status === 401 ? { 'www-authenticate': 'Bearer realm="handbill"' } : {}),
    },
  })
}
