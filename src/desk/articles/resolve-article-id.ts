import type { Article } from '../../article/article.ts'
import { readUrl } from '../../article/canonical-url.ts'
import { idOfContent, idOfRef, idOfUrl, nameOfRef, nameOfUrl } from './article-id.ts'
import type { ArticleStore } from './articles.ts'

/** All that may be known of which article is meant. */
export interface ArticleRef {
  readonly url?: string | undefined
  /** Another address it was asked for under. */
  readonly alias?: string | undefined
  readonly source: string
  readonly ref?: string | undefined
  /** For an article that has neither address nor name. */
  readonly article?: Article | undefined
}

export interface ArticleIdentity {
  readonly id: string
  /** Everything it goes by from now on. */
  readonly names: readonly string[]
}

/**
 * Which article is meant: the one that goes by its address already, else the one its source calls so (its address has
 * changed), else a new one. Undefined when there is nothing to know it by.
 */
export async function resolveArticleId(
  articleRef: ArticleRef,
  articles: ArticleStore,
): Promise<ArticleIdentity | undefined> {
  const { source, ref, article } = articleRef
  const [url, alias] = [canonical(articleRef.url), canonical(articleRef.alias)]
  const names = [
    ...(url === undefined ? [] : [nameOfUrl(url)]),
    ...(alias === undefined || alias === url ? [] : [nameOfUrl(alias)]),
    ...(ref === undefined ? [] : [nameOfRef(source, ref)]),
  ]
  const known = names.length === 0 ? undefined : await articles.named(names)
  if (known !== undefined) return { id: known, names }
  if (url !== undefined) return { id: await idOfUrl(url), names }
  if (ref !== undefined) return { id: await idOfRef(source, ref), names }
  if (article !== undefined) return { id: await idOfWords(article), names }
  return undefined
}

/** The id of an article that has no address. */
export async function idOfWords(article: Article): Promise<string> {
  return idOfContent(wordsOf(article))
}

/** Without the photo: it comes as a data URI, an address, or not at all, and is the same article. */
function wordsOf({ image: _image, ...words }: Article): string {
  return JSON.stringify(words)
}

function canonical(url: string | undefined): string | undefined {
  return url === undefined ? undefined : readUrl(url).url
}
