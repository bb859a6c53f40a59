import * as z from 'zod'
import type { Brand } from '../../article/brand/brand.ts'
import { logoType } from '../../desk/packs/addresses.ts'
import { fromBase64, sha256, toHex } from '../../net/bytes.ts'
import { Problem } from '../../problem.ts'
import { cacheControl, matchesEtag } from '../answer/caching.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import type { AppDeps } from '../deps.ts'
import { problemAnswers } from '../answer/openapi-parts.ts'

const TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const

const path = z.object({
  id: z.string().meta({ description: 'The brand.', example: 'morning-post' }),
  file: z
    .string()
    .meta({ description: '`logo.svg` or `logo.png`, as the brand has it.', example: 'logo.svg' }),
})

/** `GET /brands/{id}/logo.{svg|png}`: a publisher's logo, because structured data needs its address. */
export function brandLogoRoute(app: DescribedApp, deps: Pick<AppDeps, 'brands'>): void {
  app.describe('get', '/brands/{id}/{file}', () => ({
    tags: ['Embeds'],
    summary: 'The logo of a brand',
    requestParams: { path },
    responses: {
      200: {
        description: 'The picture.',
        content: Object.fromEntries(Object.values(TYPES).map((type) => [type, { schema: z.string() }])),
      },
      304: { description: 'Nothing has changed since the entity tag in `If-None-Match`.' },
      ...problemAnswers('not-found'),
    },
  }))
  app.get('/brands/:id/:file', async (c) => {
    const logo = (await brandById(deps, c.req.param('id')))?.logo
    const type = logo && logoType(logo.src)
    const bytes = logo && fromBase64(logo.src.slice(logo.src.indexOf(',') + 1))
    if (type === undefined || bytes === undefined || c.req.param('file') !== `logo.${type}`)
      throw new Problem('not-found', 'There is no such logo.')
    const etag = `"${toHex((await sha256(bytes)).subarray(0, 16))}"`
    const headers = {
      etag,
      'cache-control': cacheControl.asset,
      'content-type': TYPES[type],
      'access-control-allow-origin': '*',
      // Opened directly, an SVG is a document: it must not run scripts or load anything.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }
    if (matchesEtag(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
    return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.length) } })
  })
}

async function brandById({ brands }: Pick<AppDeps, 'brands'>, id: string): Promise<Brand | undefined> {
  try {
    return await brands.brandFor({ brand: id })
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
