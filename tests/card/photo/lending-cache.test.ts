import { expect, it } from 'vitest'
import { createLendingCache } from '../../../src/card/photo/lending-cache.ts'

const cache = () => createLendingCache<Uint8Array>(10, (pixels) => pixels)

it('frees what has left it when the last loan ends, and not before', () => {
  const photos = cache()
  const first = photos.add('a', new Uint8Array(8))
  expect(photos.lend('a')).toBe(first)
  photos.add('b', new Uint8Array(8))
  expect(photos.lend('a')).toBeUndefined()
  photos.giveBack(first)
  expect(first.length).toBe(8)
  photos.giveBack(first)
  expect(first.length).toBe(0)
})

it('keeps what is given back while there is room, and frees it when it has to go', () => {
  const photos = cache()
  const first = photos.add('a', new Uint8Array(8))
  photos.giveBack(first)
  expect([first.length, photos.lend('a')]).toEqual([8, first])
  photos.giveBack(first)
  photos.add('b', new Uint8Array(8))
  expect(first.length).toBe(0)
})

it('lends what is larger than its room once', () => {
  const photos = cache()
  const large = photos.add('a', new Uint8Array(20))
  expect([large.length, photos.lend('a')]).toEqual([20, undefined])
  photos.giveBack(large)
  expect(large.length).toBe(0)
})
