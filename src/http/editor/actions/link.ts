import type { Context } from 'hono'
import * as z from 'zod'
import { Problem } from '../../../problem.ts'
import { includes, pathOf, previewRights, signedParameters, signPreview } from '../../access/preview-link.ts'
import { createLinkBudget, type LinkBudget } from '../../access/link-budget.ts'
import { bearerScheme, linkParameters, problemAnswers } from '../../answer/openapi-parts.ts'
import type { DescribedApp } from '../../answer/described-app.ts'
import { readJson } from '../../answer/body.ts'
import { checkInput } from '../../answer/input.ts'
import { publicBase } from '../../answer/public-base.ts'
import { jsonResponse } from '../../answer/text-answer.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { authorizeAction } from '../../access/preview-grant.ts'

/** Longer addresses are cut by mail programs and chats, so a longer state is stored as a draft. */
const MAX_STATE = 1800
/** Bytes; far above any valid set of edits. */
const MAX_DRAFT = 1_000_000
/** Life of a link made with a key; the key itself does not expire. */
const USUAL_SECONDS = 7 * 24 * 60 * 60

const linkRequest = z
  .strictObject({
    id: z.string().max(64).optional().meta({ description: 'Of the article; left out for `/preview`.' }),
    state: z
      .string()
      .max(MAX_DRAFT)
      .default('')
      .meta({ description: 'The page’s query: what is shown and what is changed.', example: 'on=twitter' }),
    may: z.enum(previewRights).default('look').meta({ description: 'Never more than one’s own.' }),
    expires: z.int().positive().optional().meta({
      description: 'Unix seconds; never later than one’s own link. A week, where a key makes it.',
    }),
  })
  .meta({ id: 'PreviewLinkRequest' })

const linkAnswer = z
  .object({
    url: z.string().meta({ description: 'The page in exactly this state.' }),
    draft: z.string().optional().meta({
      description: 'The state is too long for an address and is kept under this name for 30 days.',
    }),
  })
  .meta({ id: 'PreviewLink' })

/** `POST /preview/link`: a link to the page in exactly this state, to share. */
export function linkRoute(app: DescribedApp, deps: AppDeps): void {
  app.describe('post', '/preview/link', () => ({
    tags: ['Articles'],
    summary: 'A link to the editor’s page in one state',
    description:
      'Signed for as long as one’s own link is good, and never for more than one may oneself. A state that is too long for an address is kept for 30 days.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { query: z.object(linkParameters) },
    requestBody: { required: true, content: { 'application/json': { schema: linkRequest } } },
    responses: {
      200: { description: 'The link.', content: { 'application/json': { schema: linkAnswer } } },
      ...problemAnswers(
        'malformed-json',
        'unauthorised',
        'bad-signature',
        'read-only-link',
        'cross-site',
        'too-large',
        'unsupported-media',
        'invalid-input',
        'too-many-requests',
        'unavailable',
      ),
    },
  }))
  const budget = createLinkBudget(deps.now)
  app.post('/preview/link', async (c) => makeLink(c, deps, budget))
}

async function makeLink(c: Context<AppEnv>, deps: AppDeps, budget: LinkBudget): Promise<Response> {
  const { id, state, may, expires } = checkInput(linkRequest, await readJson(c.req))
  const grant = await authorizeAction(c, deps, { needs: id === undefined ? 'try' : 'look', id })
  if (!includes(grant.may, may))
    throw new Problem('read-only-link', `You may ${grant.may}; a link cannot allow to ${may}.`, {
      field: 'may',
    })
  if (!budget.take(grant.holder, 'look'))
    throw new Problem('too-many-requests', 'Too many links were made by this one; wait a minute.')
  const now = Math.floor(deps.now() / 1000)
  const until = Math.min(expires ?? Number.POSITIVE_INFINITY, grant.expires ?? now + USUAL_SECONDS)
  const { settings } = deps
  const [key] = settings.signingKeys
  const link =
    settings.development || key === undefined
      ? pathOf(id)
      : await signPreview({ id, may, expires: until, name: may === 'save' ? grant.name : undefined }, key)
  const { query, draft } = await shortened(state, deps)
  const joined = query === '' ? link : `${link}${link.includes('?') ? '&' : '?'}${query}`
  return jsonResponse({ url: publicBase(c, deps) + joined, draft } satisfies z.input<typeof linkAnswer>)
}

/** A state as a query string; one that is too long is stored as a draft. */
async function shortened(
  state: string,
  { desk }: AppDeps,
): Promise<{ readonly query: string; readonly draft?: string }> {
  const pairs = new URLSearchParams(state)
  for (const name of [...signedParameters, 'draft']) pairs.delete(name)
  const query = pairs.toString()
  if (query.length <= MAX_STATE) return { query }
  if (desk === undefined)
    throw new Problem('unavailable', 'The state is too long for an address, and nothing can be stored here.')
  // The article's address stays in the query.
  const url = pairs.get('url')
  pairs.delete('url')
  const draft = await desk.drafts.put(pairs.toString())
  return { query: new URLSearchParams({ ...(url !== null && { url }), draft }).toString(), draft }
}
