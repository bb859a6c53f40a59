import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { breakPenalties } from '../../../src/type/breaking/keep-together.ts'
import { badBreaks, goodBreaks } from './editor-cases.ts'

/** Penalty at the bar in a text; of two bars the first. */
function penaltyAt(place: string): number {
  const [, lang = '', written = ''] = /^\s*([\w-]+): (.*)$/.exec(place) ?? []
  const index = written.indexOf('|')
  const text = written.slice(0, index) + written.slice(index + 1)
  return Math.round(breakPenalties(text, lang)[index]! * 100) / 100
}

const linesOf = (places: string) => places.trim().split('\n')

describe.each(Object.entries(badBreaks))('%s', (_, { least, places }) => {
  test.each(linesOf(places))('%s', (place) => expect(penaltyAt(place)).toBeGreaterThanOrEqual(least))
})

const listed = readFileSync(new URL('places.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => /^([\d.]+) (.*)$/.exec(line))
  .filter((found) => found !== null)
  .map(([, least = '', place = '']) => ({ least: Number(least), place }))

test.each(listed)('no line ends here: $place', ({ least, place }) =>
  expect(penaltyAt(place)).toBeGreaterThanOrEqual(least),
)

test.each(linesOf(goodBreaks))('a line may end here: %s', (place) =>
  expect(penaltyAt(place)).toBeLessThan(0.22),
)

test('there are enough of them', () => {
  expect(Object.values(badBreaks).flatMap(({ places }) => linesOf(places)).length).toBeGreaterThanOrEqual(170)
})
