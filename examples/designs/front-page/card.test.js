// node --test designs/front-page
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDesign } from 'handbill/check'

test('front-page bears the hardest texts in every format', async () => {
  const { cards, faults } = await checkDesign(import.meta.dirname)
  assert.ok(cards > 0)
  assert.deepEqual(faults, [])
})
