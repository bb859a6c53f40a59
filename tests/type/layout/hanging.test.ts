import { expect, test } from 'vitest'
import { hangingFraction } from '../../../src/type/layout/hanging.ts'

const at = (side: 'start' | 'end', mark: string) => hangingFraction(mark.codePointAt(0)!, side)

test('small marks hang fully, larger ones partly', () => {
  expect(at('start', '“')).toBe(1)
  expect(at('start', '«')).toBe(0.5)
  expect(at('start', '「')).toBe(0.5)
  expect(at('end', '.')).toBe(1)
  expect(at('end', '-')).toBe(0.5)
  expect(at('end', '。')).toBe(0.5)
  expect(at('end', '—')).toBe(0.3)
})

test('stops hang at the end only, brackets on their own side only', () => {
  expect(at('start', '.')).toBe(0)
  expect(at('start', '。')).toBe(0)
  expect(at('end', '「')).toBe(0)
  expect(at('end', '(')).toBe(0)
})

test('letters, figures and dandas align', () => {
  for (const letter of ['A', 'й', 'ع', 'ک', 'क', '।', '漢', '5', '😀']) {
    expect([letter, at('start', letter), at('end', letter)]).toEqual([letter, 0, 0])
  }
})
