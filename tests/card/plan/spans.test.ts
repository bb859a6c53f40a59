import { expect, test } from 'vitest'
import { colorsOf, withWords } from '../../../src/card/plan/spans.ts'

test('letters have the colours of their text and its spans; a text without letters has no colours, and needs no scrim', () => {
  const spans = [{ start: 2, end: 3, color: '#c00000' }]
  expect(colorsOf({ content: 'a b', color: '#ffffff', spans })).toEqual(['#ffffff', '#c00000'])
  expect(colorsOf({ content: '', color: '#ffffff' })).toEqual([])
})

test.each([
  ['the beginning', 'Live 18', [{ start: 5, end: 7 }]],
  ['less than is before the span', 'Live', undefined],
  ['the same with soft hyphens', 'Li\u00adve 18:\u00ad42', [{ start: 6, end: 12 }]],
  ['other words', 'Now 18:42', undefined],
])('spans of %s', (_, words, spans) => {
  const text = { content: 'Live 18:42', spans: [{ start: 5, end: 10 }] }
  expect(withWords(text, words)).toEqual({ content: words, spans })
})
