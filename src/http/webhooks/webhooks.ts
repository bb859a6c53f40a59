import type { Context } from 'hono'
import * as z from 'zod'
import { addressesOf } from '../../desk/packs/addresses.ts'
import type { HookDelivery } from '../../desk/inbox/delivery.ts'
import type { LoggedDelivery } from '../../desk/inbox/delivery-log.ts'
import type { HookDesk } from '../../desk/inbox/hook-desk.ts'
import type { Receipt } from '../../desk/inbox/receiver.ts'
import { shownHeaders } from '../../desk/inbox/shown-headers.ts'
import { findSource, type HookSource } from '../../config/hook-source.ts'
import { Problem, problemStatus } from '../../problem.ts'
import { readBytes } from '../answer/body.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { publicBase } from '../answer/public-base.ts'
import { problemDetails, problemResponse } from '../answer/problems/problem-details.ts'

/** Bytes. Ghost sends an article in four formats (HTML, plain text, two of its own); long articles still fit. */
const MAX_DELIVERY_BYTES = 1_048_576

/** Retry-After while the queue is unavailable: at least a restart. */
const RETRY_SECONDS = 30

const receipt = z
  .object({
    status: z.enum(['accepted', 'repeated', 'ignored']),
    reason: z.string().optional().meta({ description: 'Why it was ignored, wholly or in part.' }),
    delivery: z.string().optional().meta({ description: 'What it is known by here.' }),
    articles: z.array(
      z.object({
        event: z.enum(['publish', 'read', 'ask', 'remove']),
        id: z.string().optional().meta({ description: 'Of the article, once it is known.' }),
        share: z.string().optional(),
        preview: z.string().optional(),
        image: z
          .string()
          .optional()
          .meta({ description: 'Always its current card, as JPEG, which every network takes.' }),
      }),
    ),
    unsigned: z.boolean().optional().meta({
      description: 'Taken without proof: development mode, and the source has no secret.',
    }),
  })
  .meta({ id: 'DeliveryReceipt' })

/** An example for custom senders. */
const exampleBody = {
  type: 'article.published',
  timestamp: '2026-05-29T01:45:00Z',
  data: {
    id: '42',
    url: 'https://example.com/world/northern-line-reopens',
    title: 'After nine years, the northern line reopens to passengers',
  },
}

/** `POST /webhooks/{source}`: a CMS's delivery. All responses are JSON, because some senders read nothing else. */
export function webhooksRoute(app: DescribedApp, deps: AppDeps, desk: HookDesk): void {
  app.describe('post', '/webhooks/{source}', () => ({
    tags: ['Webhooks'],
    summary: 'A delivery of a CMS',
    description:
      'Takes what a CMS sends when an article is published, changed, unpublished or deleted. How each CMS is set up, and how it signs, is described at `/docs/setup`. Answers within a second; the work is queued.',
    requestParams: {
      path: z.object({
        source: z.string().meta({
          description: 'As configured: `ghost`, or `ghost:sports` where there are several.',
          example: 'standard',
        }),
      }),
    },
    requestBody: {
      required: true,
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()), example: exampleBody } },
    },
    responses: {
      200: {
        description: 'Accepted, repeated or ignored; `status` says which.',
        content: { 'application/json': { schema: receipt } },
      },
      400: jsonProblem('`malformed-json`: the body cannot be read.'),
      401: jsonProblem('`delivery-refused`: the delivery log says why, this answer does not.'),
      404: jsonProblem('`not-found`: there is no such source.'),
      413: jsonProblem('`too-large`: more than 1 MiB.'),
      422: jsonProblem('`invalid-input`: the field at fault is named.'),
      503: jsonProblem('`unavailable`: nothing was taken; try again after `Retry-After`.'),
    },
  }))
  app.post('/webhooks/:source', async (c) => answerDelivery(c, deps, desk))
}

function jsonProblem(description: string) {
  return { description, content: { 'application/json': { schema: problemDetails } } }
}

