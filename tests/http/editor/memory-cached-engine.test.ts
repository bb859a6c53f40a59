import { expect, it } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { createMemoryCachedEngine } from '../../../src/http/editor/memory-cached-engine.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { published } from '../kept-articles.ts'

const request = {
  article: published['english']!,
  brand: exampleBrand,
  template: 'auto',
  format: 'og',
  type: 'jpg',
} as const

async function drawTwice(verdicts: Parameters<typeof createFakeEngine>[0]) {
  const fake = createFakeEngine(verdicts)
  const engine = createMemoryCachedEngine(fake)
  for (const _ of [1, 2]) await engine.draw(await engine.plan(request))
  return fake.drawn.length
}

it('draws the same card once', async () => {
  expect(await drawTwice({})).toBe(1)
})

it('draws a card again that lacked its font', async () => {
  const verdicts = [
    { code: 'font-unavailable', severity: 'error', place: 'og', message: 'A font could not be read.' },
  ] as const
  expect(await drawTwice({ verdicts })).toBe(2)
})
