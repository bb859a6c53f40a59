import { expect, it } from 'vitest'
import { createRenderCache } from '../../../src/http/answer/render-cache.ts'

const cardOf = (size: number) => ({
  bytes: new Uint8Array(size),
  type: 'png' as const,
  contentType: 'image/png',
  width: 1,
  height: 1,
  verdicts: [],
  lines: {},
  timings: { ink: 3 },
})

it('stays within its byte limit, evicting the least recently used', () => {
  const cache = createRenderCache(250)
  cache.put('a', cardOf(100))
  cache.put('b', cardOf(100))
  cache.get('a')
  cache.put('c', cardOf(100))
  expect([cache.get('a'), cache.get('b'), cache.get('c')].map((card) => card?.bytes.length)).toEqual([
    100,
    undefined,
    100,
  ])
})

it('does not store a card above its limit', () => {
  const cache = createRenderCache(250)
  cache.put('a', cardOf(300))
  expect(cache.get('a')).toBeUndefined()
})
