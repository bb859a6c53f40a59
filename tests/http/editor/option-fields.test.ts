import { expect, it } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { Edits } from '../../../src/article/edits/edit-keys.ts'
import { createControls } from '../../../src/http/editor/panel/controls.ts'
import { optionLabel } from '../../../src/http/editor/words/option-label.ts'
import { headline } from '../../../templates/headline/card.tsx'
import { optionFields } from '../../../src/http/editor/panel/option-fields.ts'
import type { Sheet } from '../../../src/http/editor/sheet.ts'
import { elementsOf } from './read-html.ts'

const options = {
  vertical: { kind: 'switch', description: 'In columns.', usual: false },
  mood: { kind: 'choice', description: 'How it feels.', values: ['calm', 'loud'] },
  columns: { kind: 'number', description: 'Columns of words.', least: 1, most: 3, usual: 2 },
  note: { kind: 'text', description: 'Under the words.', most: 40 },
} as const

/** The fields of the designs in use, and the edits that they make. */
async function fieldsOf(used: readonly string[], edits: Edits = {}) {
  const sheet = {
    state: { edits, page: {} },
    place: { path: '/preview', article: [], signature: [], ui: [] },
    ui: { say: (word: string) => word },
    pack: { article: { lang: 'en', dir: 'ltr' } },
    brand: { ...exampleBrand, options: { headline: { mood: 'loud' } } },
    designs: [
      { name: 'headline', description: '', formats: ['og'], options },
      { name: 'plain', description: '', formats: ['og'] },
    ],
  } as unknown as Sheet
  const controls = createControls()
  const html = String(await optionFields(used, sheet, controls))
  return { elements: elementsOf(html), made: [...controls.made] }
}

it('a field for each option of the designs in use, with the value of the brand or the design', async () => {
  const { elements, made } = await fieldsOf(['headline', 'plain'], { 'option.columns': '3' })
  expect(made).toEqual(['option.vertical', 'option.mood', 'option.columns', 'option.note'])
  const shown = elements
    .filter(
      ({ name, attributes }) =>
        (name === 'select' || name === 'input') && attributes['data-base'] !== undefined,
    )
    .map(({ attributes }) => [attributes['name'], attributes['data-base'], attributes['value']])
  expect(shown).toEqual([
    ['option.vertical', 'false', undefined],
    ['option.mood', 'loud', undefined],
    ['option.columns', '2', '3'],
    ['option.note', '', ''],
  ])
})

it('not shown for a design without options', async () => {
  expect((await fieldsOf(['plain'])).made).toEqual([])
})

it('labelled in the language of the page, without a full stop', () => {
  const description = headline.options?.['vertical']?.description ?? ''
  expect(optionLabel(description, 'en')).toBe(description.slice(0, -1))
  expect(optionLabel(description, 'hi')).toMatch(/^जापानी/)
})
