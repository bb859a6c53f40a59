import * as z from 'zod'
import { Problem } from '../../problem.ts'
import { requireKey } from '../access/bearer.ts'
import { textResponse } from '../answer/text-answer.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'

/**
 * `GET /metrics`. Needs a key even from this machine, because behind a proxy on the same machine all clients
 * connect from loopback. In development mode it needs none: only this machine can connect.
 */
export function metricsRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('get', '/metrics', () => ({
    tags: ['About'],
    summary: 'Measurements for Prometheus',
    description:
      'Requests, cards, jobs, deliveries and the process itself. Any key may read them; Prometheus sends one with ' +
      '`authorization: {credentials: KEY}`. On Workers there are none: Cloudflare measures there.',
    security: [{ [bearerScheme]: [] }],
    responses: {
      200: {
        description: 'The text format of Prometheus.',
        content: { 'text/plain': { schema: z.string() } },
      },
      ...problemAnswers('unauthorised', 'not-found'),
    },
  }))
  app.get('/metrics', async (c) => {
    await requireKey(c, deps, 'read')
    if (deps.exposition === undefined)
      throw new Problem(
        'not-found',
        'Nothing is measured here. On Workers, Cloudflare’s dashboard and its GraphQL API have the figures.',
      )
    const { contentType } = deps.exposition
    return textResponse(await deps.exposition.text(), { contentType })
  })
}
