import { describe, expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { imagePath } from '../../../src/desk/store/card-store.ts'
import { createPipeline } from '../pipeline.ts'
import { url, base, article, png } from '../ferry.ts'

describe('the sweep', () => {
  it('deletes what no article has shown for its retention time, and keeps what is shown', async () => {
    const { desk, files, clock } = createPipeline()
    const { id, pack: first } = await desk.publish({ of: article(), base })
    clock.now += 5000
    const { pack: second } = await desk.publish({ of: article({ title: 'Corrected' }), base })
    const has = (version: string) => files.has(imagePath(version))
    const [old, current] = [first.cards[0]!.version, second.cards[0]!.version]
    clock.now += 1000
    expect(await desk.sweep()).toMatchObject({ cards: 0 })
    const wanted = { id, format: 'og', type: 'png', version: old } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ exact: true, version: old })
    clock.now += 1
    expect(await desk.sweep()).toMatchObject({ cards: 6 })
    expect([has(old), has(current)]).toEqual([false, true])
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: false, version: current })
  })

  it('deletes the cards of a removed article at once, but not those that another shares', async () => {
    const { desk, files } = createPipeline()
    const words = { title: 'Same words', lang: 'en' }
    const one = await desk.publish({ of: articleFromJson({ ...words, section: 'A' }), base })
    const other = await desk.publish({ of: articleFromJson({ ...words, section: 'B' }), base })
    await desk.remove(one.id)
    expect(await desk.sweep()).toMatchObject({ cards: 6 })
    expect(files.has(imagePath(one.pack.cards[0]!.version))).toBe(false)
    expect(files.has(imagePath(other.pack.cards[0]!.version))).toBe(true)
  })

  it('keeps photos that packs use, or waiting jobs will', async () => {
    const { desk, files, clock, work } = createPipeline()
    const { id } = await desk.publish({ of: article({ image: { url: png } }), base })
    const other = article({ url: `${url}/2`, image: { url: 'data:image/png;base64,AAAA' } })
    await desk.intake.accept('ghost', '1', { kind: 'publish', sourced: other })
    clock.now += 3 * 86_400_000
    expect(await desk.sweep()).toMatchObject({ photos: 0 })
    await work()
    await desk.remove(id)
    expect(await desk.sweep()).toMatchObject({ photos: 1 })
    expect([...files.keys()].filter((path) => path.startsWith('photos/'))).toHaveLength(1)
  })
})
