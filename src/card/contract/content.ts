import { accentOf } from '../../article/brand/brand.ts'
import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { bylineOf, publishedDay } from '../../article/byline.ts'
import { isolate } from '../../article/language/isolate.ts'
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
    // Designs join these to lines: each keeps its own direction.
    kicker: apart(article.section, article),
    byline: bylineOf(article),
    date: apart(publishedDay(article), article),
    brandName: apart(brand.name ?? article.site?.name, article),
    accent: accentOf(article.section, brand),
    hasPhoto,
    photoCredit: hasPhoto ? apart(article.image?.credit, article) : undefined,
    mirrored: article.dir === 'rtl',
  }
}

function apart(part: string | undefined, { dir }: Article): string | undefined {
  return part === undefined ? undefined : isolate(part, dir)
}
