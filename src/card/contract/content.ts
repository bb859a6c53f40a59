import { accentOf } from '../../article/brand/brand.ts'
import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { bylineOf, publishedDay } from '../../article/byline.ts'
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
    byline: bylineOf(article),
    date: publishedDay(article),
    brandName: brand.name ?? article.site?.name,
    accent: accentOf(article.section, brand),
    hasPhoto,
    photoCredit: hasPhoto ? article.image?.credit : undefined,
    mirrored: article.dir === 'rtl',
  }
}
