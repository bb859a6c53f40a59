import type { Article } from '../../article/article.ts'
import { readUrl } from '../../article/canonical-url.ts'
import { idOfContent, idOfRef, idOfUrl, nameOfRef, nameOfUrl } from './article-id.ts'
import type { ArticleStore } from './articles.ts'

/** What is known of an article's identity. */
export interface ArticleRef {
  readonly url?: string | undefined
  /** Another address that was requested. */
  readonly alias?: string | undefined
  readonly source: string
  readonly ref?: string | undefined
  /** For an article without address and id. */
  readonly article?: Article | undefined
}

export interface ArticleIdentity {
  readonly id: string
  /** Its keys from now on. */
  readonly names: readonly string[]
}

/**
 * Finds the article: the one with its address, else the one with its source's id (its address has changed), else a
 * new one. Undefined if nothing identifies it.
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

/** The id of an article without an address. */
export async function idOfWords(article: Article): Promise<string> {
  return idOfContent(wordsOf(article))
}

/** Without the photo, which may be a data URI, an address or missing for the same article. */
function wordsOf({ image: _image, ...words }: Article): string {
  return JSON.stringify(words)
}

function canonical(url: string | undefined): string | undefined {
  return url === undefined ? undefined : readUrl(url).url
}
