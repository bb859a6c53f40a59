import type { Article } from '../../../article/article.ts'
import { exampleBrand } from '../../../article/brand/example-brand.ts'
import type { AppDeps } from '../../deps.ts'

/** The home page's result for a headline. */
export interface TryOut {
  readonly title: string
  readonly lang: string
  readonly dir: string
  /** In English. */
  readonly language: string
  readonly post: { readonly text: string; readonly length: number; readonly max: number }
}

const NETWORK = 'twitter'
const TEMPLATE = 'headline'

/** A headline's language and its post for X, as its network counts it. */
export async function tryOut(article: Article, { posts }: Pick<AppDeps, 'posts'>): Promise<TryOut> {
  const { title, lang, dir } = article
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  const [post] = await posts.write({ article, brand: exampleBrand, template: TEMPLATE, networks: [NETWORK] })
  const { text = title, length = 0, max = 280 } = post?.texts['text'] ?? {}
  return { title, lang, dir, language: names.of(lang) ?? lang, post: { text, length, max } }
}
