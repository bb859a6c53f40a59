import { describe, expect, it } from 'vitest'
import { articleFromPage } from '../../../src/article/page/from-page.ts'
import { htmlOf, type PageCase } from './kinds/page-case.ts'
import { authorCases } from './kinds/author-cases.ts'
import { dateCases } from './kinds/date-cases.ts'
import { descriptionCases } from './kinds/description-cases.ts'
import { jsonLdCases } from './kinds/json-ld-cases.ts'
import { imageCases } from './kinds/image-cases.ts'
import { sectionCases } from './kinds/section-cases.ts'
import { siteCases } from './kinds/site-cases.ts'
import { titleCases } from './kinds/title-cases.ts'

function read(given: PageCase) {
  const url = given.url ?? 'https://www.quietharbour.example/2024/03/pier'
  return articleFromPage(new TextEncoder().encode(htmlOf(given)), { url }).article
}

describe('the headline', () => {
  it.each(titleCases)('$why', (given) => expect(read(given).title).toBe(given.right))
})

describe('the authors', () => {
  it.each(authorCases)('$why', (given) =>
    expect(read(given).authors.map(({ name }) => name)).toEqual(given.right),
  )
})

describe('the date', () => {
  it.each(dateCases)('$why', (given) => expect(read(given).publishedAt ?? null).toBe(given.right))
})

describe('the section', () => {
  it.each(sectionCases)('$why', (given) => expect(read(given).section ?? null).toBe(given.right))
})

describe('the picture', () => {
  it.each(imageCases)('$why', (given) => expect(read(given).image?.url ?? null).toBe(given.right))
})

describe('the standfirst', () => {
  it.each(descriptionCases)('$why', (given) => expect(read(given).description ?? null).toBe(given.right))
})

describe('the site', () => {
  it.each(siteCases)('$why', (given) => expect(read(given).site?.name ?? null).toBe(given.right))
})

describe('JSON-LD', () => {
  it.each(jsonLdCases)('$why', (given) => {
    const article = read(given)
    const found = {
      authors: article.authors.map(({ name }) => name),
      image: article.image?.url,
      kind: article.kind,
      publishedAt: article.publishedAt,
      section: article.section,
      site: article.site?.name,
    }
    expect(found[given.field] ?? null).toEqual(given.right)
  })
})
