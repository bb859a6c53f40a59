import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelledLanguages } from '../../../src/article/language/data/label-words.ts'
import { isSensitive } from '../../../src/post/texts/sensitive.ts'
import { SENSITIVE_AS, SENSITIVE_STEMS } from '../../../src/post/texts/words/sensitive-stems.ts'
import { wordOrder, wordTable } from '../../../src/post/texts/words/table.ts'
import { wordsOf } from '../../../src/post/texts/words/words.ts'
import { write, text } from './write-one.ts'

describe('a story of a death', () => {
  const lines = readFileSync(new URL('../data/sensitive.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

  test('is recognized by words of its headline, in every language', () => {
    const wrong = lines.filter((line) => {
      const [lang = '', title = ''] = line.replace(/^-/, '').split('|')
      return isSensitive({ title, lang, tags: [] }) === line.startsWith('-')
    })
    expect(wrong).toEqual([])
  })

  test('is recognized by lists, one for each language', () => {
    const wrong = Object.entries(SENSITIVE_AS).filter(
      ([lang, other]) => Object.hasOwn(SENSITIVE_STEMS, lang) || !Object.hasOwn(SENSITIVE_STEMS, other),
    )
    expect(wrong).toEqual([])
    for (const lang of Object.keys(SENSITIVE_STEMS)) isSensitive({ title: 'x', lang, tags: [] })
  })
})

describe('phrases', () => {
  test('are there in every language that has labels', () => {
    const without = [...new Set(labelledLanguages.map((lang) => lang.split('-')[0]!))].filter(
      (lang) => wordsOf(lang).firstComment === undefined,
    )
    expect(without).toEqual([])
  })

  test('are complete in every language of the table', () => {
    for (const [lang, line] of Object.entries(wordTable)) {
      const words = line.split('|')
      expect([lang, words.length, words.every((word) => word.trim() === word && word !== '')]).toEqual([
        lang,
        wordOrder.length,
        true,
      ])
    }
  })

  test.each([
    ['zh-TW', '閱讀全文'],
    ['zh', '阅读全文'],
    ['no', 'Les mer'],
    ['fil', 'Magbasa pa'],
    ['sr-Latn-RS', 'Pročitajte više'],
    ['uz-Cyrl', 'Батафсил'],
    ['az-Cyrl', undefined],
    ['x-none', undefined],
  ])('of %s', (lang, readMore) => {
    expect(wordsOf(lang).readMore).toBe(readMore)
  })
})

test.each([
  ['fr', 'Lire la suite\u00a0: '],
  ['ja', '続きを読む：'],
  ['de', 'Weiterlesen: '],
])('words before an address have the colon of %s', (lang, words) => {
  expect(text(write({ title: 'Tides', lang })('linkedin'), 'comment')).toMatch(
    new RegExp(`^${words}https://`),
  )
})

describe('a line whose first strong character has the wrong direction', () => {
  test('gets a mark in right-to-left posts, and only there', () => {
    const arabic = write({ title: 'OpenAI تطلق نموذجًا جديدًا', lang: 'ar' })('twitter')
    expect(text(arabic)).toMatch(/^\u200fOpenAI تطلق/)
    expect(
      text(arabic)
        .split('\n')
        .filter((line) => line.startsWith('\u200fhttps')),
    ).toEqual([])
    expect(arabic.texts['text']!.valid).toBe(true)
    expect(text(write({ title: 'تطلق OpenAI نموذجًا', lang: 'ar' })('twitter'))).toMatch(/^تطلق/)
    expect(text(write({ title: 'OpenAI releases a model' })('twitter'))).toMatch(/^OpenAI/)
  })
})
