import { expect, test } from 'vitest'
import { byEnlargement, findingKey } from '../../../src/desk/packs/same-finding.ts'
import type { Verdict } from '../../../src/verdict.ts'

function verdict(code: Verdict['code'], message: string): Verdict {
  return { code, severity: 'warning', place: 'og/photo', message }
}

const small = verdict('photo-small', 'The photo is 600 × 400; it was enlarged 2.0 times to fill 1200 × 630.')
const smaller = verdict(
  'photo-small',
  'The photo is 600 × 400; it was enlarged 12.5 times to fill 1080 × 1920.',
)

test('all enlargements of a photo are one finding, other findings by their message', () => {
  expect(findingKey(small)).toBe(findingKey(smaller))
  expect(findingKey(verdict('text-cut', 'One.'))).not.toBe(findingKey(verdict('text-cut', 'Two.')))
  expect(findingKey(verdict('text-cut', 'One.'))).not.toBe(findingKey(verdict('text-dropped', 'One.')))
})

test('the largest enlargement comes first', () => {
  const other = verdict('photo-small', 'The photo is small.')
  expect([other, small, smaller].toSorted(byEnlargement)).toEqual([smaller, small, other])
})
