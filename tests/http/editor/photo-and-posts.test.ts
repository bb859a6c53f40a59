import { describe, expect, it } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { Pack } from '../../../src/desk/packs/pack-schema.ts'
import { findingsOf } from '../../../src/http/editor/findings/finding.ts'
import { createControls } from '../../../src/http/editor/panel/controls.ts'
import { neededFields } from '../../../src/http/editor/panel/kind-fields.ts'
import type { Sheet } from '../../../src/http/editor/sheet.ts'
import { windowAround } from '../../../src/http/editor/state/crop-outline.ts'
import { foldAt } from '../../../src/http/editor/state/fold-at.ts'

describe('the fold of a post', () => {
  it.each([
    ['Boats stay through the winter', 12, 'Boats stay '],
    ['Boats stay through the winter', 10, 'Boats stay'],
    ['Boats stay #NightFerries', 15, 'Boats stay '],
    ['रात की नावें चलेंगी', 9, 'रात की '],
    ['Rindfleischetikettierungsüberwachung', 20, 'Rindfleischetikettie'],
    // No spaces to fold at, and no letter is split.
    ['全国の小学校で週休三日制の試行始まる', 7, '全国の小学校で'],
    ['ab👨‍👩‍👧 and more of it', 4, 'ab'],
  ])('of “%s” at %i falls before a word', (text, fold, shown) => {
    expect(text.slice(0, foldAt(text, fold))).toBe(shown)
  })

  it('is absent if everything is shown', () => {
    expect(foldAt('Boats stay', 10)).toBeUndefined()
    expect(foldAt('Boats stay', undefined)).toBeUndefined()
  })
})

describe('a crop window under a dragged point', () => {
  const picture = { width: 1000, height: 600 }
  const window = { x: 300, y: 0, width: 400, height: 600 }

  it.each([
    ['stays while the point is well inside', 540, 300],
    ['moves as far as the point asks', 700, 420],
    ['stops at the edge', 990, 600],
  ])('%s', (_, x, left) => {
    expect(windowAround(window, { x, y: 300 }, picture)).toEqual({ ...window, x: left })
  })
})

it('one finding for the same problem in several formats, and its fix helps in all', () => {
  const cards = ['og', 'story'].map((format) => ({
    format,
    verdicts: [
      {
        code: 'face-cut',
        severity: 'warning',
        place: `${format}/photo`,
        message: 'One face is cut off.',
        fixes: [{ say: 'Keep the face in', set: { [`focus.${format}`]: '.2,.3' } }],
      },
    ],
  }))
  const found = findingsOf({ verdicts: [], posts: [], cards } as unknown as Pack, [])
  expect(found.map(({ number, places, fixes }) => ({ number, places, fixes }))).toEqual([
    {
      number: 1,
      places: ['og/photo', 'story/photo'],
      fixes: [{ say: 'Keep the face in', set: { 'focus.og': '.2,.3', 'focus.story': '.2,.3' } }],
    },
  ])
})

it('a design requests what it needs once', async () => {
  const sheet = {
    state: { edits: {}, page: {} },
    place: { path: '/preview', article: [], signature: [], ui: [] },
    ui: { say: (word: string) => word },
    original: {},
    pack: { article: { lang: 'en', dir: 'ltr' } },
    brand: exampleBrand,
    designs: [
      { name: 'number', needs: 'a figure', kinds: ['data'] },
      { name: 'live', kinds: ['live'] },
    ],
  } as unknown as Sheet
  const controls = createControls()
  await neededFields('number', sheet, controls)
  await neededFields('live', sheet, controls)
  expect([...controls.made]).toEqual(['figure.value', 'figure.unit', 'figure.label', 'figure.source'])
  expect(String(await neededFields('number', sheet, controls))).toBe('')
})
