import { expect, test } from 'vitest'
import { byWeight, findingKey } from '../../../src/desk/packs/same-finding.ts'
import type { Verdict } from '../../../src/verdict.ts'

function verdict(code: Verdict['code'], message: string, place = 'og/photo'): Verdict {
  return { code, severity: 'warning', place, message }
}

const small = verdict('photo-small', 'The photo is 600 × 400; it was enlarged 2.0 times to fill 1200 × 630.')
const smaller = verdict(
  'photo-small',
  'The photo is 600 × 400; it was enlarged 12.5 times to fill 1080 × 1920.',
)

/** Key of a cut text. */
function cut(place: string, message: string): string {
  return findingKey(verdict('text-cut', message, place))
}

test('findings on the photo have one key, those on a card’s text one for each text, others one for each message', () => {
  expect(findingKey(small)).toBe(findingKey(smaller))
  expect(cut('og/story/headline', 'One.')).toBe(cut('story/story/headline', 'Two.'))
  expect(cut('og/story/headline', 'One.')).not.toBe(cut('og/story/standfirst', 'One.'))
  expect(cut('push/title', 'One.')).not.toBe(cut('push/title', 'Two.'))
})

test('the largest enlargement of a photo comes first', () => {
  const other = verdict('photo-small', 'The photo is small.')
  expect([other, small, smaller].toSorted(byWeight)).toEqual([smaller, small, other])
})

test('the least readable name comes first', () => {
  const [faint, fainter] = ['3.1', '1.4'].map((ratio) =>
    verdict(
      'name-unreadable',
      `Contrast of #777777 on what lies under it is ${ratio} to 1; 4.5 is readable.`,
    ),
  ) as [Verdict, Verdict]
  expect([faint, fainter].toSorted(byWeight)).toEqual([fainter, faint])
})
