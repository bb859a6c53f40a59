import { expect, it } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { cardContent } from '../../src/card/plan/card-content.ts'
import { formats } from '../../src/card/contract/formats.ts'

const brand = { ...exampleBrand, colors: { ...exampleBrand.colors, sections: { Sport: '#1d6b4f' } } }

function accentOf(section: string): string {
  const article = { title: 'A title', section, authors: [], lang: 'en', dir: 'ltr', tags: [] } as const
  const request = { article, brand, template: 'headline', format: 'og', type: 'png' } as const
  return cardContent(request, formats.og, { tones: ['light'] }, {}).accent
}

it('is the one the brand gives the section, and its accent for every other', () => {
  expect(accentOf('Sport')).toBe('#1d6b4f')
  expect(accentOf('City')).toBe(exampleBrand.colors.accent)
})

it('is not found among what every object has', () => {
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect(accentOf(name)).toBe(exampleBrand.colors.accent)
})
