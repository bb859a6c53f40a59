import { LRUCache } from 'lru-cache'

export type Direction = 'ltr' | 'rtl'

/** Right-to-left scripts of living languages. */
const RIGHT_TO_LEFT = new Set([
  'Arab',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Mand',
  'Samr',
  'Yezi',
  'Aran',
])

const RTL_LETTER =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u

/** By language tag: Intl takes 0.1 ms per call, and a card needs several. */
const known = new LRUCache<string, Direction>({ max: 200 })

/** The direction of a language, by its script: `ckb` and `pa-Arab` are rtl, `pa` is not. */
export function directionOfLanguage(lang: string): Direction {
  const cached = known.get(lang)
  if (cached) return cached
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn'
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
  known.set(lang, direction)
  return direction
}

/** The direction of most letters of a text; undefined without letters. */
export function directionOfText(text: string): Direction | undefined {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return undefined
  const rightToLeft = letters.filter((letter) => RTL_LETTER.test(letter)).length
  return rightToLeft * 2 > letters.length ? 'rtl' : 'ltr'
}
