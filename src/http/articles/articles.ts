import type { Context } from 'hono'
import * as z from 'zod'
import type { Desk } from '../../desk/desk.ts'
import { API_SOURCE } from '../../desk/pipeline/intake.ts'
import { findTemplate, Problem } from '../../problem.ts'
import { storedArticle, pagesOf, articleResponse } from './article-answer.ts'
import { jsonResponse } from '../answer/text-answer.ts'
import type { SentArticle } from './article-input.ts'
import { requireKey } from '../access/bearer.ts'
import { readJson } from '../answer/body.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type * as articleSchemas from '../answer/article-schemas.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { refuseUnknownDesigns } from '../answer/known-designs.ts'
import { publicBase } from '../answer/public-base.ts'
import { articleById } from '../answer/stored-article.ts'
import { articlePath, bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'

const choices = z.object({
  template: z.string().optional().meta({ description: 'The design; `headline` when left out.' }),
  async: z.enum(['true', 'false'], { error: 'must be true or false' }).optional().meta({
    description: '`true`: answer at once, and make the pack afterwards, as for a webhook.',
  }),
})

/** An article with edits beside its fields, or only its address. */
function describedBody({ articleSchema, editsSchema }: typeof articleSchemas) {
  const editedArticle = articleSchema.extend({
    edits: editsSchema.optional().meta({
      description: 'Laid over the article and kept, as a new version. Left out: edits that were saved stay.',
    }),
  })
  const address = z.strictObject({
    url: z.string().meta({ example: 'https://example.com/world/northern-line-reopens' }),
    brand: z.string().optional(),
    edits: editsSchema.optional(),
  })
  return z.union([editedArticle, address])
}

const accepted = z
  .object({
    id: z.string().optional().meta({ description: 'Absent when only the page itself can tell.' }),
    urls: z.record(z.string(), z.string()).optional(),
    repeated: z.boolean().meta({ description: 'The same `Idempotency-Key` was sent before.' }),
  })
  .meta({ id: 'AcceptedArticle' })

/** `POST /v1/articles`: makes and stores an article's pack. */
export function publishRoute(app: DescribedApp, deps: AppDeps, desk: Desk): void {
  app.describe('post', '/v1/articles', (schemas) => ({
    tags: ['Articles'],
    summary: 'Make and store the pack of an article',
    description:
      'Send an article, or only its address and the page is read. The same address is the same article: sent again, it gets new versions of what changed. ' +
      'A photo is named by its address or comes as a data URI.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { query: choices },
    requestBody: {
      required: true,
      content: { 'application/json': { schema: describedBody(schemas) } },
    },
    responses: {
      200: described('The article was here before; this is its pack now.'),
      201: described('The article is new; this is its pack.'),
      202: {
        description: 'Asked for with `async`: the work is written down and will be done.',
        content: { 'application/json': { schema: accepted } },
      },
      ...problemAnswers(
        'malformed-json',
        'unauthorised',
        'read-only-key',
        'unknown-template',
        'too-large',
        'unsupported-media',
        'invalid-input',
        'not-an-article',
        'unreachable',
        'forbidden-address',
        'unavailable',
      ),
    },
  }))
  app.post('/v1/articles', async (c) => {
    await requireKey(c, deps, 'write')
    const { template, async: later } = checkInput(choices, c.req.query())
    const { readSentArticle } = await import('./article-input.ts')
    const sent = readSentArticle(await readJson(c.req))
    if (template !== undefined) findTemplate(deps.engine.templates, template, 'template')
    if (sent.edits !== undefined) refuseUnknownDesigns(sent.edits, deps.engine)
    if (later === 'true') return acceptLater(c, deps, desk, sent, template)
    const base = publicBase(c, deps)
    const made = await desk.publish({ of: sent.of, template, edits: editsBy(c, sent), base })
    const { id, isNew } = made
    const stored = made.current ? made : await desk.articles.get(id)
    if (stored === undefined || stored === 'removed')
      throw new Problem('not-found', 'The article was removed while its pack was made.')
    return jsonResponse(await articleResponse(stored, base, deps), isNew ? 201 : 200, {
      location: `${base}/v1/articles/${id}`,
    })
  })
}

/** Edits with the name of the key that sent them. */
function editsBy(c: Context<AppEnv>, { edits }: SentArticle) {
  return edits && { edits, savedBy: c.get('caller') }
}

async function acceptLater(
  c: Context<AppEnv>,
  deps: AppDeps,
  desk: Desk,
  sent: SentArticle,
  template: string | undefined,
): Promise<Response> {
  const key = c.req.header('idempotency-key')
  if (key !== undefined && key.length > 256)
    throw new Problem('invalid-input', 'An Idempotency-Key may have 256 characters at most.', {
      field: 'idempotency-key',
    })
  const { of } = sent
  const event = 'url' in of ? ({ kind: 'read', ...of } as const) : ({ kind: 'publish', sourced: of } as const)
  // Prefixed by caller, so that two callers may use the same key.
  const delivery = key === undefined ? deps.newId() : `${c.get('caller') ?? ''}/${key}`
  // Reports an unknown brand now rather than in a job.
  await deps.brands.brandFor('url' in of ? of : of.article)
  const { id, repeated } = await desk.intake.accept(API_SOURCE, delivery, {
    ...event,
    template,
    edits: editsBy(c, sent),
    requestId: c.get('requestId'),
  })
  return jsonResponse({ id, urls: id && (await pagesOf(id, publicBase(c, deps), deps)), repeated }, 202)
}

/** `GET` and `DELETE /v1/articles/{id}`. */
export function articleRoutes(app: DescribedApp, deps: AppDeps, desk: Desk): void {
  app.describe('get', '/v1/articles/{id}', () => ({
    tags: ['Articles'],
    summary: 'A stored article with its pack',
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath },
    responses: { 200: described('The article.'), ...problemAnswers('unauthorised', 'not-found') },
  }))
  app.get('/v1/articles/:id', async (c) => {
    await requireKey(c, deps, 'read')
    const stored = await articleById(desk.articles, c.req.param('id'))
    if (stored === undefined) throw new Problem('not-found', 'No article has this id.', { field: 'id' })
    if (stored === 'removed') throw new Problem('not-found', 'The article was removed.', { field: 'id' })
    const page = await desk.pageCheck(stored.id)
    const told = await articleResponse(stored, publicBase(c, deps), deps)
    return jsonResponse({
      ...told,
      page: page && { checkedAt: new Date(page.checkedAt).toISOString(), verdicts: page.verdicts },
    })
  })

  app.describe('delete', '/v1/articles/{id}', () => ({
    tags: ['Articles'],
    summary: 'Remove an article',
    description:
      'Its pages are gone at once, its cards with the next sweep. Crawlers that ask for them get the brand’s card. A delivery that is older than the removal does not bring it back; a newer one does.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath },
    responses: {
      204: { description: 'It is removed, now or before.' },
      ...problemAnswers('unauthorised', 'read-only-key', 'not-found'),
    },
  }))
  app.delete('/v1/articles/:id', async (c) => {
    await requireKey(c, deps, 'write')
    const id = c.req.param('id')
    if (!(await desk.remove(id))) throw new Problem('not-found', 'No article has this id.', { field: 'id' })
    deps.cardCache?.remove(id)
    return c.body(null, 204)
  })
}

function described(description: string) {
  return { description, content: { 'application/json': { schema: storedArticle } } }
}
