import { expect, test } from 'vitest'
import { firstIndex, lastAtMost } from '../src/binary-search.ts'

test('the first index that holds, for every place it may have', () => {
  for (let size = 0; size < 9; size++)
    for (let first = 0; first <= size; first++)
      expect(firstIndex(0, size, (index) => index >= first)).toBe(first)
  expect(firstIndex(3, 3, () => true)).toBe(3)
  expect(firstIndex(2, 7, () => true)).toBe(2)
})

test('the last value that is not greater', () => {
  const values = [0, 2, 2, 5]
  expect([-1, 0, 1, 2, 3, 5, 9].map((value) => lastAtMost(values, value))).toEqual([0, 0, 0, 2, 2, 3, 3])
})
