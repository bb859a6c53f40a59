import * as z from 'zod'
import type { FeedWatch } from '../../desk/feeds/feed-watch.ts'
import { readBytes } from '../answer/body.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { problemAnswers } from '../answer/openapi-parts.ts'
import { contentTypes, textResponse } from '../answer/text-answer.ts'

/** Bytes. Hubs send only new entries; whole feeds of a busy hour also fit. */
const MAX_PUSH_BYTES = 4_000_000

const path = z.object({ feed: z.string().meta({ description: 'Id of the feed.' }) })

/** `GET` and `POST /websub/{feed}`: hubs of watched feeds verify a subscription here, and push new entries. */
export function webSubRoutes(app: DescribedApp, watch: FeedWatch): void {
  app.describe('get', '/websub/{feed}', () => ({
    tags: ['Webhooks'],
    summary: 'A hub asks whether a subscription is wanted',
    description: 'WebSub (w3.org/TR/websub, section 5.3), for the feeds of `HANDBILL_FEEDS` that name a hub.',
    requestParams: {
      path,
      query: z.object({
        'hub.mode': z.string(),
        'hub.topic': z.string(),
        'hub.challenge': z.string().optional(),
        'hub.lease_seconds': z.string().optional(),
      }),
    },
    responses: {
      200: { description: 'It is: the challenge.', content: { 'text/plain': { schema: z.string() } } },
      ...problemAnswers('not-found'),
    },
  }))
  app.get('/websub/:feed', async (c) => {
    const said = (name: string) => c.req.query(`hub.${name}`)
    const challenge = await watch.confirm(c.req.param('feed'), {
      mode: said('mode'),
      topic: said('topic'),
      challenge: said('challenge'),
      leaseSeconds: said('lease_seconds'),
    })
    return textResponse(challenge, { contentType: contentTypes.text })
  })

  app.describe('post', '/websub/{feed}', () => ({
    tags: ['Webhooks'],
    summary: 'A hub sends what is new in a feed',
    requestParams: { path },
    requestBody: {
      required: true,
      content: { 'application/xml': { schema: z.string() }, 'application/feed+json': { schema: z.string() } },
    },
    responses: {
      204: { description: 'It is taken.' },
      ...problemAnswers('delivery-refused', 'not-found', 'too-large', 'invalid-input', 'unavailable'),
    },
  }))
  app.post('/websub/:feed', async (c) => {
    await watch.receive(c.req.param('feed'), {
      bytes: await readBytes(c.req, MAX_PUSH_BYTES),
      contentType: c.req.header('content-type') ?? '',
      signature: c.req.header('x-hub-signature'),
    })
    return c.body(null, 204)
  })
}
