import { expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { articleFromPage } from '../../../src/article/page/from-page.ts'
import cases from '../data/page-kinds.json' with { type: 'json' }

/** A small page for each kind of error seen on real pages, and for what must not change (`guard`). */
it.each(cases)('$kind: $why', ({ html, url, field, right }) => {
  const { article } = articleFromPage(new TextEncoder().encode(html), { url })
  expect(fieldOf(article, field) ?? null).toEqual(right)
})

function fieldOf(article: Article, field: string): unknown {
  if (field === 'authors') return article.authors.map(({ name }) => name)
  if (field === 'image') return article.image?.url
  if (field === 'site') return article.site?.name
  return article[field as keyof Article]
}
