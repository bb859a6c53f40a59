import { describe, expect, it } from 'vitest'
import { localWords } from '../../../src/article/language/local-words.generated.ts'
import { joinWords, localWordsOf, writeDay } from '../../../src/article/language/local-words.ts'

const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 3 + month * 2, 22)))

describe('words taken from CLDR', () => {
  it.each(Object.keys(localWords).filter((lang) => lang !== 'si'))(
    'writes dates in %s as the full data does',
    (lang) => {
      const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: '+05:30' })
      const written = days.map((day) => writeDay(day, lang, '+05:30'))
      expect(written).toEqual(days.map((day) => format.format(day)))
    },
  )

  it('writes Sinhala dates with the months of the calendar in use', () => {
    expect(writeDay(new Date('2026-09-03T00:00:00Z'), 'si', 'UTC')).toBe('2026 සැප්තැම්බර් 3')
  })

  it.each([
    ['hi', 'A, B और C'],
    ['ur', 'A، B اور C'],
    ['my', 'A၊ Bနှင့် C'],
  ])('joins names in %s as newspapers do', (lang, joined) => {
    expect(joinWords(['A', 'B', 'C'], lang)).toBe(joined)
  })

  it.each(['ne', 'hy', 'ka', 'pa', 'ps', 'so', 'yo'])('joins names in %s as the full data does', (lang) => {
    const format = new Intl.ListFormat(lang, { type: 'conjunction' })
    for (const names of [['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']])
      expect(joinWords(names, lang)).toBe(format.format(names))
  })

  it('leaves other languages, and other scripts of these, to the platform', () => {
    expect(localWordsOf('en')).toBeUndefined()
    expect(localWordsOf('pa-Arab')).toBeUndefined()
    expect(localWordsOf('constructor')).toBeUndefined()
    expect(localWordsOf('my-MM')).toBe(localWords['my'])
  })

  it('writes Burmese figures and the day of the place', () => {
    expect(writeDay(new Date('2026-09-30T20:00:00Z'), 'my', '+06:30')).toBe('၂၀၂၆ အောက်တိုဘာ ၁')
  })
})
