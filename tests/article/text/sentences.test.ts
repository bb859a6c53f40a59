import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../../src/article/text/sentences/sentences.ts'
import { sentenceCases } from './sentence-cases.ts'

const cases = Object.entries(sentenceCases).flatMap(([lang, texts]) =>
  texts
    .trim()
    .split('\n')
    .map((text) => ({ lang, sentences: text.trim().split('|') })),
)

const listed = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => /^(\w+): (.*)$/u.exec(line))
  .filter((found) => found !== null)
  .map(([, lang = '', texts = '']) => ({ lang, sentences: texts.split('|') }))

describe('sentences by language', () => {
  test.each([...cases, ...listed])('$lang: $sentences', ({ lang, sentences }) => {
    const joined = sentences.reduce((text, next) =>
      lang === 'ja' || lang === 'zh' || /[。！？」]$/u.test(text) ? text + next : `${text} ${next}`,
    )
    expect(sentencesOf(joined, lang)).toEqual(sentences)
  })

  test('there are enough of them', () => {
    expect(cases.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(300)
    expect(Object.keys(sentenceCases).length).toBeGreaterThanOrEqual(25)
  })
})
