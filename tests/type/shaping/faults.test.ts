import { describe, expect, test } from 'vitest'
import { openType } from '../fonts/open-type.ts'

const { prepare, fit } = openType()
const fonts = ['NotoSans-Bold', 'Twemoji-Regular']

function said(text: string, lang = 'en', names = fonts): string[] {
  return fit(prepare(text, lang, names), { width: 2000 }).verdicts.map(
    ({ code, message }) => `${code}: ${message}`,
  )
}

const shown = (text: string, lang = 'en', names = fonts) => prepare(text, lang, names).text

describe('emoji sequences that a face has not', () => {
  test('a flag that would fall into letters or a black flag is left out', () => {
    const texas = '\u{1f3f4}\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f}'
    expect(said(`Flag ${texas} here`)[0]).toMatch(/^glyph-missing: No font has the flag .*: left out$/)
    expect(shown(`Flag ${texas} here`)).toBe('Flag here')
    expect(shown('Nowhere 🇽🇶 here')).toBe('Nowhere here')
    expect(said('Nowhere 🇽🇶 here').length).toBe(1)
  })

  test('a joined picture drawn in parts is reported', () => {
    for (const sequence of ['🐈‍🔥', '🍎‍🟩', '🧒‍🧑‍🧑', '🙃‍↔️']) {
      expect(said(`Say ${sequence} now`)).toEqual([
        expect.stringMatching(
          /^glyph-missing: No font has the emoji .* as one picture: its parts are drawn$/,
        ),
      ])
      expect(shown(`Say ${sequence} now`)).toBe(`Say ${sequence} now`)
    }
  })

  test('a picture that the face has whole is not reported', () => {
    const england = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'
    expect(said(`❤️ 👩‍🚀 👍🏽 🇮🇳 5️⃣ 👨‍👩‍👧‍👦 🏳️‍🌈 ${england} 🏴 ❤️‍🔥`)).toEqual([])
  })

  test('emoji of Unicode 15.1, 16 and 17 are whole, and those typed without their selectors', () => {
    expect(said('🙂‍↔️ 🐦‍🔥 🍋‍🟩 🧑‍🧑‍🧒 ⛓️‍💥 🏃🏽‍♀️‍➡️')).toEqual([])
    expect(said('🫩 🫆 🪾 🫜 🪉 🪏 🫟 🇨🇶')).toEqual([])
    expect(said('🫪 🫈 🫍 🛘 🪊 🪎 🫯 🧑🏿‍🩰 👩🏾‍🫯‍👩🏻 👨🏻‍🐰‍👨🏿')).toEqual([])
    expect(said('🤷‍♂ ❤‍🔥 👁‍🗨 🏳‍🌈 🏳‍⚧ 👩‍⚖')).toEqual([])
  })

  test('browsers draw the parts, and so does the test bench', () => {
    expect(prepare('Nowhere 🇽🇶 here', 'en', fonts, { breaks: 'browser' }).text).toBe('Nowhere 🇽🇶 here')
  })
})

describe('dotted circles', () => {
  test.each([
    ['my', 'NotoSansMyanmar-Bold', 'ိက မ'],
    ['hi', 'NotoSansDevanagari-Bold', 'ाक मौसम'],
    ['km', 'NotoSansKhmer-Bold', 'ាក ខ'],
  ])('%s: signs without a letter are reported', (lang, font, text) => {
    expect(said(text, lang, [font])[0]).toMatch(/^glyph-missing: .* shows a dotted circle/)
  })

  test.each([
    ['my', 'NotoSansMyanmar-Bold', 'မြန်မာနိုင်ငံ၏ အခြေအနေ'],
    ['hi', 'NotoSansDevanagari-Bold', 'केरल पहुँचा मानसून'],
  ])('%s: words in order are not', (lang, font, text) => expect(said(text, lang, [font])).toEqual([]))
})

describe('currency signs newer than the fonts', () => {
  test('letters are written, apart from the figure', () => {
    expect(shown('Costs \u20c15 million')).toBe('Costs SAR\u00a05 million')
    expect(shown('Costs 5 \u20c1 now')).toBe('Costs 5 SAR now')
    expect(said('Costs \u20c15 million')).toEqual([
      'glyph-missing: No font has the sign “\u20c1” (U+20C1): “SAR” is written',
    ])
    expect(shown('السعر 5 \u20c1 اليوم', 'ar', ['NotoSansArabic-Bold'])).toBe('السعر 5 ر.س اليوم')
  })

  test('a sign that a face has stays', () => expect(shown('Costs ₹5')).toBe('Costs ₹5'))
})
