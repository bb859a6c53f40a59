import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { findPictures } from '../../../src/desk/articles/find-pictures.ts'
import { createPhotoStore, putPictures, readPictures } from '../../../src/desk/store/photo-store.ts'
import { sweep } from '../../../src/desk/store/sweep.ts'
import { openRecords } from '../../../src/node/store/sqlite-records.ts'
import { memoryImages } from '../store/memory-images.ts'
import { migrationsFolder } from '../store/migrations-contract.ts'
import { Problem } from '../../../src/problem.ts'

const article: Article = {
  title: 'The bench by the bakery',
  authors: [{ name: 'Nils Aro', portrait: { url: 'https://img.example/nils.jpg' } }],
  lang: 'en',
  dir: 'ltr',
  tags: [],
  image: { url: 'https://img.example/photo.jpg' },
  details: { gallery: [1, 2, 3, 4, 5].map((at) => ({ url: `https://img.example/${at}.jpg` })) },
}

function source(broken?: string) {
  const asked: string[] = []
  return {
    asked,
    async read(url: string) {
      asked.push(url)
      if (url === broken) throw new Problem('unreachable', 'Nothing answers there.')
      return new TextEncoder().encode(url)
    },
  }
}

describe('the pictures of an article beside its photo', () => {
  test('are its portrait and the gallery, as far as a design shows it', async () => {
    const photos = source()
    const { pictures, verdicts } = await findPictures(article, {}, photos)
    expect([...pictures.keys()]).toEqual(['portrait', 'gallery.1', 'gallery.2', 'gallery.3', 'gallery.4'])
    expect(verdicts).toEqual([])
    expect(photos.asked).not.toContain('https://img.example/photo.jpg')
  })

  test('that cannot be loaded are reported by name; the others are there', async () => {
    const { pictures, verdicts } = await findPictures(article, {}, source('https://img.example/2.jpg'))
    expect(pictures.has('gallery.2')).toBe(false)
    expect(pictures.has('gallery.3')).toBe(true)
    expect(verdicts).toMatchObject([{ code: 'photo-missing', place: 'gallery.2' }])
  })

  test('the portrait is that of who speaks, before that of who writes', async () => {
    const photos = source()
    const quote = { text: 'Words', portrait: { url: 'https://img.example/speaker.jpg' } }
    await findPictures({ ...article, details: { quote } }, {}, photos)
    expect(photos.asked).toEqual(['https://img.example/speaker.jpg'])
  })

  test('the brand’s portrait is used for an author who comes without one', async () => {
    const photos = source()
    const columnist = { ...article, details: undefined, authors: [{ name: 'Anita Desai' }] }
    const portraits = { 'Anita Desai': 'https://img.example/anita.jpg' }
    const { pictures } = await findPictures(columnist, { portraits }, photos)
    expect([...pictures.keys()]).toContain('portrait')
    expect(photos.asked).toContain('https://img.example/anita.jpg')
  })

  test('are stored by digest, and swept when no article is made of them', async () => {
    const records = openRecords(':memory:', migrationsFolder)
    const { images } = memoryImages()
    const store = createPhotoStore(records, images, () => 0)
    const { pictures } = await findPictures(article, {}, source())
    const digests = await putPictures(pictures, store)
    expect([...(await readPictures(digests, store)).keys()]).toEqual([...pictures.keys()])
    const days = 86_400_000 * 3
    await records.run(
      "INSERT INTO articles (id, state, made_of, changed_at, created_at, updated_at, written_by) VALUES ('a', 'kept', ?, 0, 0, 0, 'w')",
      [JSON.stringify({ pictures: digests })],
    )
    for (const digest of Object.values(digests ?? {}))
      await records.run('INSERT INTO article_pictures (article, digest) VALUES (?, ?)', ['a', digest])
    expect((await sweep(records, images, { now: days, keepMs: 0 })).photos).toBe(0)
    await records.run("UPDATE articles SET made_of = NULL, state = 'removed'", [])
    expect((await sweep(records, images, { now: days, keepMs: 0 })).photos).toBe(5)
    expect((await readPictures(digests, store)).size).toBe(0)
  })
})
