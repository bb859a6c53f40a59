import { afterEach, describe, expect, test, vi } from 'vitest'
import { headline } from '../../../templates/headline/card.tsx'
import type { SourcedArticle } from '../../../src/article/article.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { CardEngine } from '../../../src/card/engine.ts'
import { usualFormats } from '../../../src/card/contract/formats.ts'
import { findPhoto } from '../../../src/desk/articles/find-photo.ts'
import { noMetrics } from '../../../src/desk/metrics.ts'
import { createCachingEngine } from '../../../src/desk/packs/caching-engine.ts'
import { createDrawGate } from '../../../src/desk/drawing/draw-gate.ts'
import { createLocalLane } from '../../../src/desk/drawing/local-lane.ts'
import { addressesOf } from '../../../src/desk/packs/addresses.ts'
import { makePack } from '../../../src/desk/packs/pack.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { scenePhoto } from '../../card/photo/scene-photo.ts'
import { posts } from '../../post/post-writer.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { createPipeline } from '../pipeline.ts'

const engine = await composeEngine()
const gate = createDrawGate({ engine, metrics: noMetrics })
gate.open(createLocalLane(engine, async () => undefined))
const caching = createCachingEngine(gate, createMemoryStore(), { pause: async () => undefined })
const bytes = await scenePhoto(800, 533)

const sourced: SourcedArticle = {
  article: {
    title: 'Tide tables reprinted',
    lang: 'en',
    dir: 'ltr',
    authors: [],
    tags: [],
    image: { url: 'https://news.example/tide.jpg' },
  },
  sources: {},
  verdicts: [],
}

afterEach(() => void vi.restoreAllMocks())

/** Makes a pack of six formats and counts the work that depends only on the article. */
async function counted(by: CardEngine) {
  const render = vi.spyOn(headline, 'render')
  const hash = vi.spyOn(crypto.subtle, 'digest')
  const { photo } = await findPhoto(sourced.article.image, { read: async () => bytes })
  const { pack } = await makePack(sourced, {
    engine: by,
    posts,
    brand: exampleBrand,
    template: 'headline',
    formats: usualFormats,
    type: 'auto',
    photo,
  })
  const photoHashes = hash.mock.calls.filter(([, data]) => data.byteLength === bytes.length)
  return { pack, renders: render.mock.calls.length, photoHashes: photoHashes.length }
}

describe('a pack of six formats renders its template six times and hashes its photo once', () => {
  test.each([
    ['by the engine itself', engine],
    ['through the gate', gate],
    ['by a caching engine that draws', caching],
    ['by a caching engine that has the cards', caching],
  ])('%s', async (_, by) => {
    const { pack, ...work } = await counted(by)
    expect(pack.cards).toHaveLength(6)
    expect(work).toEqual({ renders: 6, photoHashes: 1 })
  })
})

test('a published pack hashes its photo once, from the address to the stored cards', async () => {
  const { desk, photos } = createPipeline()
  photos.set('https://news.example/tide.jpg', bytes)
  const hash = vi.spyOn(crypto.subtle, 'digest')
  const article = { ...sourced.article, url: 'https://news.example/tide' }
  await desk.publish({ of: { ...sourced, article }, base: 'https://cards.example.org' })
  expect(hash.mock.calls.filter(([, data]) => data.byteLength === bytes.length)).toHaveLength(1)
})

test('a page that only names the clean photos names those that a stored pack draws', async () => {
  const { photo } = await findPhoto(sourced.article.image, { read: async () => bytes })
  const shapes: unknown[] = []
  const counting: CardEngine = {
    ...engine,
    async draw(plan, options) {
      if (plan.request.shape !== undefined) shapes.push(plan.request.shape)
      return engine.draw(plan, options)
    },
  }
  const options = {
    engine: counting,
    posts,
    brand: exampleBrand,
    template: 'photo',
    formats: ['og'],
    type: 'auto',
    addresses: addressesOf('https://cards.example', 'tide'),
    photo,
  } as const
  const named = await makePack(sourced, { ...options, onlyNamesPhotos: true })
  expect(shapes).toEqual([])
  const drawn = await makePack(sourced, options)
  expect(shapes).toHaveLength(3)
  expect(named.pack.embeds).toEqual(drawn.pack.embeds)
  expect(named.photos).toHaveLength(3)
  expect(drawn.photos).toMatchObject(named.photos)
  // No card of this design shows the photo, so nothing tells whether it can be read.
  await makePack(sourced, { ...options, template: 'headline', onlyNamesPhotos: true })
  expect(shapes).toHaveLength(6)
})
