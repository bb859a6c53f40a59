import { describe, expect, test } from 'vitest'
import { idOfContent, idOfRef, idOfUrl } from '../../../src/desk/articles/article-id.ts'
import { createArticleStore } from '../../../src/desk/articles/article-records.ts'
import { storeArticle } from '../../../src/desk/articles/article-writes.ts'
import { unconditional } from '../../../src/desk/store/records.ts'
import { readPack } from '../../../src/desk/packs/read-pack.ts'
import { aMadeOf, aPack } from '../packs/a-pack.ts'
import { articlesContract } from './articles-contract.ts'
import { emptyRecords } from '../store/sqlite-desk.ts'

describe('articles in SQLite', () => {
  articlesContract(async () => emptyRecords())

  test('an unreadable pack counts as missing', async () => {
    const records = emptyRecords()
    const pack = aPack('x', 'a')
    const common = { names: [], changedAt: 1, now: 1, writer: 'w', condition: unconditional }
    await records.batch(storeArticle({ id: 'x', pack, madeOf: aMadeOf(pack), ...common }))
    for (const broken of ['{"version":', '{"version":1}', 'null']) {
      await records.run('UPDATE articles SET pack = ?', [broken])
      expect(await createArticleStore(records).get('x')).toBeUndefined()
    }
  })
})

test('the id of an article is that of its address, for good', async () => {
  expect(await idOfUrl('https://news.example/river')).toBe('xvvng3plq5mpavih')
  expect(await idOfRef('ghost', '1')).not.toBe(await idOfRef('strapi', '1'))
  expect(await idOfContent('{"title":"x"}')).toMatch(/^[a-z2-7]{16}$/)
})

test('a pack of an earlier version is read with what it lacks filled in, and of a later one with what it adds', () => {
  const { posts: _posts, ...earlier } = aPack('x', 'a')
  expect(readPack(JSON.stringify(earlier))).toEqual(aPack('x', 'a'))
  const later = { ...aPack('x', 'a'), mood: 'calm' }
  expect(readPack(JSON.stringify(later))).toEqual(later)
})
