import type { Brand } from '../../article/brand/brand.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { formats } from '../../card/contract/formats.ts'
import { isPhotoShape, type PhotoShape } from '../../card/contract/photo-shapes.ts'
import { Problem } from '../../problem.ts'
import { cacheControl } from '../answer/caching.ts'
import { cardResponse } from '../answer/card-response.ts'
import type { AppDeps } from '../deps.ts'
import { lastResort } from './last-resort.ts'

/** The client has already waited; a brand's card takes some tens of milliseconds unless the machine is overloaded. */
const DRAW_MS = 300

/**
 * The card while an article has none, or after it was removed: the brand's own card, or its colours if that takes
 * too long. Not cached, so that the next request may succeed.
 * @throws Problem `not-found` for the shape of a photo, which has no fallback
 * @param of the brand or its id; undefined: the default brand
 */
export async function standInCard(
  { engine, brands }: Pick<AppDeps, 'engine' | 'brands'>,
  format: FormatName | PhotoShape,
  of: string | Brand | undefined,
): Promise<Response> {
  // Search engines want the photo or nothing.
  if (isPhotoShape(format)) throw new Problem('not-found', 'The photo is not there now.')
  const brand = typeof of === 'object' ? of : await brandOf(brands, of)
  const template = engine.templates.find((known) => known.formats.includes(format))?.name ?? ''
  const plain = import('./plain-card.ts')
  const { promise: late, resolve } = Promise.withResolvers<Response>()
  const timer = setTimeout(() => {
    void plain.then(({ plainCard }) =>
      resolve(cardResponse(plainCard(formats[format], brand), { cache: cacheControl.none, verdicts: [] })),
    )
  }, DRAW_MS)
  try {
    return await Promise.race([lastResort(engine, { brand, template, format }), late])
  } finally {
    clearTimeout(timer)
  }
}

async function brandOf(brands: AppDeps['brands'], id: string | undefined): Promise<Brand> {
  if (id === undefined) return brands.fallback
  try {
    return await brands.brandFor({ brand: id })
  } catch (error) {
    // The brand was deleted.
    if (error instanceof Problem) return brands.fallback
    throw error
  }
}
