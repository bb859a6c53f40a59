import type { Hono } from 'hono'
import { Problem } from '../problem.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { standInCard } from './cards/stand-in-card.ts'
import { readCardFile } from './cards/stored-card.ts'

/** Paths of stored articles, deliveries, feeds, and pages behind shared links. */
const paths = {
  desk: ['/v1/articles', '/v1/articles/*', '/v1/jobs', '/v1/jobs/*'],
  hooks: ['/webhooks/*', '/v1/deliveries'],
  feeds: ['/v1/feeds', '/v1/feeds/*', '/websub/*'],
  articles: ['/a/*', '/embed/*', '/oembed'],
} as const

/**
 * The routes of a server whose records or images cannot be opened. Crawlers always get a picture, so cards are the
 * brand's own; all else is 503 rather than 404, because the resource may exist and senders retry.
 */
export function withoutDesk(app: Hono<AppEnv>, deps: AppDeps): void {
  for (const path of ['/cards/:id/:version/:file', '/cards/:id/:file'])
    app.get(path, async (c) => standInCard(deps, readCardFile(c.req.param('file') ?? '').format, undefined))
  for (const part of ['desk', 'hooks', 'feeds', 'articles'] as const) {
    if (deps[part] !== undefined) continue
    for (const path of paths[part])
      app.all(path, () => {
        throw new Problem(
          'unavailable',
          'Nothing can be stored or looked up here just now: no store is open.',
        )
      })
  }
}
