import { describe, expect, it } from 'vitest'
import { localWords } from '../../../src/article/language/data/local-words.generated.ts'
import { ownDates } from '../../../src/article/language/data/newspaper-words.ts'
import { joinWords, localWordsOf, writeDay } from '../../../src/article/language/local-words.ts'

const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 3 + month * 2, 22)))

describe('words taken from CLDR', () => {
  it.each(Object.keys(localWords).filter((lang) => !Object.hasOwn(ownDates, lang)))(
    'writes dates in %s as the full data does',
    (lang) => {
      const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: '+05:30' })
      const written = days.map((day) => writeDay(day, lang, '+05:30'))
      expect(written).toEqual(days.map((day) => format.format(day)))
    },
  )

  it.each([
    ['si', '2026 මැයි 9'],
    ['ps', '۱۹ غویی ۱۴۰۵'],
    ['eu', '2026ko maiatzaren 9a'],
    ['hy', '9 մայիսի, 2026 թ.'],
    ['tg', '9 майи 2026'],
    ['af', '9 Mei 2026'],
    ['eo', '9-a de majo 2026'],
    // In neither CLDR nor our own list: digits, not English.
    ['dv', '2026-05-09'],
    ['gn', '2026-05-09'],
    ['ht', '9 me 2026'],
    ['ny', '9 Meyi 2026'],
    ['oc', '9 de mai de 2026'],
    ['bho', '9 मई 2026'],
    ['st', '9 Motsheanong 2026'],
    ['rw', '9 Gicurasi 2026'],
    // Other calendars, as printed in the country's newspapers.
    ['am', 'ግንቦት 1 ቀን 2018 ዓ.ም'],
    ['ne', 'वैशाख २६, २०८३'],
    ['ne-IN', '२०२६ मे ९'],
    ['fa', '۱۹ اردیبهشت ۱۴۰۵'],
    ['prs', '۱۹ ثور ۱۴۰۵'],
    ['th', '9 พฤษภาคม 2569'],
    ['ja', '2026年5月9日'],
    ['ve', '9 Shundunthule 2026'],
    ['en-ZA', '9 May 2026'],
    ['om', '9 Caamsaa 2026'],
    ['ky', '9-май, 2026'],
  ])('writes a day in %s as newspapers do', (lang, day) => {
    expect(writeDay(new Date('2026-05-09T07:15:00Z'), lang, 'UTC')).toEqual(day)
  })

  it.each([
    // New Year's days, the days before, and last days of months, from almanacs.
    ['2026-04-14', 'वैशाख १, २०८३'],
    ['2026-04-13', 'चैत ३०, २०८२'],
    ['2023-04-14', 'वैशाख १, २०८०'],
    ['2008-05-28', 'जेठ १५, २०६५'],
    ['2015-04-25', 'वैशाख १२, २०७२'],
    ['2015-09-20', 'असोज ३, २०७२'],
    // Before and after the table: the Gregorian date.
    ['1930-01-01', '१९३० जनवरी १'],
    ['2060-01-01', '२०६० जनवरी १'],
  ])('dates %s in Nepal as %s', (day, written) => {
    expect(writeDay(new Date(`${day}T12:00:00Z`), 'ne', '+05:45')).toBe(written)
  })

  it.each([
    ['2026-09-11', 'መስከረም 1 ቀን 2019 ዓ.ም'],
    ['2026-09-10', 'ጳጉሜን 5 ቀን 2018 ዓ.ም'],
    ['2027-09-12', 'መስከረም 1 ቀን 2020 ዓ.ም'],
  ])('dates %s in Ethiopia as %s', (day, written) => {
    expect(writeDay(new Date(`${day}T12:00:00Z`), 'am', '+03:00')).toBe(written)
  })

  it('keeps to the script of the tag', () => {
    expect(writeDay(new Date('2026-05-09T07:15:00Z'), 'tg-Arab', 'UTC')).not.toContain('майи')
  })

  it.each([
    [2021, '2021eko'],
    [2022, '2022ko'],
    [2025, '2025eko'],
    [2010, '2010eko'],
    [2011, '2011ko'],
    [2020, '2020ko'],
    [2030, '2030eko'],
    [2000, '2000ko'],
    [1900, '1900eko'],
    [1999, '1999ko'],
  ])('ends a Basque year %i as it is spoken', (year, written) => {
    expect(writeDay(new Date(Date.UTC(year, 0, 2)), 'eu', 'UTC')).toBe(`${written} urtarrilaren 2a`)
  })

  it.each([
    ['hi', 'A, B और C'],
    ['ur', 'A، B اور C'],
    ['my', 'A၊ Bနှင့် C'],
    ['en', 'A, B and C'],
    ['en-US', 'A, B and C'],
    ['fa', 'A، B و C'],
    ['prs', 'A، B و C'],
    ['ti', 'A፣ Bን Cን'],
    ['bho', 'A, B आ C'],
    ['ckb', 'A، B و C'],
    ['ps', 'A، B او C'],
    ['yo', 'A, B àti C'],
    ['lb', 'A, B a C'],
    ['th', 'A, B และ C'],
    ['fil', 'A, B at C'],
    ['si', 'A, B සහ C'],
    ['dv', 'A, B, C'],
    ['uz-Cyrl', 'A, B, C'],
  ])('joins names in %s as newspapers do', (lang, joined) => {
    expect(joinWords(['A', 'B', 'C'], lang)).toBe(joined)
  })

  it.each(['ne', 'hy', 'ka', 'pa', 'so'])('joins names in %s as the full data does', (lang) => {
    const format = new Intl.ListFormat(lang, { type: 'conjunction' })
    for (const names of [['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']])
      expect(joinWords(names, lang)).toBe(format.format(names))
  })

  it('joins by the sound of the next name', () => {
    expect(joinWords(['Elin', 'Owain'], 'cy')).toBe('Elin ac Owain')
    expect(joinWords(['Elin', 'Rhys'], 'cy')).toBe('Elin a Rhys')
    expect(joinWords(['Marc', 'Anne'], 'lb')).toBe('Marc an Anne')
    expect(joinWords(['Marc', 'Luc'], 'lb')).toBe('Marc a Luc')
    expect(joinWords(['Ana', 'Iván'], 'es')).toBe('Ana e Iván')
    expect(joinWords(['Elin'], 'cy')).toBe('Elin')
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
