import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps } from '../deps.ts'

/**
 * The brand of an article that came as the member `article` of a body.
 * @throws Problem `invalid-input` naming `article.brand` when it names a brand that is not there.
 */
export async function brandOf(article: Article, { brands }: Pick<AppDeps, 'brands'>): Promise<Brand> {
  try {
    return await brands.brandFor(article)
  } catch (error) {
    if (!(error instanceof Problem) || error.field !== 'brand') throw error
    const { allowed } = error
    throw new Problem(error.code, error.message, { field: 'article.brand', allowed, cause: error })
  }
}
