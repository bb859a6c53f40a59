import { describe, expect, it } from 'vitest'
import type { SourcedArticle } from '../../src/article/article.ts'
import { photoPath } from '../../src/desk/store/photo-store.ts'
import { createPipeline } from './pipeline.ts'
import { url, base, article, bare, page, png } from './ferry.ts'

describe('publishing while the caller waits', () => {
  it('keeps the pack with cards of every format, and draws nothing again that it has drawn', async () => {
    const { desk, engine } = createPipeline()
    const first = await desk.publish({ of: article(), base })
    expect(engine.drawn).toHaveLength(6)
    const again = await desk.publish({ of: article(), base })
    expect(engine.drawn).toHaveLength(6)
    expect(again).toMatchObject({ id: first.id, pack: first.pack, current: true })
    const wanted = { id: first.id, format: 'og', type: 'png' } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: true })
  })

  it('gives one id to one address, and to the same words without an address', async () => {
    const { desk } = createPipeline()
    const idOf = async (of: SourcedArticle) => (await desk.publish({ of, base })).id
    expect(await idOf(article({ title: 'Corrected', url: `${url}?utm_source=x#top` }))).toBe(
      await idOf(article()),
    )
    expect(await idOf(bare({}))).toBe(await idOf(bare({ image: { url: png } })))
    expect(await idOf(bare({}))).not.toBe(await idOf(bare({ section: 'City' })))
  })

  it('reads a page, and knows the article by both its addresses from then on', async () => {
    const { desk, pages } = createPipeline()
    pages.set(`${url}/amp`, page('The ferry is back', url))
    const { id } = await desk.publish({ of: { url: `${url}/amp` }, base })
    expect((await desk.publish({ of: article(), base })).id).toBe(id)
    expect(await desk.articles.byUrl(`${url}/amp`)).toMatchObject({ id })
  })

  it('names the error of an address, and stores nothing', async () => {
    const { desk } = createPipeline()
    await expect(desk.publish({ of: { url: `${url}/gone` }, base })).rejects.toMatchObject({
      code: 'unreachable',
    })
    expect((await desk.articles.list({ limit: 9 })).articles).toEqual([])
  })

  it('keeps the photo by its bytes, and draws with it', async () => {
    const { desk, engine, photos, files } = createPipeline()
    photos.set('https://news.example/p.jpg', Uint8Array.of(1, 2, 3))
    const of = article({ image: { url: 'https://news.example/p.jpg' } })
    const { id } = await desk.publish({ of, base })
    expect(engine.drawn[0]?.photo?.bytes).toEqual(Uint8Array.of(1, 2, 3))
    const { photo } = (await desk.articles.madeOf(id))!
    expect(files.get(photoPath(photo!))).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('makes a pack without a photo that cannot be had, and says so', async () => {
    const { desk } = createPipeline()
    const of = article({ image: { url: 'https://news.example/lost.jpg' } })
    const { pack } = await desk.publish({ of, base })
    expect(pack.verdicts).toMatchObject([{ code: 'photo-missing', severity: 'warning' }])
  })
})
