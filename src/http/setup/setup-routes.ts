import type { Hono } from 'hono'
import { cacheControl } from '../answer/caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { pageHeaders } from '../answer/page/page-headers.ts'
import { publicBase } from '../answer/public-base.ts'
import { answerSite } from '../answer/page/site-answer.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'
import { utf8 } from '../../net/bytes.ts'

/** `/docs/setup` with a page for each content system, and the WordPress plugin as a download. Each is loaded on first request. */
export function setupRoutes(app: Hono<AppEnv>, deps: AppDeps): void {
  app.get('/docs/setup', async (c) => {
    const { indexOfGuides } = await import('./setup-pages.ts')
    return answerSite(c, await indexOfGuides(deps))
  })
  app.get('/docs/setup/wordpress/handbill.php', async (c) =>
    // As plain text for reading; this server runs no PHP.
    answerText(c, await readPlugin(), { contentType: contentTypes.text, headers: pageHeaders() }),
  )
  app.get('/docs/setup/wordpress/handbill.zip', async (c) => {
    const { default: readme } = await import('../../wordpress/readme.txt')
    const { zip } = await import('../answer/zip.ts')
    const bytes = zip([
      { path: 'handbill/handbill.php', bytes: utf8(await readPlugin()) },
      { path: 'handbill/readme.txt', bytes: utf8(readme) },
    ])
    return c.body(bytes, 200, {
      'content-type': 'application/zip',
      'content-length': String(bytes.length),
      'content-disposition': 'attachment; filename="handbill.zip"',
      'cache-control': cacheControl.page,
    })
  })
  app.get('/docs/setup/:source', async (c) => {
    const { guideTo } = await import('./setup-pages.ts')
    return answerSite(c, await guideTo(c.req.param('source'), publicBase(c, deps), deps))
  })
}

/** Dynamic import: a bundler turns the file into text, and Node without a bundler cannot import it. */
async function readPlugin(): Promise<string> {
  const { default: plugin } = await import('../../wordpress/handbill.php')
  return plugin
}
