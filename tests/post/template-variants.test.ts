import { expect, test } from 'vitest'
import { variantFor } from '../../src/post/texts/template.ts'

const all = {
  default: 'any',
  zh: 'zh',
  'zh-Hant': 'zh-Hant',
  opinion: 'opinion',
  'opinion.zh': 'opinion.zh',
  'opinion.zh-Hant': 'opinion.zh-Hant',
}

/** From the nearest to the furthest variant of an opinion in `zh-Hant-TW`. */
const order = ['opinion.zh-Hant', 'opinion.zh', 'opinion', 'zh-Hant', 'zh']

test.each(order.map((name, i) => [name, order.slice(0, i)] as const))(
  '%s is next without %o',
  (name, gone) => {
    const left = Object.fromEntries(Object.entries(all).filter(([key]) => !gone.includes(key)))
    expect(variantFor({ ...left, default: 'any' }, 'zh-Hant-TW', 'opinion')).toBe(name)
  },
)

test.each([
  ['fr', 'news', 'any'],
  ['zh', 'news', 'zh'],
  ['Hant', 'news', 'any'],
  ['fr', 'default', 'any'],
  ['zh-Hant', 'opinion', 'opinion.zh-Hant'],
])('%s of the kind %s has the variant %s', (lang, kind, name) => {
  expect(variantFor(all, lang, kind)).toBe(name)
})
