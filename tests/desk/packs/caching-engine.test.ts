import { describe, expect, it } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { createCachingEngine } from '../../../src/desk/packs/caching-engine.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'
import { createMemoryStore } from '../store/memory-store.ts'

const request = {
  article: { title: 'Low tide', lang: 'en', dir: 'ltr', authors: [], tags: [] },
  brand: exampleBrand,
  template: 'headline',
  format: 'og',
  type: 'png',
} as const

const pause = async () => undefined

describe('a caching engine', () => {
  it('draws a card once, and stores it under the key of its plan', async () => {
    const drawing = createFakeEngine()
    const store = createMemoryStore()
    const engine = createCachingEngine(drawing, store, { pause })
    const plan = await engine.plan(request)
    const first = await engine.draw(plan)
    const second = await engine.draw(await engine.plan(request))
    expect(drawing.drawn).toEqual([request])
    expect(second).toEqual({ ...first, timings: {} })
    expect((await store.get(plan.key))?.bytes).toEqual(first.bytes)
  })

  it('does not store a card that lacks a font just now: the work is done again', async () => {
    const lacking = {
      code: 'font-unavailable',
      severity: 'warning',
      place: 'fonts/deva.woff2',
      message: 'NotoSansDevanagari could not be read.',
    } as const
    const store = createMemoryStore()
    const broken = createCachingEngine(createFakeEngine({ verdicts: [lacking] }), store, { pause })
    const plan = await broken.plan(request)
    await expect(broken.draw(plan)).rejects.toThrow('NotoSansDevanagari could not be read.')
    expect(await store.get(plan.key)).toBeUndefined()
    const mended = createFakeEngine()
    await createCachingEngine(mended, store, { pause }).draw(plan)
    expect(mended.drawn).toHaveLength(1)
    expect(await store.get(plan.key)).toBeDefined()
  })

  it('gives other work a turn before it draws, and not before it answers from the store', async () => {
    let turns = 0
    const counted = { pause: async () => void turns++ }
    const engine = createCachingEngine(createFakeEngine(), createMemoryStore(), counted)
    await engine.draw(await engine.plan(request))
    await engine.draw(await engine.plan(request))
    expect(turns).toBe(1)
  })
})
