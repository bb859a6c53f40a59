import { expect, test } from 'vitest'
import { quantity } from '../../../../src/node/cli/output/quantity.ts'

test('a count has its noun in the singular only for one', () => {
  expect([0, 1, 2, 12].map((count) => quantity(count, 'article'))).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '12 articles',
  ])
})