async function answerDelivery(c: Context<AppEnv>, deps: AppDeps, desk: HookDesk): Promise<Response> {
  const started = deps.now()
  const source = findSource(desk.sources, c.req.param('source') ?? '')
  if (source === undefined)
    return answerProblem(c, new Problem('not-found', 'There is no such source.', { field: 'source' }))
  const { response, entry } = await answer(c, deps, desk, source)
  const milliseconds = deps.now() - started
  deps.metrics?.count('deliveries', { source: source.name, outcome: entry.outcome })
  deps.metrics?.observe('deliveryTime', { source: source.name }, milliseconds / 1000)
  await desk.log({
    ...entry,
    source: source.name,
    at: started,
    milliseconds,
    status: response.status,
    headers: shownHeaders(c.req.raw.headers, source.secrets),
  })
  return response
}

type Entry = Pick<LoggedDelivery, 'outcome' | 'reason' | 'delivery' | 'event' | 'articleId'>

async function answer(
  c: Context<AppEnv>,
  deps: AppDeps,
  desk: HookDesk,
  source: HookSource,
): Promise<{ readonly response: Response; readonly entry: Entry }> {
  try {
    const delivery = await deliveryOf(c, deps)
    const ports = { intake: desk.intake, ask: desk.ask, development: deps.settings.development }
    // Loaded with the first delivery, because it imports the readers of all content systems.
    const { receive } = await import('../../desk/inbox/receiver.ts')
    const receipt = await receive(source, delivery, ports, deps.now())
    const [first] = receipt.articles
    const { outcome, reason, delivery: id } = receipt
    return {
      response: c.json(shown(receipt, publicBase(c, deps)), 200, { 'cache-control': 'no-store' }),
      entry: { outcome, reason, delivery: id, event: first?.event, articleId: first?.id },
    }
  } catch (error) {
    const refused = error instanceof Problem && problemStatus[error.code] < 500
    return {
      response: answerProblem(c, error),
      entry: { outcome: refused ? 'refused' : 'failed', reason: reasonOf(error) },
    }
  }
}

async function deliveryOf(c: Context<AppEnv>, { settings }: AppDeps): Promise<HookDelivery> {
  const url = new URL(c.req.url)
  // Behind a proxy that serves us under a path, senders sign the full path.
  const under = settings.baseUrl === undefined ? '' : new URL(settings.baseUrl).pathname.replace(/\/$/, '')
  return {
    requestId: c.get('requestId'),
    method: c.req.method,
    path: `${under}${url.pathname}${url.search}`,
    query: url.searchParams,
    headers: c.req.raw.headers,
    body: await readBytes(c.req, MAX_DELIVERY_BYTES),
  }
}

function shown(
  { outcome, reason, delivery, articles, unsigned }: Receipt,
  base: string,
): z.infer<typeof receipt> {
  return {
    status: outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(delivery === undefined ? {} : { delivery }),
    articles: articles.map(({ event, id }) => {
      if (id === undefined || event === 'remove') return { event, ...(id === undefined ? {} : { id }) }
      const { share, preview, currentCard } = addressesOf(base, id)
      return { event, id, share, preview, image: currentCard({ format: 'og', type: 'jpg' }) }
    }),
    ...(unsigned ? { unsigned } : {}),
  }
}

/** Problem details under a content type that every sender accepts, without asking for an API key. */
function answerProblem(c: Context<AppEnv>, error: unknown): Response {
  const response = problemResponse(c, error)
  response.headers.set('content-type', 'application/json')
  response.headers.delete('www-authenticate')
  if (response.status >= 500) response.headers.set('retry-after', String(RETRY_SECONDS))
  return response
}

/** The reason for the log, which may say more than the response. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Problem)) return 'Something broke on our side; the request log has it.'
  if (error.code === 'delivery-refused' && typeof error.cause === 'string') return error.cause
  return error.field === undefined ? error.message : `${error.message} (${error.field})`
}
