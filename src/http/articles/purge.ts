import * as z from 'zod'
import { addressesOf } from '../../desk/packs/addresses.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Pack } from '../../desk/packs/pack-schema.ts'
import { rescrapes } from '../../desk/packs/rescrape.ts'
import { Problem } from '../../problem.ts'
import { jsonResponse } from '../answer/text-answer.ts'
import { requireKey } from '../access/bearer.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { publicBase } from '../answer/public-base.ts'
import { articleById } from '../answer/stored-article.ts'
import { articlePath, bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'

const answer = z
  .object({
    purged: z
      .array(z.string())
      .meta({ description: 'Addresses that were taken out of our caches; purge them in yours too.' }),
    rescrape: z.array(
      z.object({
        page: z.string().meta({ description: 'The page whose tags are to be read again.' }),
        networks: z.array(
          z.object({ network: z.string(), tool: z.string().optional(), how: z.string() }).readonly(),
        ),
      }),
    ),
  })
  .meta({ id: 'Purge' })

/** `POST /v1/articles/{id}/purge`: purges an article from all our caches, and says how to refresh those of the networks. */
export function purgeRoute(app: DescribedApp, deps: AppDeps, desk: Desk): void {
  app.describe('post', '/v1/articles/{id}/purge', () => ({
    tags: ['Articles'],
    summary: 'Forget what is cached of an article',
    description:
      'Takes its pages and current cards out of our caches, and lists where each network can be made to read the page again. Cards with a version need no purge: they never change.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath },
    responses: {
      200: { description: 'It is done.', content: { 'application/json': { schema: answer } } },
      ...problemAnswers('unauthorised', 'read-only-key', 'not-found'),
    },
  }))
  app.post('/v1/articles/:id/purge', async (c) => {
    await requireKey(c, deps, 'write')
    const stored = await articleById(desk.articles, c.req.param('id'))
    if (stored === undefined || stored === 'removed')
      throw new Problem('not-found', 'No article has this id.', { field: 'id' })
    const base = publicBase(c, deps)
    const purged = cachedAddresses(stored.id, stored.pack, base)
    deps.cardCache?.remove(stored.id)
    await deps.purge?.(purged)
    const pages = [addressesOf(base, stored.id).share, stored.pack.article.url].filter(
      (page) => page !== undefined,
    )
    return jsonResponse({
      purged,
      rescrape: pages.map((page) => ({ page, networks: [...rescrapes(page)] })),
    } satisfies z.input<typeof answer>)
  })
}

/** All addresses of an article that caches may hold and whose content can change. */
function cachedAddresses(id: string, pack: Pack, base: string): string[] {
  const { share, embed, currentCard } = addressesOf(base, id)
  return [share, embed, ...pack.cards.map((card) => currentCard(card))]
}
