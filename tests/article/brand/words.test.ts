import { expect, test } from 'vitest'
import { brandNameIn } from '../../../src/article/brand/brand.ts'
import { labelIn } from '../../../src/article/brand/label-in.ts'

const labels = { en: { breaking: 'Just in' }, 'pt-BR': { live: 'Agora' }, '*': { paid: 'Advertisement' } }

test.each([
  ['breaking', 'en', 'Just in'],
  ['breaking', 'en-IN', 'Just in'],
  ['breaking', 'de', 'Eilmeldung'],
  ['live', 'pt-BR', 'Agora'],
  ['live', 'pt', 'Ao vivo'],
  ['paid', 'de', 'Advertisement'],
  ['live', 'qu', undefined],
] as const)('label %s in %s', (name, lang, word) => {
  expect(labelIn(name, lang, { labels })).toBe(word)
})

test('paid content is labelled in languages without a word for it, too', () => {
  expect(labelIn('paid', 'qu', {})).toBe('Sponsored')
})

test('a name in the script of the article', () => {
  const brand = { name: 'Savera', names: { hi: 'सवेरा' } }
  expect(['hi', 'hi-IN', 'en', 'h'].map((lang) => brandNameIn(lang, brand))).toEqual([
    'सवेरा',
    'सवेरा',
    'Savera',
    'Savera',
  ])
})
