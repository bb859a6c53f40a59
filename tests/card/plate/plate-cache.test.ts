import { loadPhotoKernel } from '../../../src/node/media/photo.ts'
import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { CardPlan } from '../../../src/card/plan/card-plan.ts'
import type { PhotoFile } from '../../../src/card/photo/photo.ts'
import { planCard } from '../../../src/card/plan/plan-card.ts'
import type { BoxNode } from '../../../src/card/plan/read-tree.ts'
import { createLayoutCache } from '../../../src/card/plate/layout-cache.ts'
import { createPlateCache } from '../../../src/card/plate/plate-cache.ts'
import type { PlateMaker } from '../../../src/card/plate/plate.ts'
import { templates } from '../../../templates/all.ts'
import { articles } from '../articles.ts'
import { sceneFile } from '../photo/scene-photo.ts'

const photo = await sceneFile(400, 300)
const PLATE_BYTES = 1200 * 630 * 4

const sections = { A: '#100000', B: '#200000', C: '#300000' }
const brand = { ...exampleBrand, colors: { ...exampleBrand.colors, sections } }

async function plan(title: string, { section = 'A', ...rest }: { section?: string; photo?: PhotoFile } = {}) {
  const article = { ...articles.english, title, section }
  const request = { article, brand, template: 'headline', format: 'og', type: 'png' } as const
  return planCard({ ...request, ...rest }, templates, '')
}

interface Counted extends PlateMaker {
  cuts: number
  broken: boolean
}

/** Lays out every box in the corner, and counts cropped photos. */
function countingMaker(): Counted {
  const maker: Counted = {
    cuts: 0,
    broken: false,
    async layoutBoxes(boxes) {
      await Promise.resolve()
      if (maker.broken) throw new Error('out of memory')
      return { svg: '', boxes: new Map(keysOf(boxes).map((key) => [key, CORNER])) }
    },
    raster: async () => Promise.reject(new Error('there is nothing to draw')),
    shade: loadPhotoKernel().shade,
    photos: {
      async cut(_, { width, height }) {
        maker.cuts += 1
        const all = { x: 0, y: 0, width, height }
        const pixels = new Uint8Array(width * height * 4)
        return {
          ...all,
          pixels,
          size: { width, height },
          window: all,
          source: { width, height },
          heads: 0,
          cutHeads: 0,
          coveredHeads: 0,
          cutGiven: false,
        }
      },
    },
  }
  return maker
}

const CORNER = { left: 0, top: 0, width: 9, height: 9 }

function keysOf({ key, props }: BoxNode): string[] {
  return [...(key === null ? [] : [key]), ...props.children.flatMap(keysOf)]
}

/** Lends plates, and gives none back. */
function cacheOver(maker: PlateMaker, maxBytes?: number) {
  return lendingOver(maker, maxBytes).lend
}

function lendingOver(maker: PlateMaker, maxBytes?: number) {
  const layoutOf = createLayoutCache(maker.layoutBoxes)
  const plates = createPlateCache(maker, maxBytes)
  return {
    lend: async (plan: CardPlan) => plates.lend(plan, await layoutOf(plan), new Map()),
    giveBack: plates.giveBack,
  }
}

describe('plates', () => {
  test('are drawn once for every title', async () => {
    const plateOf = cacheOver(countingMaker())
    const first = await plateOf(await plan('One'))
    expect(await plateOf(await plan('Another'))).toBe(first)
    expect(await plateOf(await plan('One', { section: 'B' }))).not.toBe(first)
  })

  test('are drawn once for simultaneous requests', async () => {
    const plateOf = cacheOver(countingMaker())
    const plans = await Promise.all(['One', 'Two', 'Three'].map(async (title) => plan(title)))
    const [first, ...others] = await Promise.all(plans.map(plateOf))
    for (const plate of others) expect(plate).toBe(first)
  })

  test('are drawn again after one that failed', async () => {
    const maker = countingMaker()
    const plateOf = cacheOver(maker)
    maker.broken = true
    await expect(plateOf(await plan('One', { photo }))).rejects.toThrow('out of memory')
    maker.broken = false
    expect((await plateOf(await plan('One', { photo }))).pixels).toHaveLength(PLATE_BYTES)
  })

  test('with a photo wait for no other request, and are cached once drawn', async () => {
    const maker = countingMaker()
    const plateOf = cacheOver(maker)
    const plans = await Promise.all(['One', 'Two'].map(async (title) => plan(title, { photo })))
    const [first, second] = await Promise.all(plans.map(plateOf))
    expect(second).not.toBe(first)
    const { cuts } = maker
    expect([first, second]).toContain(await plateOf(await plan('Three', { photo })))
    expect(maker.cuts).toBe(cuts)
  })

  test('leave the cache when there is no room for them, the longest unused first', async () => {
    const plateOf = cacheOver(countingMaker(), 2.5 * PLATE_BYTES)
    const inSection = async (section: string) => plateOf(await plan('One', { section }))
    const [a, b] = [await inSection('A'), await inSection('B')]
    expect(await inSection('A')).toBe(a)
    await inSection('C')
    expect(await inSection('A')).toBe(a)
    expect(await inSection('B')).not.toBe(b)
  })

  test('that left the cache free their memory when the last card gives them back', async () => {
    const plates = lendingOver(countingMaker(), 1.5 * PLATE_BYTES)
    const plans = await Promise.all(['One', 'Two'].map(async (title) => plan(title)))
    const [first] = await Promise.all(plans.map(plates.lend))
    const other = await plates.lend(await plan('One', { section: 'B' }))
    plates.giveBack(first!)
    expect(first!.pixels).toHaveLength(PLATE_BYTES)
    plates.giveBack(first!)
    expect(first!.pixels).toHaveLength(0)
    plates.giveBack(other)
    expect(other.pixels).toHaveLength(PLATE_BYTES)
  })
})
