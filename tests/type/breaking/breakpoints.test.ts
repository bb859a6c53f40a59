import { expect, test } from 'vitest'
import { findBreakpoints } from '../../../src/type/breaking/breakpoints.ts'
import { breakOpportunities } from '../../../src/type/breaking/line-break.ts'

function breakpoints(text: string, lang: string) {
  return findBreakpoints(text, breakOpportunities(text, lang)).map(({ end, next, must }) => [end, next, must])
}

test('a line ends before the spaces of any kind that vanish there', () => {
  expect(breakpoints('ab  cd', 'en')).toEqual([
    [2, 4, false],
    [6, 6, true],
  ])
  expect(breakpoints('東\u3000京', 'ja')).toContainEqual([1, 2, false])
  expect(breakpoints('ab\u200bcd', 'en')).toContainEqual([2, 3, false])
  expect(breakpoints('ab\u2028cd', 'en')).toContainEqual([2, 3, true])
})

test('an empty text has no breakpoint', () => {
  expect(breakpoints('', 'en')).toEqual([])
})
