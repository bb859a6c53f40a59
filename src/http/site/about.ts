import * as z from 'zod'
import { cacheControl } from '../answer/caching.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { answerText, contentTypes, textResponse } from '../answer/text-answer.ts'

/** Crawlers may fetch share images but not the API. */
const robots = `User-agent: *
Allow: /
Disallow: /v1/
`

/** A card with a headline and accent, legible at 16 pixels. */
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" fill="#b3261e"/>
<path fill="#fbfaf7" d="M6 7h20v4H6zM6 14h20v4H6zM6 21h11v4H6z"/>
</svg>
`

const health = z
  .object({
    status: z
      .enum(['ok', 'degraded'])
      .meta({ description: 'Degraded: something named in `missing` is not there, the rest is served.' }),
    version: z.string(),
    mode: z
      .enum(['development', 'production'])
      .meta({ description: 'Development: no key is configured, so nothing needs one.' }),
    templates: z.array(z.string()),
    runtime: z
      .record(z.string(), z.string())
      .meta({ description: 'What it runs on and draws with, for bug reports.' }),
    missing: z
      .array(z.string())
      .optional()
      .meta({ description: 'Bindings, secrets and settings that are absent or wrong, by name.' }),
  })
  .meta({ id: 'Health' })

const readiness = z
  .object({
    status: z.enum(['ready', 'not-ready']),
    missing: z.array(z.string()).meta({ description: 'What cannot be had now, by name.' }),
  })
  .meta({ id: 'Readiness' })

type Readiness = z.infer<typeof readiness>

async function missingNow({ checks = {}, missing = [] }: AppDeps): Promise<string[]> {
  const tried = await Promise.allSettled(Object.values(checks).map(async (check) => check()))
  return [...missing, ...Object.keys(checks).filter((_, at) => tried[at]?.status === 'rejected')]
}

/** `/healthz`, and the small files of every site. */
export function aboutRoutes(app: DescribedApp, deps: AppDeps): void {
  app.describe('get', '/healthz', () => ({
    tags: ['About'],
    summary: 'Whether it runs, and what it runs on',
    responses: {
      200: { description: 'It runs.', content: { 'application/json': { schema: health } } },
    },
  }))
  app.get('/healthz', async (c) =>
    answerText(c, `${JSON.stringify(healthOf(deps), null, 2)}\n`, {
      contentType: contentTypes.json,
      cache: cacheControl.none,
    }),
  )
  app.describe('get', '/readyz', () => ({
    tags: ['About'],
    summary: 'Whether it can do all its work now',
    description:
      'For load balancers: 503 while the records or the image store cannot be read, or something it needs is missing. Cards are still served as far as possible. A restart does not help; use `/healthz` to decide about restarts.',
    responses: {
      200: { description: 'It is ready.', content: { 'application/json': { schema: readiness } } },
      503: {
        description: 'Something is not to be had; `missing` names it.',
        content: { 'application/json': { schema: readiness } },
      },
    },
  }))
  app.get('/readyz', async () => {
    const missing = await missingNow(deps)
    const status = missing.length === 0 ? ('ready' as const) : ('not-ready' as const)
    return textResponse(`${JSON.stringify({ status, missing } satisfies Readiness, null, 2)}\n`, {
      contentType: contentTypes.json,
      status: missing.length === 0 ? 200 : 503,
      headers: { 'cache-control': cacheControl.none },
    })
  })
  app.get('/robots.txt', async (c) =>
    answerText(c, robots, { contentType: contentTypes.text, cache: cacheControl.asset }),
  )
  // Browsers request the .ico without being told; they recognise an SVG by its content type.
  for (const path of ['/favicon.svg', '/favicon.ico'])
    app.get(path, async (c) =>
      answerText(c, favicon, { contentType: contentTypes.svg, cache: cacheControl.asset }),
    )
}

function healthOf(deps: AppDeps): z.infer<typeof health> {
  const missing = [...(deps.missing ?? [])]
  return {
    status: missing.length === 0 ? 'ok' : 'degraded',
    version: deps.settings.version,
    mode: deps.settings.development ? 'development' : 'production',
    templates: deps.engine.templates.map((template) => template.name),
    runtime: { ...deps.runtime },
    ...(missing.length === 0 ? {} : { missing }),
  }
}
