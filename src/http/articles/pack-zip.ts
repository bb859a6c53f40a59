import type { Context } from 'hono'
import * as z from 'zod'
import type { Desk } from '../../desk/desk.ts'
import { packFiles } from '../../desk/packs/pack-files.ts'
import { Problem } from '../../problem.ts'
import { requireKey } from '../access/bearer.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { articlePath, bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'
import { articleById } from '../answer/stored-article.ts'
import type { AppDeps, AppEnv } from '../deps.ts'

/** `GET /v1/articles/{id}.zip`: a stored pack with its cards, as a download. Registered before `/v1/articles/{id}`. */
export function packZipRoute(app: DescribedApp, deps: AppDeps, desk: Desk): void {
  app.describe('get', '/v1/articles/{id}.zip', () => ({
    tags: ['Articles'],
    summary: 'A stored pack as a zip',
    description: 'Cards, posts, alternative texts, tags, what the networks’ APIs take, and `pack.json`.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath },
    responses: {
      200: {
        description: 'The archive.',
        content: {
          'application/zip': { schema: z.string().meta({ override: { type: 'string', format: 'binary' } }) },
        },
      },
      ...problemAnswers('unauthorised', 'not-found'),
    },
  }))
  app.get('/v1/articles/:file{[A-Za-z0-9]+\\.zip}', async (c) => zipOfArticle(c, deps, desk))
}

async function zipOfArticle(c: Context<AppEnv>, deps: AppDeps, desk: Desk): Promise<Response> {
  await requireKey(c, deps, 'read')
  const id = (c.req.param('file') ?? '').replace(/\.zip$/, '')
  const stored = await articleById(desk.articles, id)
  if (stored === undefined || stored === 'removed')
    throw new Problem('not-found', 'No article has this id.', { field: 'id' })
  const { pack } = stored
  const images = new Map<string, Uint8Array>()
  for (const { file, format, type, version } of pack.cards) {
    const shown = await desk.cards.find({ id, format, type, version })
    if (shown.kind === 'card' && shown.exact) images.set(file, shown.card.bytes)
  }
  const { zipResponse } = await import('../answer/zip.ts')
  return zipResponse(`handbill-${id}`, packFiles(pack, images))
}
