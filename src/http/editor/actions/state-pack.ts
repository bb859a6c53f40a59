import type { Context } from 'hono'
import * as z from 'zod'
import { readEdits } from '../../../article/edits/read-edits.ts'
import { readPageState } from '../../../article/edits/page-state.ts'
import { allVerdicts } from '../../../desk/packs/pack.ts'
import { packFiles } from '../../../desk/packs/pack-files.ts'
import { postSchema } from '../../../post/post.ts'
import { MAX_SOURCE, textNames } from '../../../post/texts/template.ts'
import { Problem } from '../../../problem.ts'
import { verdictSchema } from '../../../verdict-schema.ts'
import { authorizeAction, authorizePreview, type PreviewGrant } from '../../access/preview-grant.ts'
import { readJson } from '../../answer/body.ts'
import type { DescribedApp } from '../../answer/described-app.ts'
import { checkInput } from '../../answer/input.ts'
import {
  articlePath,
  bearerScheme,
  editsSchema,
  linkParameters,
  problemAnswers,
} from '../../answer/openapi-parts.ts'
import { publicBase } from '../../answer/public-base.ts'
import { jsonResponse } from '../../answer/text-answer.ts'
import { zipResponse } from '../../answer/zip.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { readAsked } from '../context.ts'
import { makeSheet } from '../make-sheet.ts'
import type { HeldPages } from '../material/held-pages.ts'
import {
  MAX_PASTED,
  pageMaterial,
  pastedMaterial,
  readAddress,
  storedMaterial,
} from '../material/read-material.ts'
import type { Sheet } from '../sheet.ts'
import { createUi } from '../words/ui.ts'

const packRequest = z.strictObject({
  url: z.string().optional(),
  text: z.string().optional(),
  edits: z.record(z.string(), z.unknown()).default({}),
})

const describedRequest = z
  .strictObject({
    url: z.string().optional().meta({ description: 'Of a page that is not stored: the id is then `new`.' }),
    text: z
      .string()
      .max(MAX_PASTED)
      .optional()
      .meta({ description: 'Pasted in place of a page, headline first; the id is then `new`.' }),
    edits: editsSchema.optional(),
  })
  .meta({ id: 'PreviewPackRequest' })

const packAnswer = z
  .object({
    posts: z.array(postSchema).readonly(),
    verdicts: z.array(verdictSchema).readonly(),
    embeds: z.record(z.string(), z.string()),
  })
  .meta({ id: 'PreviewPack' })

const textsRequest = z
  .strictObject({
    url: z.string().optional(),
    text: z.string().optional(),
    name: z.enum(textNames).meta({ description: 'Which text of the template it stands in for.' }),
    liquid: z.string().max(MAX_SOURCE),
    edits: z.record(z.string(), z.unknown()).default({}),
  })
  .meta({ id: 'PreviewTextsRequest' })

const textsAnswer = z.object({ posts: z.array(postSchema).readonly() }).meta({ id: 'PreviewTexts' })

