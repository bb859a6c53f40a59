import type { Context } from 'hono'
import * as z from 'zod'
import { type EditKey, type Edits, keysIn } from '../../article/edits/edit-keys.ts'
import type { Desk } from '../../desk/desk.ts'
import { type ArticleVersion, unedited } from '../../desk/edits/versions.ts'
import { Problem } from '../../problem.ts'
import { requireKey } from '../access/bearer.ts'
import { readJson } from '../answer/body.ts'
import type * as articleSchemas from '../answer/article-schemas.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { checkInput } from '../answer/input.ts'
import { articlePath, bearerScheme, problemAnswers } from '../answer/openapi-parts.ts'
import { publicBase } from '../answer/public-base.ts'
import { refuseUnknownDesigns } from '../answer/known-designs.ts'
import { articleById } from '../answer/stored-article.ts'
import { jsonResponse } from '../answer/text-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { articleResponse, storedArticle } from './article-answer.ts'

/** Versions listed; older ones stay in the store. */
const MOST_LISTED = 100

const body = z.strictObject({
  edits: z.record(z.string(), z.unknown()).optional(),
  restore: z.int().min(0).optional(),
  base: z.int().min(0).optional(),
})

function describedBody({ editsSchema }: typeof articleSchemas) {
  return z
    .strictObject({
      edits: editsSchema.optional(),
      restore: z.int().min(0).optional().meta({
        description:
          'In place of edits: those of an earlier version, as a new one. 0: the article without edits.',
      }),
      base: z.int().min(0).optional().meta({
        description:
          'The version on which the edits are based, 0 for none: if another was saved since, nothing is saved and the answer has both. Without it the edits are saved unconditionally.',
      }),
    })
    .meta({ id: 'VersionRequest', example: { edits: { 'title.card': 'Northern line reopens' }, base: 0 } })
}

const change = z.object({
  key: z.string(),
  from: z.string().nullable().meta({ description: 'The former value; null where there was none.' }),
  to: z.string().nullable().meta({ description: 'The new value; null for an edit that was taken back.' }),
})

const version = z
  .object({
    version: z.int(),
    savedAt: z.iso.datetime(),
    savedBy: z.string().optional(),
    edits: z.record(z.string(), z.string()),
    changes: z.array(change).readonly().meta({ description: 'Against the version before.' }),
  })
  .meta({ id: 'Version' })

const list = z.object({
  newest: z.int().meta({ description: 'What a new version must be based on; 0: nothing was edited yet.' }),
  versions: z.array(version).meta({ description: 'Newest first.' }),
})

const saved = z.object({ version, article: storedArticle })

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

/** `GET` and `POST /v1/articles/{id}/versions`: manual edits. */
export function versionRoutes(app: DescribedApp, deps: AppDeps, desk: Desk): void {
  app.describe('get', '/v1/articles/{id}/versions', () => ({
    tags: ['Articles'],
    summary: 'What was changed by hand, version by version',
    description: 'Who saved what, when, and the former value of each edit.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath },
    responses: {
      200: { description: 'The versions.', content: json(list) },
      ...problemAnswers('unauthorised', 'not-found'),
    },
  }))
  app.get('/v1/articles/:id/versions', async (c) => {
    await requireKey(c, deps, 'read')
    const id = c.req.param('id')
    await requireArticle(id, desk)
    // One more, to diff the oldest one shown.
    const versions = await desk.versions.list(id, MOST_LISTED + 1)
    return jsonResponse({
      newest: versions[0]?.version ?? 0,
      versions: versions.slice(0, MOST_LISTED).map((each, at) => shown(each, versions[at + 1] ?? unedited)),
    })
  })

  app.describe('post', '/v1/articles/{id}/versions', (schemas) => ({
    tags: ['Articles'],
    summary: 'Save edits as a new version',
    description:
      'All edits there shall be, not only new ones: what is left out is as the article has it. They are laid over the article, and its pack is made with them; a later delivery of the article changes what lies under them, never the edits.',
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath },
    requestBody: { required: true, content: json(describedBody(schemas)) },
    responses: {
      200: { description: 'These edits are the newest version already.', content: json(saved) },
      201: {
        description: 'The version that was saved, and the article with its new pack.',
        content: json(saved),
      },
      ...problemAnswers(
        'malformed-json',
        'unauthorised',
        'read-only-key',
        'not-found',
        'unknown-template',
        'unknown-format',
        'version-conflict',
        'too-large',
        'unsupported-media',
        'invalid-input',
        'unavailable',
      ),
    },
  }))
  app.post('/v1/articles/:id/versions', async (c) => {
    await requireKey(c, deps, 'write')
    return saveEdits(c, deps, desk, { id: c.req.param('id'), savedBy: c.get('caller') })
  })
}

