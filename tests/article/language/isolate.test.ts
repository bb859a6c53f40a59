import { expect, test } from 'vitest'
import { isolate, joinIsolated } from '../../../src/article/language/isolate.ts'
import { bylineOf } from '../../../src/article/byline.ts'
import { bidiLevels, visualOrder } from '../../../src/type/analysis/bidi.ts'

/** The displayed text, from left to right, without controls. */
function seen(text: string, dir: 'ltr' | 'rtl'): string {
  const levels = [...(bidiLevels(text, dir) ?? new Uint8Array(text.length))]
  const shown = visualOrder(levels).map((index) => text[index])
  return shown.join('').replace(/[\u2066-\u2069]/g, '')
}

test.each([
  ['he', 'rtl', ['ynet', '9 במאי 2026'], '2026 יאמב 9 · ynet'],
  ['ar', 'rtl', ['Al Jazeera', '9 مايو 2026'], '2026 ويام 9 · Al Jazeera'],
  ['en', 'ltr', ['العربية', '9 May 2026'], 'ةيبرعلا · 9 May 2026'],
  ['de', 'ltr', ['הארץ', '9. Mai 2026'], 'ץראה · 9. Mai 2026'],
  ['he', 'rtl', ['BBC', 'AFP'], 'AFP · BBC'],
  ['ar', 'rtl', ['BBC تعلن', 'AFP'], 'AFP · نلعت BBC'],
] as const)('%s %s: %j', (_, dir, parts, expected) => {
  expect(seen(joinIsolated(parts, ' · ', dir), dir)).toBe(expected)
})

test('texts of one direction carry no control', () => {
  expect(joinIsolated(['The Daily', undefined, '', '9 May 2026'], ' · ', 'ltr')).toBe(
    'The Daily · 9 May 2026',
  )
  expect(joinIsolated(['هسبريس', '9 ماي 2026'], ' · ', 'rtl')).toBe('هسبريس · 9 ماي 2026')
  expect(isolate('2026', 'rtl')).toBe('2026')
})

test('what is isolated stays as it is', () => {
  expect(isolate(isolate('ynet', 'rtl'), 'rtl')).toBe('\u2068ynet\u2069')
})

test('names of another script keep their order in a byline', () => {
  const authors = [{ name: 'John Smith' }, { name: 'Ana López' }, { name: 'سارة أحمد' }]
  const byline = bylineOf({ lang: 'ar', authors })!
  expect(seen(byline, 'rtl').indexOf('Ana')).toBeLessThan(seen(byline, 'rtl').indexOf('John'))
  expect(bylineOf({ lang: 'en', authors: authors.slice(0, 2) })).toBe('John Smith and Ana López')
})
