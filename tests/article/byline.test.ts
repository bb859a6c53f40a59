import { expect, test } from 'vitest'
import { shorterBylines } from '../../src/article/byline.ts'

const authors = ['Ana Li', 'Ivo Po', 'Jo Ek', 'Mia Ö', 'Ed Ru'].map((name) => ({ name }))

test.each([
  ['en', ['Ana Li, Ivo Po, Jo Ek and 2 others', 'Ana Li, Ivo Po and 3 others', 'Ana Li and 4 others']],
  ['de', ['Ana Li, Ivo Po, Jo Ek und 2 weitere', 'Ana Li, Ivo Po und 3 weitere', 'Ana Li und 4 weitere']],
  ['ja', ['Ana Li、Ivo Po、Jo Ek、他2人', 'Ana Li、Ivo Po、他3人', 'Ana Li、他4人']],
  ['xx', ['Ana Li, Ivo Po, Jo Ek +2', 'Ana Li, Ivo Po +3', 'Ana Li +4']],
])('%s: names are dropped from the end, two at least, and their number is given', (lang, expected) => {
  expect(shorterBylines({ authors, lang })).toEqual(expected)
})

test('two names stay two', () => {
  expect(shorterBylines({ authors: authors.slice(0, 2), lang: 'en' })).toEqual([])
})
