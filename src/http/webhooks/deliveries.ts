import * as z from 'zod'
import { deliveryOutcomes, type LoggedDelivery } from '../../desk/inbox/delivery-log.ts'
import type { HookDesk } from '../../desk/inbox/hook-desk.ts'
import { requireKey } from '../access/bearer.ts'
import { cacheControl } from '../answer/caching.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'

const MAX_LIMIT = 200

const query = z.object({
  source: z.string().max(100).optional().meta({ description: 'Only those of one source.', example: 'ghost' }),
  cursor: z.string().max(20).optional().meta({ description: 'The `next` of the answer before.' }),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50),
})

const entry = z
  .object({
    source: z.string(),
    at: z.iso.datetime(),
    outcome: z.enum(deliveryOutcomes),
    verdict: z.enum(deliveryOutcomes).meta({ description: 'The same as `outcome`.', deprecated: true }),
    status: z.int().meta({ description: 'The HTTP status it was answered by.' }),
    reason: z.string().optional().meta({ description: 'Why it was ignored or refused, in a sentence.' }),
    milliseconds: z.int().meta({ description: 'How long the answer took.' }),
    delivery: z
      .string()
      .optional()
      .meta({ description: 'What it is known by; absent when it was not believed.' }),
    event: z.string().optional(),
    articleId: z.string().optional(),
    headers: z
      .record(z.string(), z.string())
      .meta({ description: 'As they came; of secrets only their length.' }),
  })
  .meta({ id: 'Delivery' })

/** `GET /v1/deliveries`: received deliveries and their outcomes, to find a wrong secret. */
export function deliveriesRoute(app: DescribedApp, deps: AppDeps, desk: HookDesk): void {
  app.describe('get', '/v1/deliveries', () => ({
    tags: ['Webhooks'],
    summary: 'The log of deliveries',
    description:
      'The newest first; two weeks, and some 1,000 of each source, are stored. Of refused deliveries 30 a minute are written down. Bodies are not stored.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { query },
    responses: {
      200: {
        description: 'A page of the log.',
        content: {
          'application/json': {
            schema: z.object({
              deliveries: z.array(entry),
              next: z
                .string()
                .optional()
                .meta({ description: 'The cursor of the next page; absent on the last.' }),
            }),
          },
        },
      },
      ...problemAnswers('unauthorised', 'invalid-input'),
    },
  }))
  app.get('/v1/deliveries', async (c) => {
    await requireKey(c, deps, 'read')
    const { deliveries, next } = await desk.deliveries.list(checkInput(query, c.req.query()))
    return c.json({ deliveries: deliveries.map(shown), next }, 200, { 'cache-control': cacheControl.none })
  })
}

function shown({ at, ...rest }: LoggedDelivery): z.infer<typeof entry> {
  return {
    ...rest,
    verdict: rest.outcome,
    at: new Date(at).toISOString(),
    headers: { ...rest.headers },
  } as z.infer<typeof entry>
}
