import { expect, test } from 'vitest'
import { byWeight, findingKey } from '../../../src/desk/packs/same-finding.ts'
import type { Verdict } from '../../../src/verdict.ts'

function verdict(code: Verdict['code'], figure?: number): Verdict {
  return { code, severity: 'warning', place: 'og/photo', message: `Of ${figure}.`, figure }
}

/** Key of a cut text. */
function cut(place: string, message: string): string {
  return findingKey({ code: 'text-cut', severity: 'warning', place, message })
}

/** A design that another replaced, because it would enlarge the photo so many times. */
function replaced(figure: number | undefined, design: string): Verdict {
  const fixes = [{ say: `Stay with “${design}”`, set: {} }]
  return { ...verdict('template-replaced', figure), fixes }
}

function sorted(...verdicts: Verdict[]) {
  return verdicts.toSorted(byWeight).map(({ figure }) => figure)
}

/** Key of texts that need so many pixels more than their frame is high. */
function over(place: string, figure: number): string {
  return findingKey({ ...verdict('text-overflow', figure), place })
}

test('findings on the photo have one key, those on a card’s text one for each text, others one for each message', () => {
  expect(findingKey(verdict('photo-small', 2))).toBe(findingKey(verdict('photo-small', 12.5)))
  expect(cut('og/story/headline', 'One.')).toBe(cut('story/story/headline', 'Two.'))
  expect(cut('og/story/headline', 'One.')).not.toBe(cut('og/story/standfirst', 'One.'))
  expect(cut('push/title', 'One.')).not.toBe(cut('push/title', 'Two.'))
})

test('texts higher than one frame have one key, whatever they lack', () => {
  expect(over('square/words', 13)).toBe(over('story/words', 14))
  expect(over('square/words', 13)).not.toBe(over('square/facts', 13))
})

test('designs replaced by one other have one key where each would enlarge the photo', () => {
  expect(findingKey(replaced(3.8, 'split'))).toBe(findingKey(replaced(2.9, 'split')))
  expect(findingKey(replaced(3.8, 'split'))).not.toBe(findingKey(replaced(3.8, 'headline')))
  expect(findingKey(replaced(undefined, 'split'))).not.toBe(findingKey(replaced(3.8, 'split')))
})

test('the largest enlargement of a photo comes first, the least readable name and the longest message', () => {
  expect(sorted(verdict('photo-small', 2), verdict('photo-small', 12.5))).toEqual([12.5, 2])
  expect(sorted(verdict('name-unreadable', 3.1), verdict('name-unreadable', 1.4))).toEqual([1.4, 3.1])
  const short = { ...verdict('text-cut'), message: 'A.' }
  const long = { ...short, message: 'A word.' }
  expect([short, long].toSorted(byWeight)).toEqual([long, short])
})
