import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps } from '../deps.ts'

/**
 * The brand of an article in the member `article` of a body.
 * @throws Problem `invalid-input` naming `article.brand` or `edits.brand` when there is no such brand
 */
export async function brandOf(
  article: Article,
  { brands }: Pick<AppDeps, 'brands'>,
  edits: Edits = {},
): Promise<Brand> {
  try {
    return await brands.brandFor(article)
  } catch (error) {
    if (!(error instanceof Problem) || error.field !== 'brand') throw error
    const { allowed } = error
    const field = edits.brand === undefined ? 'article.brand' : 'edits.brand'
    throw new Problem(error.code, error.message, { field, allowed, cause: error })
  }
}
