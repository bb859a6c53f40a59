import * as z from 'zod'
import type { Desk } from '../../desk/desk.ts'
import { jsonResponse } from '../answer/text-answer.ts'
import { requireKey } from '../access/bearer.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { publicBase } from '../answer/public-base.ts'
import { bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'
import { previewUrl } from '../access/preview-url.ts'

const query = z.object({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, { error: 'must be a whole number from 1 to 100' })
    .transform(Number)
    .default(20)
    .meta({ override: { type: 'integer', minimum: 1, maximum: 100, default: 20 } }),
  cursor: z.string().optional().meta({ description: '`next` of the page before.' }),
})

const page = z
  .object({
    articles: z.array(
      z.object({
        id: z.string(),
        url: z.string().optional(),
        title: z.string(),
        lang: z.string(),
        version: z.string().meta({ description: 'Of its pack.' }),
        createdAt: z.iso.datetime(),
        updatedAt: z.iso.datetime(),
        preview: z.string(),
        self: z.string().meta({ description: 'The article with its pack.' }),
      }),
    ),
    next: z.string().optional().meta({ description: 'The cursor of the next page; absent on the last.' }),
  })
  .meta({ id: 'ArticlePage' })

/** `GET /v1/articles`: newest first. */
export function articleListRoute(app: DescribedApp, deps: AppDeps, desk: Desk): void {
  app.describe('get', '/v1/articles', () => ({
    tags: ['Articles'],
    summary: 'Kept articles, the newest first',
    security: [{ [bearerScheme]: [] }],
    requestParams: { query },
    responses: {
      200: { description: 'A page of them.', content: { 'application/json': { schema: page } } },
      ...problemAnswers('unauthorised', 'invalid-input'),
    },
  }))
  app.get('/v1/articles', async (c) => {
    await requireKey(c, deps, 'read')
    const { articles, next } = await desk.articles.list(checkInput(query, c.req.query()))
    const base = publicBase(c, deps)
    return jsonResponse({
      articles: await Promise.all(
        articles.map(async ({ id, url, title, lang, version, createdAt, updatedAt }) => ({
          id,
          url,
          title,
          lang,
          version,
          createdAt: new Date(createdAt).toISOString(),
          updatedAt: new Date(updatedAt).toISOString(),
          preview: await previewUrl(id, base, deps),
          self: `${base}/v1/articles/${id}`,
        })),
      ),
      next,
    } satisfies z.input<typeof page>)
  })
}