/** Who saves, and what. */
interface Saver {
  readonly id: string
  readonly savedBy: string | undefined
}

/** Saves the edits in a body. The caller has checked the sender's rights. */
async function saveEdits(
  c: Context<AppEnv>,
  deps: AppDeps,
  desk: Desk,
  { id, savedBy }: Saver,
): Promise<Response> {
  await requireArticle(id, desk)
  const sent = checkInput(body, await readJson(c.req))
  const edits = await editsOf(sent, id, desk)
  refuseUnknownDesigns(edits, deps.engine)
  await refuseUnknownBrand(edits, deps)
  const before = await desk.versions.newest(id)
  const address = publicBase(c, deps)
  const stored = await desk.save({ id, edits, base: sent.base, savedBy, address })
  deps.cardCache?.remove(id)
  const former = (await desk.versions.get(id, stored.version.version - 1)) ?? unedited
  return jsonResponse(
    { version: shown(stored.version, former), article: await articleResponse(stored, address, deps) },
    stored.version.version === before.version ? 200 : 201,
  )
}

async function editsOf(sent: z.infer<typeof body>, id: string, desk: Desk): Promise<Edits> {
  if (sent.restore === undefined) {
    const { readEdits } = await import('../../article/edits/read-edits.ts')
    return readEdits(sent.edits ?? {}).edits
  }
  if (sent.edits !== undefined)
    throw new Problem('invalid-input', 'Send edits or restore, not both.', { field: 'restore' })
  if (sent.restore === 0) return {}
  const version = await desk.versions.get(id, sent.restore)
  if (version === undefined)
    throw new Problem('invalid-input', `There is no version ${sent.restore}.`, { field: 'restore' })
  return version.edits
}

async function refuseUnknownBrand({ brand }: Edits, { brands }: AppDeps): Promise<void> {
  if (brand === undefined) return
  try {
    await brands.brandFor({ brand, url: undefined })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, error.message, {
      field: 'edits.brand',
      allowed: error.allowed,
      cause: error,
    })
  }
}

async function requireArticle(id: string, desk: Desk): Promise<void> {
  const stored = await articleById(desk.articles, id)
  if (stored === undefined) throw new Problem('not-found', 'No article has this id.', { field: 'id' })
  if (stored === 'removed') throw new Problem('not-found', 'The article was removed.', { field: 'id' })
}

function shown(each: ArticleVersion, before: ArticleVersion): z.input<typeof version> {
  return {
    version: each.version,
    savedAt: new Date(each.savedAt).toISOString(),
    ...(each.savedBy !== undefined && { savedBy: each.savedBy }),
    edits: each.edits as Record<string, string>,
    changes: keysIn(before.edits, each.edits).flatMap((key) => changeOf(key, each, before)),
  }
}

/** The first edit replaces the article's own value. */
function changeOf(key: EditKey, each: ArticleVersion, before: ArticleVersion): z.input<typeof change>[] {
  const [from, to] = [before.edits[key], each.edits[key]]
  if (from === to) return []
  return [{ key, from: from ?? each.under[key] ?? null, to: to ?? null }]
}
