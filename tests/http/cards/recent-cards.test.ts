import { expect, it } from 'vitest'
import { createRecentCards } from '../../../src/http/cards/recent-cards.ts'

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

it('keeps no more bytes than it may, and the latest used longest', () => {
  const recent = createRecentCards(250)
  recent.keep('a', cardOf(100))
  recent.keep('b', cardOf(100))
  recent.get('a')
  recent.keep('c', cardOf(100))
  expect([recent.get('a'), recent.get('b'), recent.get('c')].map((card) => card?.bytes.length)).toEqual([
    100,
    undefined,
    100,
  ])
})

it('does not keep a card larger than all it may', () => {
  const recent = createRecentCards(250)
  recent.keep('a', cardOf(300))
  expect(recent.get('a')).toBeUndefined()
})
