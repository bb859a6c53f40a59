import { expect, test } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import neighbours from './neighbours.json' with { type: 'json' }

/** Headlines of languages that share their letters with a more common one: Persian and Urdu, Luxembourgish and German. */
const all = Object.entries(neighbours).flatMap(([lang, titles]) => titles.map((title) => ({ lang, title })))

test.each(all)('$lang: $title', ({ lang, title }) => {
  expect(articleFromJson({ title, site: { name: 'S' } }).article.lang).toBe(lang)
})
