import type { Context } from 'hono'
import * as z from 'zod'
import { readEdits } from '../../../article/edits/read-edits.ts'
import { readPageState } from '../../../article/edits/page-state.ts'
import { allVerdicts } from '../../../desk/packs/all-verdicts.ts'
import { packFiles } from '../../../desk/packs/pack-files.ts'
import { Problem } from '../../../problem.ts'
import { authorizeAction, authorizePreview, type PreviewGrant } from '../../access/preview-grant.ts'
import { readJson } from '../../answer/body.ts'
import { checkInput } from '../../answer/input.ts'
import { publicBase } from '../../answer/public-base.ts'
import { jsonResponse } from '../../answer/text-answer.ts'
import { zipResponse } from '../../answer/zip.ts'
import type { AppDeps, AppEnv } from '../../deps.ts'
import { readAsked } from '../context.ts'
import { makeSheet } from '../make-sheet.ts'
import type { PageCache } from '../material/page-cache.ts'
import { pageMaterial, pastedMaterial, readAddress, storedMaterial } from '../material/read-material.ts'
import type { Sheet } from '../sheet.ts'
import { createUi } from '../words/ui.ts'
import { textsRequest } from './texts-request.ts'

const packRequest = z.strictObject({
  url: z.string().optional(),
  text: z.string().optional(),
  edits: z.record(z.string(), z.unknown()).default({}),
})

/** Posts, findings and tags for a state of the editor's page. */
export async function packOfState(
  c: Context<AppEnv>,
  deps: AppDeps,
  pageCache: PageCache,
): Promise<Response> {
  const grant = await authorizeAction(c, deps, { needs: 'look', id: idOf(c) })
  const { edits, ...article } = checkInput(packRequest, await readJson(c.req))
  const { pack } = await sheetOf(c, { article, edits, grant }, deps, pageCache)
  const { posts, embeds = {} } = pack
  return jsonResponse({ posts, verdicts: allVerdicts(pack), embeds })
}

/** Posts for a state, with a house text tried. */
export async function textsOfState(
  c: Context<AppEnv>,
  deps: AppDeps,
  pageCache: PageCache,
): Promise<Response> {
  const grant = await authorizeAction(c, deps, { needs: 'save', id: idOf(c) })
  const { edits, name, liquid, ...article } = checkInput(textsRequest, await readJson(c.req))
  const { pack, brand, state } = await sheetOf(c, { article, edits, grant }, deps, pageCache)
  const posts = await deps.posts.write({
    article: pack.article,
    brand,
    template: pack.template,
    texts: { [name]: liquid },
    edits: state.edits,
  })
  return jsonResponse({ posts })
}

/** `new`: an article that is not stored. */
function idOf(c: Context<AppEnv>): string | undefined {
  const id = c.req.param('id')
  return id === 'new' ? undefined : id
}

/** An article that is not stored, named by the address of its page or by pasted text. */
interface Unstored {
  readonly url?: string | undefined
  readonly text?: string | undefined
}

interface Wanted {
  readonly article: Unstored
  readonly edits: unknown
  readonly grant: PreviewGrant
}

/** The sheet of a state, without the page around it. */
async function sheetOf(
  c: Context<AppEnv>,
  { article, edits, grant }: Wanted,
  deps: AppDeps,
  pageCache: PageCache,
): Promise<Sheet> {
  const material = await materialOf(idOf(c), article, deps, pageCache)
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
      signal: c.req.raw.signal,
    },
    deps,
    pageCache,
  )
}

async function materialOf(
  id: string | undefined,
  { url, text }: Unstored,
  deps: AppDeps,
  pageCache: PageCache,
) {
  if (id !== undefined) return storedMaterial(id, deps, pageCache)
  if (url === undefined && text !== undefined) return pastedMaterial(text, deps)
  if (url === undefined)
    throw new Problem('invalid-input', 'Give the address of an article.', { field: 'url' })
  return pageMaterial(readAddress(url), deps, pageCache)
}

/** All cards and posts of a state, as a zip. */
export async function zipOfState(
  c: Context<AppEnv>,
  deps: AppDeps,
  pageCache: PageCache,
  id: string | undefined,
): Promise<Response> {
  const grant = await authorizePreview(c, deps, id)
  const asked = await readAsked(c, deps, grant, id)
  const material = await materialOf(
    id,
    { url: c.req.query('url'), text: c.req.query('text') },
    deps,
    pageCache,
  )
  const { pack, images } = await makeSheet(
    { ...asked, material, needsFiles: true, signal: c.req.raw.signal },
    deps,
    pageCache,
  )
  return zipResponse(`handbill-${id ?? 'preview'}`, packFiles(pack, images))
}
