import { addressesOf } from '../../desk/packs/addresses.ts'
import type { ArticleReader, StoredArticle } from '../../desk/articles/articles.ts'
import { embedSubject } from '../../desk/packs/embed-subject.ts'
import type { EmbedSubject } from '../../embed/subject.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps } from '../deps.ts'

/** What an article's id can look like; what cannot be one is not looked for. */
const ID = /^[A-Za-z0-9]{1,64}$/

/** An article by its id in a path. */
export async function articleById(
  shelf: ArticleReader,
  id: string | undefined,
): Promise<StoredArticle | 'removed' | undefined> {
  return id !== undefined && ID.test(id) ? shelf.get(id) : undefined
}

/** All that pages and oEmbed show of a kept article. */
export async function subjectOf(kept: StoredArticle, deps: AppDeps, base: string): Promise<EmbedSubject> {
  return embedSubject(kept.pack, await brandOf(kept, deps), addressesOf(base, kept.id))
}

/** The brand the pack was made with. A brand that is gone since must not take its articles' pages with it. */
async function brandOf({ pack }: StoredArticle, { brands }: Pick<AppDeps, 'brands'>) {
  try {
    return await brands.brandFor({ brand: pack.brand, url: pack.article.url })
  } catch (error) {
    if (error instanceof Problem) return brands.fallback
    throw error
  }
}
