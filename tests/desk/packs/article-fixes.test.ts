import { expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { withArticleFixes } from '../../../src/desk/packs/article-fixes.ts'
import type { Verdict } from '../../../src/verdict.ts'

const article: Article = { title: 'عنوان', lang: 'ar', dir: 'rtl', authors: [], tags: [] }

function fixesOf(code: Verdict['code'], place: string) {
  const [verdict] = withArticleFixes([{ code, severity: 'info', place, message: '' }], article)
  return verdict!.fixes
}

test('a fix states a guessed value or does without a missing one', () => {
  expect(fixesOf('field-guessed', 'lang')).toEqual([{ say: 'It is Arabic', set: { lang: 'ar' } }])
  expect(fixesOf('field-guessed', 'dir')).toEqual([
    { say: 'It runs from right to left', set: { dir: 'rtl' } },
  ])
  expect(fixesOf('photo-missing', 'image')).toEqual([{ say: 'Do without the photo', set: { photo: 'none' } }])
})

test('other findings at the same places have no fix', () => {
  expect(fixesOf('field-ignored', 'lang')).toBeUndefined()
  expect(fixesOf('field-guessed', 'kind')).toBeUndefined()
  expect(fixesOf('photo-missing', 'og')).toBeUndefined()
  expect(fixesOf('field-guessed', 'image')).toBeUndefined()
})
