import type { Context } from 'hono'
import { html } from 'hono/html'
import { problemStatus } from '../../problem.ts'
import { fileHref } from '../answer/page/page-files.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { contentTypes, textResponse } from '../answer/text-answer.ts'

const ABSENT = 'not-found'

/**
 * Answers 404 with a page instead of a problem document, because people see it, through a link or in a frame. It
 * has no tags, so that networks make no preview of it, and is not cached.
 */
export async function answerAbsent(
  c: Context<AppEnv>,
  found: 'removed' | undefined,
  { framed, pageFiles }: { readonly framed: boolean; readonly pageFiles: AppDeps['pageFiles'] },
): Promise<Response> {
  c.set('problem', ABSENT)
  const words =
    found === 'removed'
      ? { title: 'This article is no longer available', text: 'The publisher has withdrawn it.' }
      : { title: 'There is no article here', text: 'The address may be incomplete.' }
  const style = await fileHref('site.css', pageFiles)
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${words.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${style === undefined ? '' : html`<link rel="stylesheet" href="${style}" />`}
      </head>
      <body class="site">
        <main>
          <section class="prose wrap">
            <h2>${words.title}</h2>
            <p>${words.text}</p>
          </section>
        </main>
      </body>
    </html> `
  return textResponse(page.toString(), {
    contentType: contentTypes.html,
    status: problemStatus[ABSENT],
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; " +
        `frame-ancestors ${framed ? '*' : "'none'"}`,
      'referrer-policy': 'no-referrer',
    },
  })
}