/** What a state of the page makes, beside the page itself: posts and findings as JSON, house texts tried, all as a zip. */
export function statePackRoutes(app: DescribedApp, deps: AppDeps, held: HeldPages): void {
  const shared = {
    tags: ['Articles'],
    security: [{ [bearerScheme]: [] }],
    requestParams: { path: articlePath, query: z.object(linkParameters) },
  }
  const refusals = problemAnswers(
    'malformed-json',
    'unauthorised',
    'bad-signature',
    'cross-site',
    'not-found',
    'too-large',
    'unsupported-media',
    'invalid-input',
  )
  app.describe('post', '/preview/{id}/pack', () => ({
    ...shared,
    summary: 'Posts, findings and tags of an article with edits',
    description: 'What the editor’s page shows in one state; nothing is stored.',
    requestBody: { required: true, content: { 'application/json': { schema: describedRequest } } },
    responses: {
      200: { description: 'What the edits make.', content: { 'application/json': { schema: packAnswer } } },
      ...refusals,
    },
  }))
  app.post('/preview/:id/pack', async (c) => {
    const grant = await authorizeAction(c, deps, { needs: 'look', id: idOf(c) })
    const { edits, ...article } = checkInput(packRequest, await readJson(c.req))
    const { pack } = await sheetOf(c, { article, edits, grant }, deps, held)
    const { posts, embeds = {} } = pack
    return jsonResponse({ posts, verdicts: allVerdicts(pack), embeds })
  })

  app.describe('post', '/preview/{id}/texts', () => ({
    ...shared,
    summary: 'Try a house text on an article',
    description: 'Liquid in place of one of the template’s texts; an error names its line and column.',
    requestBody: { required: true, content: { 'application/json': { schema: textsRequest } } },
    responses: {
      200: { description: 'The posts with it.', content: { 'application/json': { schema: textsAnswer } } },
      ...refusals,
    },
  }))
  app.post('/preview/:id/texts', async (c) => {
    const grant = await authorizeAction(c, deps, { needs: 'save', id: idOf(c) })
    const { edits, name, liquid, ...article } = checkInput(textsRequest, await readJson(c.req))
    const { pack, brand, state } = await sheetOf(c, { article, edits, grant }, deps, held)
    const posts = await deps.posts.write({
      article: pack.article,
      brand,
      template: pack.template,
      texts: { [name]: liquid },
      edits: state.edits,
    })
    return jsonResponse({ posts })
  })

  app.describe('get', '/preview/{id}.zip', () => ({
    ...shared,
    summary: 'An article with edits as a zip',
    description:
      'As `GET /v1/articles/{id}.zip`, with the edits in the address; of a page that is not stored: `/preview/card/all.zip?url=…`.',
    responses: {
      200: {
        description: 'The archive.',
        content: {
          'application/zip': { schema: z.string().meta({ override: { type: 'string', format: 'binary' } }) },
        },
      },
      ...refusals,
    },
  }))
  app.get('/preview/:file{[A-Za-z0-9]+\\.zip}', async (c) =>
    zipOf(c, deps, held, c.req.param('file').replace(/\.zip$/, '')),
  )
  app.get('/preview/card/all.zip', async (c) => zipOf(c, deps, held, undefined))
}

/** `new`: an article that is not stored. */
function idOf(c: Context<AppEnv>): string | undefined {
  const id = c.req.param('id')
  return id === 'new' ? undefined : id
}

/** An article that is not stored: the address of its page, or a pasted text. */
interface Unstored {
  readonly url?: string | undefined
  readonly text?: string | undefined
}

interface Wanted {
  readonly article: Unstored
  readonly edits: unknown
  readonly grant: PreviewGrant
}

/** The page of a state, of which only what it is made of is wanted. */
async function sheetOf(
  c: Context<AppEnv>,
  { article, edits, grant }: Wanted,
  deps: AppDeps,
  held: HeldPages,
): Promise<Sheet> {
  const material = await materialOf(idOf(c), article, deps, held)
  const given = (['url', 'text'] as const).flatMap((key) => {
    const value = article[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return makeSheet(
    {
      material,
      state: { page: readPageState(new URLSearchParams()), edits: readEdits(edits).edits },
      place: { path: '/preview', article: given, signature: [], ui: [] },
      ui: createUi('en'),
      base: publicBase(c, deps),
      may: grant.may,
    },
    deps,
    held,
  )
}

async function materialOf(id: string | undefined, { url, text }: Unstored, deps: AppDeps, held: HeldPages) {
  if (id !== undefined) return storedMaterial(id, deps)
  if (url === undefined && text !== undefined) return pastedMaterial(text, deps)
  if (url === undefined)
    throw new Problem('invalid-input', 'Give the address of an article.', { field: 'url' })
  return pageMaterial(readAddress(url), deps, held)
}

async function zipOf(
  c: Context<AppEnv>,
  deps: AppDeps,
  held: HeldPages,
  id: string | undefined,
): Promise<Response> {
  const grant = await authorizePreview(c, deps, id)
  const asked = await readAsked(c, deps, grant, id)
  const material = await materialOf(id, { url: c.req.query('url'), text: c.req.query('text') }, deps, held)
  const { pack, images } = await makeSheet({ ...asked, material }, deps, held)
  return zipResponse(`handbill-${id ?? 'preview'}`, packFiles(pack, images))
}
