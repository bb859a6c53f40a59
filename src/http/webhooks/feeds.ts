import * as z from 'zod'
import type { FeedWatch, ListedFeed } from '../../desk/feeds/feed-watch.ts'
import { jsonResponse } from '../answer/text-answer.ts'
import { requireKey } from '../access/bearer.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'

const feedSchema = z
  .object({
    id: z.string().meta({ description: 'Of its address.' }),
    name: z.string().meta({ description: 'As in logs, metrics and sources: `feed:NAME`.' }),
    url: z.string(),
    brand: z.string().optional(),
    items: z
      .object({
        taken: z.int().meta({ description: 'A pack was asked for.' }),
        known: z.int().meta({ description: 'There before the feed was watched, and left.' }),
        removed: z.int().meta({ description: 'Withdrawn.' }),
      })
      .meta({ description: 'How many it had since it is watched.' }),
    backlog: z.int().optional().meta({ description: 'How much of the first import is left.' }),
    lookedAt: z.iso.datetime().optional(),
    takenAt: z.iso.datetime().optional().meta({ description: 'When something new was last found.' }),
    nextAt: z.iso.datetime().optional().meta({ description: 'When it is looked at next.' }),
    failures: z.int().meta({ description: 'Looks that failed since the last good one.' }),
    fault: z.string().optional().meta({ description: 'Why: the code of a problem.' }),
    error: z.string().optional().meta({ description: 'The same in a sentence.' }),
    note: z.string().optional().meta({ description: 'What is odd about it.' }),
    hub: z.string().optional().meta({ description: 'The hub it is subscribed at (WebSub).' }),
    subscribedUntil: z.iso.datetime().optional(),
  })
  .meta({ id: 'Feed' })

/** `GET /v1/feeds` and `POST /v1/feeds/{id}/look`: lists the watched feeds, and checks one now. */
export function feedRoutes(app: DescribedApp, deps: AppDeps, watch: FeedWatch): void {
  const security = [{ [bearerScheme]: [] }]
  app.describe('get', '/v1/feeds', () => ({
    tags: ['Webhooks'],
    summary: 'The feeds that are watched, and how they do',
    security,
    responses: {
      200: {
        description: 'In the order of `HANDBILL_FEEDS`.',
        content: { 'application/json': { schema: z.object({ feeds: z.array(feedSchema) }) } },
      },
      ...problemAnswers('unauthorised'),
    },
  }))
  app.get('/v1/feeds', async (c) => {
    await requireKey(c, deps, 'read')
    return jsonResponse({ feeds: (await watch.list()).map(tellFeed) })
  })

  app.describe('post', '/v1/feeds/{id}/look', () => ({
    tags: ['Webhooks'],
    summary: 'Look at a feed now',
    description: 'For those who know that something is new, and do not want to wait for the next look.',
    security,
    requestParams: { path: z.object({ id: z.string().meta({ description: 'Of the feed.' }) }) },
    responses: {
      202: {
        description: 'It is looked at within seconds; at the edge within a minute.',
        content: { 'application/json': { schema: z.object({ id: z.string() }) } },
      },
      ...problemAnswers('unauthorised', 'read-only-key', 'not-found'),
    },
  }))
  app.post('/v1/feeds/:id/look', async (c) => {
    await requireKey(c, deps, 'write')
    const id = c.req.param('id')
    await watch.lookSoon(id)
    return jsonResponse({ id }, 202)
  })
}

function tellFeed({ id, feed, state, items }: ListedFeed): z.infer<typeof feedSchema> {
  const { name, url, brand } = feed
  return {
    id,
    name,
    url,
    brand,
    items,
    backlog: state?.backlog,
    lookedAt: told(state?.lookedAt),
    takenAt: told(state?.takenAt),
    nextAt: told(state?.nextAt),
    failures: state?.failures ?? 0,
    fault: state?.fault,
    error: state?.error,
    note: state?.note,
    hub: state?.hub,
    subscribedUntil: told(state?.subscribedUntil),
  }
}

function told(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString()
}
