import type { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '../../problem.ts'
import { cacheControl } from '../caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { pageHeaders } from '../headers.ts'
import { publicBase } from '../kept-article.ts'
import { type Html, page } from '../page.ts'
import { answerText, contentTypes } from '../text-answer.ts'
import { zip } from '../zip.ts'
import type { Guide } from './guide.ts'
import { headlessGuides } from './headless-guides.ts'
import { publishingGuides } from './publishing-guides.ts'
import { setupIndex } from './setup-index.ts'
import { guidePage } from './setup-page.ts'

export const guides: readonly Guide[] = [...publishingGuides, ...headlessGuides]

/** `/docs/setup` and a page for each content system, and the WordPress plugin to download. */
export function setupRoutes(app: OpenAPIHono<AppEnv>, deps: AppDeps): void {
  const { settings } = deps
  const whole = async (title: string, description: string, main: Html): Promise<string> =>
    (await page({ title, description, version: settings.version, here: '/docs/setup' }, main)).toString()
  const options = { contentType: contentTypes.html, headers: pageHeaders() }

  app.get('/docs/setup', async (c) => {
    const main = setupIndex([
      ['Editor and site in one', publishingGuides],
      ['Headless, and code of your own', headlessGuides],
    ])
    return answerText(c, await whole('Handbill: setup', 'How content systems are wired.', main), options)
  })
  app.get('/docs/setup/wordpress/handbill.php', async (c) =>
    // As plain text, to be read: nothing here runs PHP.
    answerText(c, await readPlugin(), { contentType: contentTypes.text, headers: pageHeaders() }),
  )
  app.get('/docs/setup/wordpress/handbill.zip', async (c) => {
    const bytes = zip([
      { path: 'handbill/handbill.php', bytes: new TextEncoder().encode(await readPlugin()) },
    ])
    return c.body(bytes, 200, {
      'content-type': 'application/zip',
      'content-length': String(bytes.length),
      'content-disposition': 'attachment; filename="handbill.zip"',
      'cache-control': cacheControl.page,
    })
  })
  app.get('/docs/setup/:source', async (c) => {
    const guide = guides.find(({ source }) => source === c.req.param('source'))
    if (guide === undefined)
      throw new Problem('not-found', 'There is no such source.', {
        field: 'source',
        allowed: guides.map(({ source }) => source),
      })
    const main = guidePage(guide, { base: publicBase(c, deps), development: settings.development })
    return answerText(c, await whole(`Handbill: ${guide.name}`, `How ${guide.name} is wired.`, main), options)
  })
}

/** Loaded when somebody asks for it: a bundler makes text of it, and Node without one could not read the file. */
async function readPlugin(): Promise<string> {
  const { default: plugin } = await import('../../wordpress/handbill.php')
  return plugin
}
