import type { Context } from 'hono'
import * as z from 'zod'
import { type FieldName, networkNames } from '../../post/network.ts'
import { requireKey } from '../access/bearer.ts'
import { authorizeAction } from '../access/preview-grant.ts'
import { readJson } from '../answer/body.ts'
import { cacheControl } from '../answer/caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { bearerScheme, linkParameters, problemAnswers } from '../answer/openapi-parts.ts'

/** Above the longest limit of any network (Facebook, 63,206), so that a pasted text can be counted. UTF-16 code units. */
const MAX_TEXT = 70_000

const fieldNames = ['text', 'title', 'description', 'tags', 'alt'] as const satisfies readonly FieldName[]

const countRequest = z.strictObject({
  network: z.enum(networkNames),
  text: z.string().max(MAX_TEXT),
  field: z.enum(fieldNames).optional().meta({
    description: 'Which text of the network it is; its main one if absent. YouTube’s is the title.',
  }),
  max: z.int().min(1).max(100_000).optional().meta({
    description:
      'The account’s own limit: X Premium’s, a Mastodon server’s. No network is counted beyond what it can allow.',
  }),
})

const describedRequest = countRequest.meta({
  id: 'CountRequest',
  example: {
    network: 'twitter',
    text: 'बीस साल बाद फिर खुला नदी किनारे का बाज़ार #बाज़ार https://example.com/a',
  },
})

const entity = z.object({
  type: z.enum(['url', 'hashtag', 'mention', 'list', 'cashtag']),
  text: z.string(),
  start: z.number().int().meta({ description: 'In UTF-16 units.' }),
  end: z.number().int().meta({ description: 'In UTF-16 units, exclusive.' }),
})

const countAnswer = z
  .object({
    network: z.enum(networkNames),
    field: z.enum(fieldNames),
    length: z.number().int(),
    max: z.number().int(),
    unit: z.string().meta({ description: 'What `length` and `max` count.' }),
    valid: z.boolean().meta({ description: 'Whether the network takes the text.' }),
    faults: z
      .array(z.string())
      .meta({ description: 'Why not, or what is risky; a valid text may have some, too.' }),
    entities: z.array(entity).meta({ description: 'What the network makes links of.' }),
    fold: z.number().int().optional().meta({
      description: 'Length in UTF-16 units beyond which the network hides the text behind “more”.',
    }),
  })
  .meta({ id: 'Count' })

/** `POST /v1/posts/count`: how a network counts a text, for live counters. */
export function postsCountRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('post', '/v1/posts/count', describedCount)
  app.post('/v1/posts/count', async (c) => {
    await requireKey(c, deps, 'read')
    return countOfText(c)
  })
  app.describe('post', '/preview/count', () => ({
    ...describedCount(),
    summary: 'The same for the editor’s page',
    requestParams: { query: z.object({ id: z.string().optional(), ...linkParameters }) },
    responses: {
      ...describedCount().responses,
      ...problemAnswers('unauthorised', 'bad-signature', 'cross-site'),
    },
  }))
  app.post('/preview/count', async (c) => {
    await authorizeAction(c, deps, { needs: 'look', id: c.req.query('id') })
    return countOfText(c)
  })
}

function describedCount() {
  return {
    tags: ['Posts'],
    summary: 'A text as its network counts it',
    description: 'Counts one text by the rules of one network, and says what it would refuse or link.',
    security: [{ [bearerScheme]: [] }],
    requestBody: { required: true, content: { 'application/json': { schema: describedRequest } } },
    responses: {
      200: {
        description: 'The count.',
        content: { 'application/json': { schema: countAnswer } },
      },
      ...problemAnswers('malformed-json', 'unauthorised', 'too-large', 'unsupported-media', 'invalid-input'),
    },
  }
}

async function countOfText(c: Context<AppEnv>): Promise<Response> {
  const { countText, fieldsOf } = await import('../../post/count-text.ts')
  const {
    network,
    text,
    max,
    field = fieldsOf(network)[0]!,
  } = checkInput(countRequest, await readJson(c.req))
  c.header('Cache-Control', cacheControl.none)
  return c.json({ network, field, ...countText(network, field, text, max) })
}
