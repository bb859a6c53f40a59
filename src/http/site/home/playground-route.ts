import type { Context, Hono } from 'hono'
import type { Article } from '../../../article/article.ts'
import { exampleBrand } from '../../../article/brand/example-brand.ts'
import { Problem } from '../../../problem.ts'
import { allowsRender } from '../../answer/allows-render.ts'
import { cacheControl } from '../../answer/caching.ts'
import { jsonResponse } from '../../answer/text-answer.ts'
import { createRenderCache } from '../../answer/render-cache.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { drawOnce } from './draw-once.ts'
import { type PlaygroundFormat, playgroundFormats } from './playground-formats.ts'

const TEMPLATE = 'headline'
/** Bytes; some forty headlines in four formats. */
const CACHE_BYTES = 4 * 1024 * 1024

/**
 * `GET /try` and `GET /try/{format}.png`: the headline typed on the home page, as a post and as cards. Nothing is
 * stored; the client's rate limit applies.
 */
export function playgroundRoute(app: Hono<AppEnv>, deps: AppDeps): void {
  const drawn = createRenderCache(CACHE_BYTES)

  app.get('/try', async (c) => {
    const { tryOut } = await import('./try-out.ts')
    const article = await articleOf(c, deps)
    return jsonResponse(await tryOut(article, deps))
  })

  app.get('/try/:file', async (c) => {
    const format = formatOf(c.req.param('file'))
    const article = await articleOf(c, deps)
    const scale = format === 'og' ? 1 : 0.5
    const asked = { article, brand: exampleBrand, template: TEMPLATE, format, type: 'png', scale } as const
    return drawOnce(c, asked, {
      ...deps,
      drawn,
      allowRender: async () =>
        allowsRender(c, deps, { isTrusted: false, card: { article: 'try', file: article.title } }),
      cache: cacheControl.card,
    })
  })
}

async function articleOf(c: Context<AppEnv>, deps: AppDeps): Promise<Article> {
  const { playgroundArticle } = await import('./playground-article.ts')
  return playgroundArticle(new URL(c.req.url).searchParams, deps)
}

function formatOf(file: string): PlaygroundFormat {
  const format = playgroundFormats.find((name) => file === `${name}.png`)
  if (format === undefined)
    throw new Problem(
      'not-found',
      `Only these are drawn here: ${playgroundFormats.join(', ')}, each as .png.`,
    )
  return format
}
