import { describe, expect, it } from 'vitest'
import { imagePath } from '../../../src/desk/store/card-store.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'
import { createPipeline } from '../pipeline.ts'
import { base, article } from '../ferry.ts'

describe('cards for crawlers', () => {
  it('are drawn again when their image was lost, from what they were made of', async () => {
    const { desk, files, engine } = createPipeline()
    const { id, pack } = await desk.publish({ of: article(), base })
    const { version } = pack.cards[0]!
    files.delete(imagePath(version))
    const wanted = { id, format: 'og', type: 'png' } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: true })
    expect(engine.drawn).toHaveLength(7)
  })

  it('are the last good ones when nothing can be drawn', async () => {
    let broken = false
    const engine = createFakeEngine({ fault: () => (broken ? new Error('no memory') : undefined) })
    const { desk, files } = createPipeline({ engine })
    const { id, pack: first } = await desk.publish({ of: article(), base })
    const { pack } = await desk.publish({ of: article({ title: 'Corrected' }), base })
    files.delete(imagePath(pack.cards[0]!.version))
    broken = true
    expect(await desk.cards.find({ id, format: 'og', type: 'png' })).toMatchObject({
      kind: 'card',
      exact: false,
      version: first.cards[0]!.version,
    })
    files.clear()
    expect(await desk.cards.find({ id, format: 'og', type: 'png' })).toMatchObject({ kind: 'nothing-yet' })
  })

  it('are never of another type than was asked for, of an old version neither', async () => {
    const { desk } = createPipeline()
    const { id, pack: first } = await desk.publish({ of: article(), base })
    await desk.publish({ of: article({ title: 'Corrected' }), base })
    await desk.cards.find({ id, format: 'og', type: 'webp' })
    const wanted = { id, format: 'og', type: 'jpg', version: first.cards[0]!.version } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ exact: false, card: { type: 'jpg' } })
  })

  it('come in another type when asked for, and are found the next time, after a sweep too', async () => {
    const { desk, engine, clock } = createPipeline()
    const { id } = await desk.publish({ of: article(), base })
    const wanted = { id, format: 'og', type: 'webp' } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: true, card: { type: 'webp' } })
    await desk.cards.find(wanted)
    expect(engine.drawn).toHaveLength(7)
    // An article names it now, so a sweep keeps it.
    clock.now += 100_000
    expect(await desk.sweep()).toMatchObject({ cards: 0 })
    await desk.cards.find(wanted)
    expect(engine.drawn).toHaveLength(7)
    await desk.publish({ of: article({ title: 'Corrected' }), base })
    expect(await desk.cards.find(wanted)).toMatchObject({ card: { lines: { headline: ['Corrected'] } } })
  })

  it('stay when the sweep comes, in another type too, while their article shows them', async () => {
    const { desk, clock, files } = createPipeline()
    const { id } = await desk.publish({ of: article(), base })
    const wanted = { id, format: 'og', type: 'webp' } as const
    const found = await desk.cards.find(wanted)
    clock.now += 10_000
    await desk.sweep()
    expect(found.kind === 'card' && files.has(imagePath(found.version))).toBe(true)
  })
})
