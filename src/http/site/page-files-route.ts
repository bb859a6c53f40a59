import type { Hono } from 'hono'
import { Problem } from '../../problem.ts'
import { cacheControl } from '../answer/caching.ts'
import { FILES } from '../answer/page/page-files.ts'
import type { AppDeps, AppEnv } from '../deps.ts'

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
}

/** `GET /files/{name}`: style sheets, scripts and fonts of our own pages. Their names change with their content. */
export function pageFilesRoute(app: Hono<AppEnv>, { pageFiles }: AppDeps): void {
  app.get(`${FILES}/:name`, async (c) => {
    const name = c.req.param('name')
    const contentType = contentTypes[name.split('.').at(-1) ?? '']
    const isName = /^[\w-]{1,80}\.[a-z0-9]{2,5}$/.test(name)
    const bytes = isName && contentType !== undefined ? await pageFiles?.read(name) : undefined
    if (bytes === undefined || contentType === undefined)
      throw new Problem('not-found', 'There is no such file.')
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': contentType,
        'content-length': String(bytes.length),
        'cache-control': cacheControl.forGood,
      },
    })
  })
}
