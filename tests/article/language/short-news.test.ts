import { expect, test } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import shortNews from './short-news.json' with { type: 'json' }

/** News of two to six words, with foreign names in their own letters and places in the grammar of the language. */
const all = Object.entries(shortNews).flatMap(([lang, titles]) => titles.map((title) => ({ lang, title })))

test.each(all)('$lang: $title', ({ lang, title }) => {
  const { article } = articleFromJson({ url: 'https://news.example.com/a', title })
  expect(article.lang.replace(/^tl$/, 'fil')).toBe(lang)
})
