import { expect, it } from 'vitest'
import { closestWord } from '../../../src/article/json/closest-word.ts'

const fields = ['url', 'title', 'description', 'section', 'authors', 'publishedAt', 'lang']

it.each([
  ['tilte', 'title'],
  ['titel', 'title'],
  ['Title', 'title'],
  ['descrption', 'description'],
  ['autors', 'authors'],
  ['published_at', 'publishedAt'],
  ['ulr', 'url'],
  ['shoesize', undefined],
  ['x', undefined],
  ['', undefined],
  ['t'.repeat(10_000), undefined],
])('“%s” was %s', (typed, meant) => {
  expect(closestWord(typed, fields)).toBe(meant)
})
