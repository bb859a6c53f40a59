import type { Article } from './article.ts'
import { joinWords, writeDay } from './language/local-words.ts'

/** The authors' names joined as the language joins them: “A, B und C”; undefined when nobody is named. */
export function bylineOf(article: Pick<Article, 'authors' | 'lang'>): string | undefined {
  if (article.authors.length === 0) return undefined
  return joinWords(
    article.authors.map((author) => author.name),
    article.lang,
  )
}

/**
 * The day of publication as the language writes it, at the offset the article was published at: a reader in Delhi must
 * not see yesterday's date because the server stands in Ireland. Undefined when there is none.
 */
export function publishedDay({
  publishedAt,
  lang,
}: Pick<Article, 'publishedAt' | 'lang'>): string | undefined {
  if (publishedAt === undefined) return undefined
  const date = new Date(publishedAt)
  if (Number.isNaN(date.getTime())) return undefined
  const offset = /[+-]\d{2}:\d{2}$/.exec(publishedAt)?.[0] ?? 'UTC'
  return writeDay(date, lang, offset)
}
