import type { Context } from 'hono'
import type { Edits } from '../../article/edits/edit-keys.ts'
import { editEntries } from '../../article/edits/edits-query.ts'
import { formatNames, isFormatName } from '../../card/contract/formats.ts'
import { AUTOMATIC } from '../../card/contract/template.ts'
import type { CardRequest } from '../../card/plan/card-plan.ts'
import { cardRequest } from '../../desk/packs/card-request.ts'
import { Problem } from '../../problem.ts'
import { allowsRender } from '../answer/allows-render.ts'
import { matchesEtag } from '../answer/caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { chooseType } from '../answer/card-choice.ts'
import { cardResponse } from '../answer/card-response.ts'
import type { LinkBudget } from '../access/link-budget.ts'
import { authorizePreview } from '../access/preview-grant.ts'
import { type Asked, readAsked } from './context.ts'
import { editedMaterial } from './material/edited-material.ts'
import type { PageCache } from './material/page-cache.ts'
import type { Material } from './material/material.ts'
import { withSamples } from './material/sample-details.ts'
import { isOfWords, stressed } from './material/stress.ts'
import { photoContentType } from '../../card/photo/files/photo-size.ts'
import { pageMaterial, pastedMaterial, readAddress, storedMaterial } from './material/read-material.ts'

/** The address names everything that a picture shows. Private, because it may show unpublished articles. */
const CACHED = 'private, max-age=86400, immutable'

/** A picture of the editor's page: `og.jpg`, or `photo` for the photo itself. */
export async function editorPicture(
  c: Context<AppEnv>,
  deps: AppDeps,
  { pageCache, budget }: { readonly pageCache: PageCache; readonly budget: LinkBudget },
): Promise<Response> {
  const grant = await authorizePreview(c, deps)
  const file = c.req.param('file') ?? ''
  const asked = await readAsked(c, deps, grant)
  const url = c.req.query('url')
  const id = c.req.param('id')
  const text = c.req.query('text')
  if (id === undefined && url === undefined && text === undefined)
    throw new Problem('invalid-input', 'Give the address of an article.', { field: 'url' })
  const material =
    id !== undefined
      ? await storedMaterial(id, deps, pageCache)
      : url === undefined
        ? await pastedMaterial(text ?? '', deps)
        : await pageMaterial(readAddress(url), deps, pageCache)
  const { edits } = asked.state
  const edited = await editedMaterial(material, edits, deps, pageCache)
  if (file === 'photo') return photoResponse(edited)
  const request = await requestOf(c, file, { material: edited, asked }, deps)
  const plan = await deps.engine.plan(request)
  const etag = `"${plan.key}"`
  if (matchesEtag(c.req.header('if-none-match'), etag))
    return new Response(null, { status: 304, headers: { etag, 'cache-control': CACHED } })
  if (!budget.take(grant.holder, grant.may) || !(await allowsRender(c, deps, { isTrusted: true })))
    throw new Problem('too-many-requests', 'Too many cards were drawn by this link; wait a minute.')
  const card = await deps.engine.draw(plan, { priority: 'preview', signal: c.req.raw.signal })
  const response = cardResponse(card, { etag, cache: CACHED, verdicts: card.verdicts })
  // It may show unpublished articles: only for our own pages.
  response.headers.delete('access-control-allow-origin')
  response.headers.set('cross-origin-resource-policy', 'same-origin')
  if (c.req.query('download') !== undefined)
    response.headers.set('content-disposition', `attachment; filename="${request.format}.${card.type}"`)
  return response
}

interface Shown {
  readonly material: Material
  readonly asked: Asked
}

/** The engine's request: exactly the card that saving would store, or with `scale` a smaller picture of it. */
async function requestOf(
  c: Context<AppEnv>,
  file: string,
  { material, asked: { state } }: Shown,
  deps: AppDeps,
): Promise<CardRequest> {
  const dot = file.lastIndexOf('.')
  const format = dot < 0 ? file : file.slice(0, dot)
  if (!isFormatName(format))
    throw new Problem('unknown-format', `There is no format “${format.slice(0, 40)}”.`, {
      field: 'format',
      allowed: formatNames,
    })
  const scale = c.req.query('scale')
  if (scale !== undefined && scale !== '0.5' && scale !== '1')
    throw new Problem('invalid-input', 'must be 0.5 or 1', { field: 'scale', allowed: ['0.5', '1'] })
  const { stress } = state.page
  const full = c.req.query('sample') === undefined ? material : withSamples(material)
  const { sourced, photo, pictures } = stressed(full, stress)
  const edits = stress === '' ? state.edits : withoutWords(state.edits)
  // Without a type as a pack has it.
  const type = dot < 0 ? 'auto' : chooseType(file.slice(dot + 1))
  const request = cardRequest(sourced.article, edits, {
    brand: await deps.brands.brandFor(sourced.article),
    template: material.template,
    format,
    type,
    photo,
    pictures,
  })
  const { templates } = deps.engine
  const isThere = templates.some(({ name, formats }) => name === request.template && formats.includes(format))
  return {
    ...request,
    template: isThere ? request.template : AUTOMATIC,
    ...(scale === '0.5' && type !== 'svg' && { scale: 0.5 }),
  }
}

function withoutWords(edits: Edits): Edits {
  return Object.fromEntries(editEntries(edits).filter(([key]) => !isOfWords(key)))
}

function photoResponse({ photo }: Material): Response {
  const contentType = photo && photoContentType(photo.bytes)
  if (photo === undefined || contentType === undefined)
    throw new Problem('not-found', 'The article has no photo that browsers show.', { field: 'photo' })
  return new Response(photo.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': contentType,
      'content-length': String(photo.bytes.length),
      'cache-control': CACHED,
      etag: `"${photo.digest}"`,
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'",
    },
  })
}
