import type { Article } from '../../article/article.ts'
import { formats } from '../../card/contract/formats.ts'
import { addressesOf } from '../../desk/packs/addresses.ts'
import type { ArticleReader, StoredArticle } from '../../desk/articles/articles.ts'
import { embedSubject } from '../../desk/packs/embed-subject.ts'
import type { EmbedSubject } from '../../embed/subject.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps } from '../deps.ts'

/** Form of an article's id; anything else is not looked up. */
const ID = /^[A-Za-z0-9]{1,64}$/

/** The article with the id in a path. */
export async function articleById(
  shelf: ArticleReader,
  id: string | undefined,
): Promise<StoredArticle | 'removed' | undefined> {
  return id !== undefined && isArticleId(id) ? shelf.get(id) : undefined
}

export function isArticleId(id: string): boolean {
  return ID.test(id)
}

/** What pages and oEmbed show of a stored article. */
export async function subjectOf(stored: StoredArticle, deps: AppDeps, base: string): Promise<EmbedSubject> {
  return embedSubject(
    stored.pack,
    await brandFor({ brand: stored.pack.brand, url: stored.pack.article.url }, deps.brands),
    addressesOf(base, stored.id),
  )
}

/** The brand of an article. If it was deleted, the article's pages still work. */
async function brandFor(article: Pick<Article, 'brand' | 'url'>, brands: AppDeps['brands']) {
  try {
    return await brands.brandFor(article)
  } catch (error) {
    if (error instanceof Problem) return brands.fallback
    throw error
  }
}

/** Formats of link previews; drawn on first request. */
const PREVIEWS = [formats.og, formats.twitter]

/** The same for an article that was accepted but has no pack yet: its cards are at their permanent addresses. */
export async function acceptedSubject(
  id: string,
  article: Article,
  { brands }: Pick<AppDeps, 'brands'>,
  base: string,
): Promise<EmbedSubject> {
  const addresses = addressesOf(base, id)
  const brand = await brandFor(article, brands)
  return {
    article,
    brand,
    images: PREVIEWS.map(({ name, width, height }) => ({
      url: addresses.currentCard({ format: name, type: 'jpg' }),
      width,
      height,
      contentType: 'image/jpeg',
      smaller: (wanted) => addresses.smallerCard({ format: name }, wanted),
    })),
    photo: undefined,
    addresses: {
      page: article.url,
      share: addresses.share,
      embed: addresses.embed,
      oembed: addresses.oembed,
      logo: addresses.logo(brand),
    },
  }
}
