import type { Article } from '../article/article.ts'
import type { Brand } from '../article/brand.ts'
import { joinWords, writeDay } from '../article/local-words.ts'
import type { Format } from './format.ts'
import type { CardContent } from './template.ts'

/** Turns an article and its brand into the words of a card. */
export function cardContent(article: Article, brand: Brand, format: Format, hasPhoto: boolean): CardContent {
  return {
    article,
    brand,
    format,
    headline: article.title,
    standfirst: article.description,
    kicker: article.section,
    byline: joinNames(article),
    date: writtenDay(article.publishedAt, article.lang),
    brandName: brand.name ?? article.site?.name,
    accent: sectionColor(article.section, brand) ?? brand.colors.accent,
    hasPhoto,
    photoCredit: hasPhoto ? article.image?.credit : undefined,
    mirrored: article.dir === 'rtl',
  }
}

/** A section may be called anything, "__proto__" too. */
function sectionColor(section: string | undefined, { colors }: Brand): string | undefined {
  return section !== undefined && Object.hasOwn(colors.sections, section)
    ? colors.sections[section]
    : undefined
}

function joinNames(article: Article): string | undefined {
  if (article.authors.length === 0) return undefined
  return joinWords(
    article.authors.map((a) => a.name),
    article.lang,
  )
}

/**
 * The day as the language writes it, at the offset the article was published at: a reader in Delhi must not see
 * yesterday's date because the server stands in Ireland.
 */
function writtenDay(instant: string | undefined, lang: string): string | undefined {
  if (instant === undefined) return undefined
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return undefined
  const offset = /[+-]\d{2}:\d{2}$/.exec(instant)?.[0] ?? 'UTC'
  return writeDay(date, lang, offset)
}
