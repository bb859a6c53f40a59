import { expect, test } from 'vitest'
import { nameOfRef, nameOfUrl } from '../../../src/desk/articles/article-id.ts'
import { createArticleStore } from '../../../src/desk/articles/article-records.ts'
import {
  expectArticle,
  storeArticle,
  type ArticleWrite,
  removeArticle,
} from '../../../src/desk/articles/article-writes.ts'
import {
  addedBy,
  addVersion,
  createVersionStore,
  isNewest,
  unedited,
} from '../../../src/desk/edits/versions.ts'
import { type Records, unconditional } from '../../../src/desk/store/records.ts'
import { aMadeOf, aPack } from '../packs/a-pack.ts'

const url = 'https://news.example/river'
let writers = 0

function keeping(id: string, title: string, changes: Partial<ArticleWrite> = {}): ArticleWrite {
  const pack = changes.pack ?? aPack(title, 'a')
  return {
    id,
    pack,
    madeOf: aMadeOf(pack),
    names: [],
    changedAt: 1000,
    now: 5000,
    writer: `w${writers++}`,
    condition: unconditional,
    ...changes,
  }
}

/** Contract of stored articles, for every kind of records. Each test gets empty, migrated ones. */
export function articlesContract(open: () => Promise<Records>): void {
  async function desk() {
    const records = await open()
    const articles = createArticleStore(records)
    const keep = async (id: string, title: string, changes: Partial<ArticleWrite> = {}) =>
      (await records.batch(storeArticle(keeping(id, title, changes))))[0]
    const remove = async (id: string, changedAt: number) =>
      (await records.batch(removeArticle({ ...keeping(id, ''), changedAt })))[0]
    return { records, articles, keep, remove }
  }

  test('gives back a pack whole, by id and by any address the article goes by', async () => {
    const { articles, keep } = await desk()
    const pack = aPack('नदी — “river” 😀', 'a', ['og', 'story'])
    expect(await keep('river', '', { pack, names: [nameOfUrl(url), nameOfUrl(`${url}?p=7`)] })).toBe(1)
    const kept = { id: 'river', pack, createdAt: 5000, updatedAt: 5000 }
    expect(await articles.get('river')).toEqual(kept)
    expect(await articles.byUrl(`${url}?utm_source=x#top`)).toEqual(kept)
    expect(await articles.byUrl(`${url}?p=7`)).toEqual(kept)
    expect(await articles.byUrl('https://news.example/other')).toBeUndefined()
    expect(await articles.byUrl('no address')).toBeUndefined()
    expect(await articles.get("' OR 1=1 --")).toBeUndefined()
    expect(await articles.named([nameOfRef('ghost', '1'), nameOfUrl(url)])).toBe('river')
    expect(await articles.madeOf('river')).toEqual(JSON.parse(JSON.stringify(aMadeOf(pack))))
  })

  test('lets an older change never overwrite a newer one', async () => {
    const { articles, keep } = await desk()
    expect(await keep('river', 'second', { changedAt: 2000 })).toBe(1)
    expect(await keep('river', 'first', { changedAt: 1999, pack: aPack('first', 'b') })).toBe(0)
    expect(await articles.get('river')).toMatchObject({ pack: { article: { title: 'second' } } })
    expect(await articles.cardsOf('river', 'og')).toMatchObject([{ version: 'a'.repeat(32), current: true }])
    expect(await keep('river', 'third', { changedAt: 2000, now: 6000 })).toBe(1)
    expect(await articles.get('river')).toMatchObject({ createdAt: 5000, updatedAt: 6000 })
  })

  test('keeps updatedAt when an article arrives unchanged', async () => {
    const { articles, keep } = await desk()
    await keep('river', 'same')
    await keep('river', 'same', { changedAt: 2000, now: 9000 })
    expect(await articles.get('river')).toMatchObject({ createdAt: 5000, updatedAt: 5000 })
  })

  test('keeps the cards of earlier versions, and reuses a version that returns', async () => {
    const { articles, keep } = await desk()
    const [a, b] = ['a'.repeat(32), 'b'.repeat(32)]
    await keep('river', '1', { pack: aPack('1', 'a', ['og', 'story']), now: 100 })
    await keep('river', '2', { pack: aPack('2', 'b'), now: 200 })
    expect(await articles.cardsOf('river', 'og')).toEqual([
      { version: b, format: 'og', type: 'png', current: true },
      { version: a, format: 'og', type: 'png', current: false },
    ])
    expect(await articles.cardsOf('river', 'story')).toMatchObject([{ version: a, current: false }])
    await keep('river', '1', { now: 300 })
    expect(await articles.cardsOf('river', 'og')).toMatchObject([
      { version: a, current: true },
      { version: b, current: false },
    ])
  })

  test('leaves a tombstone that only a newer change lifts', async () => {
    const { articles, keep, remove } = await desk()
    await keep('river', 'here', { names: [nameOfUrl(url)] })
    expect(await remove('river', 999)).toBe(0)
    expect(await remove('river', 3000)).toBe(1)
    expect([await articles.get('river'), await articles.byUrl(url)]).toEqual(['removed', 'removed'])
    expect(await articles.madeOf('river')).toBeUndefined()
    expect(await keep('river', 'late', { changedAt: 2000 })).toBe(0)
    expect(await articles.get('river')).toBe('removed')
    expect(await keep('river', 'again', { changedAt: 4000, now: 8000 })).toBe(1)
    expect(await articles.get('river')).toMatchObject({
      createdAt: 8000,
      pack: { article: { title: 'again' } },
    })
  })

  test('can remove an unknown article before its publication arrives', async () => {
    const { articles, keep, remove } = await desk()
    expect(await remove('unseen', 3000)).toBe(1)
    expect(await keep('unseen', 'late', { changedAt: 2999 })).toBe(0)
    expect(await articles.get('unseen')).toBe('removed')
  })

  test('marks an article as expected until it has a pack', async () => {
    const { records, articles, keep } = await desk()
    const expected = { id: 'river', names: [nameOfUrl(url)], now: 1, condition: unconditional }
    await records.batch(expectArticle(expected))
    expect([await articles.get('river'), await articles.isExpected('river')]).toEqual([undefined, true])
    expect(await articles.named([nameOfUrl(url)])).toBe('river')
    await keep('river', 'here', { changedAt: 5 })
    await records.batch(expectArticle(expected))
    expect(await articles.isExpected('river')).toBe(false)
    expect(await articles.get('river')).toMatchObject({ createdAt: 5000 })
  })

  test('writes nothing when its condition does not hold', async () => {
    const { articles, keep } = await desk()
    expect(
      await keep('river', 'x', { condition: { sql: '1 = ?', values: [2] }, names: [nameOfUrl(url)] }),
    ).toBe(0)
    expect(await articles.get('river')).toBeUndefined()
    expect(await articles.named([nameOfUrl(url)])).toBeUndefined()
    expect(await articles.cardsOf('river', 'og')).toEqual([])
  })

  test('lists the newest first, page by page, while articles come', async () => {
    const { articles, keep, remove } = await desk()
    for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries())
      await keep(id, `title ${id}`, { now: id === 'c' ? 20 : 10 * (index + 1) })
    await remove('d', 9000)
    const first = await articles.list({ limit: 2 })
    expect(first.articles).toMatchObject([
      { id: 'e', title: 'title e', lang: 'hi', url, version: 'a'.repeat(32), createdAt: 50 },
      { id: 'c', createdAt: 20 },
    ])
    await keep('f', 'new', { now: 60 })
    const second = await articles.list({ limit: 2, cursor: first.next })
    expect(second.articles.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(second.next).toBeUndefined()
    await expect(articles.list({ limit: 2, cursor: "1' OR 1" })).rejects.toMatchObject({ field: 'cursor' })
  })

  test('adds a version after the newest only, with its pack, and removes all with the article', async () => {
    const { records, articles, keep, remove } = await desk()
    const versions = createVersionStore(records)
    await keep('river', 'here')
    expect(await versions.newest('river')).toEqual(unedited)
    const add = async (version: number, section: string, condition = unconditional) => {
      const edits = { section, 'title.card': 'नदी' }
      const saved = { version, edits, under: { section: 'City' }, photo: 'd1', savedBy: 'Ana', savedAt: 7 }
      const writer = `v${writers++}`
      const write = keeping('river', section, { condition: addedBy('river', version, writer) })
      const [added, kept] = await records.batch([
        addVersion('river', saved, writer, condition),
        ...storeArticle(write),
      ])
      return [added, kept]
    }
    expect(await add(1, 'Sea')).toEqual([1, 1])
    expect(await add(1, 'Harbour')).toEqual([0, 0])
    expect(await add(3, 'Harbour')).toEqual([0, 0])
    expect(await add(2, 'Harbour', { sql: '1 = ?', values: [2] })).toEqual([0, 0])
    expect(await articles.get('river')).toMatchObject({ pack: { article: { title: 'Sea' } } })
    expect(await add(2, 'Harbour')).toEqual([1, 1])
    expect((await versions.list('river', 9)).map(({ version }) => version)).toEqual([2, 1])
    expect(await versions.newest('river')).toEqual({
      version: 2,
      edits: { 'title.card': 'नदी', section: 'Harbour' },
      under: { section: 'City' },
      photo: 'd1',
      savedBy: 'Ana',
      savedAt: 7,
    })
    expect(await keep('river', 'late', { condition: isNewest('river', 1) })).toBe(0)
    expect(await keep('river', 'now', { condition: isNewest('river', 2) })).toBe(1)
    expect(await articles.basisOf('river')).toMatchObject({
      changedAt: 1000,
      madeOf: { template: 'headline' },
    })
    expect(await remove('river', 500)).toBe(0)
    expect((await versions.newest('river')).version).toBe(2)
    await remove('river', 3000)
    expect(await versions.newest('river')).toEqual(unedited)
    expect(await versions.get('river', 1)).toBeUndefined()
  })
}
