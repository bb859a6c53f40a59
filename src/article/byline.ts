import type { Article } from './article.ts'
import { directionOfLanguage } from './language/direction.ts'
import { isolate } from './language/isolate.ts'
import { othersOf } from './language/others.ts'
import { joinWords, writeDay } from './language/local-words.ts'

/** The authors' names joined as in the language: “A, B und C”; undefined without authors. */
export function bylineOf(article: Pick<Article, 'authors' | 'lang'>): string | undefined {
  if (article.authors.length === 0) return undefined
  return joinWords(
    article.authors.map((author) => isolate(author.name, directionOfLanguage(article.lang))),
    article.lang,
  )
}

/**
 * The byline with ever fewer names and the number of the others, longest first: “A, B and 4 others”. At least two
 * others, because one more name is as short as “1 other”.
 */
export function shorterBylines({ authors, lang }: Pick<Article, 'authors' | 'lang'>): string[] {
  const dir = directionOfLanguage(lang)
  const names = authors.map(({ name }) => isolate(name, dir))
  return names.slice(2).map((_, gone) => {
    const shown = names.slice(0, names.length - 2 - gone)
    const others = othersOf(names.length - shown.length, lang)
    // If no word is known, a figure works in any language.
    return others === undefined
      ? `${shown.join(', ')} +${names.length - shown.length}`
      : joinWords([...shown, others], lang)
  })
}

/**
 * The date of publication in the language's format, at the article's own offset: a reader in Delhi must not see
 * yesterday's date because the server is in Ireland. Undefined without a date.
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

/** The time of publication at the article's own offset, `18:42`; undefined without a time. */
export function publishedTime({ publishedAt }: Pick<Article, 'publishedAt'>): string | undefined {
  return /T(\d{2}:\d{2})/.exec(publishedAt ?? '')?.[1]
}
