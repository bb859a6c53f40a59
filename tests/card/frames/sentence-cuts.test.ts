import { expect, it } from 'vitest'
import { sentenceCuts } from '../../../src/card/frames/sentence-cuts.ts'

it('cuts a text after ever fewer sentences', () => {
  const text = 'The river rose. The bridge held. The school stayed shut.'
  expect([...sentenceCuts(text, 'en')]).toEqual(['The river rose. The bridge held.', 'The river rose.'])
})

it('cuts no single sentence', () => {
  expect([...sentenceCuts('The river rose.', 'en')]).toEqual([])
})

it('looks no further than the sixth sentence', () => {
  const text = Array.from({ length: 9 }, (_, i) => `Pump ${'abcdefghi'[i]} ran.`).join(' ')
  const cuts = [...sentenceCuts(text, 'en')]
  expect(cuts).toHaveLength(6)
  expect(cuts[0]).toMatch(/Pump f ran\.$/)
})
