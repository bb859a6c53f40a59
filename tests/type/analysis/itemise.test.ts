import { describe, expect, test } from 'vitest'
import { openType } from '../fonts/open-type.ts'

const { prepare, fit, typesetter } = openType()

/** Runs as `face/script/level:text`. */
function runsOf(text: string, lang: string, fonts: readonly string[], dir: 'ltr' | 'rtl' = 'ltr'): string[] {
  return prepare(text, lang, fonts, { dir }).runs.map(
    ({ start, end, face, script, level }) =>
      `${face?.id.replace('Noto', '').replace('-Bold', '') ?? 'none'}/${script}/${level}:${text.slice(start, end)}`,
  )
}

describe('runs', () => {
  test.each([
    [
      'one face, one script',
      'Hello, world 12!',
      'en',
      ['NotoSans-Bold'],
      'ltr',
      ['Sans/Latn/0:Hello, world 12!'],
    ],
    ['nothing', '', 'en', ['NotoSans-Bold'], 'ltr', []],
    [
      'a fallback only for what the first face lacks',
      'मोदी Ж G20',
      'hi',
      ['NotoSansDevanagari-Bold', 'NotoSans-Bold'],
      'ltr',
      [
        'SansDevanagari/Deva/0:मोदी ',
        'Sans/Cyrl/0:Ж',
        'SansDevanagari/Cyrl/0: ',
        'SansDevanagari/Latn/0:G20',
      ],
    ],
    [
      'levels',
      'שנת 2025',
      'he',
      ['NotoSansHebrew-Bold'],
      'rtl',
      ['SansHebrew/Hebr/1:שנת ', 'SansHebrew/Hebr/2:2025'],
    ],
    // The joiner belongs to the letters, whichever face has it.
    [
      'a joiner does not part its word',
      'می‌خواهم',
      'fa',
      ['NotoSansArabic-Bold', 'NotoSans-Bold'],
      'rtl',
      ['SansArabic/Arab/1:می‌خواهم'],
    ],
    [
      'an emoji sequence in the colour face, its text form in the other',
      'a❤️‍🔥©b',
      'en',
      ['NotoSans-Bold', 'Twemoji-Regular'],
      'ltr',
      ['Sans/Latn/0:a', 'Twemoji-Regular/Latn/0:❤️‍🔥', 'Sans/Latn/0:©b'],
    ],
    [
      'a mark with its letter',
      'e\u0301q\u0303',
      'en',
      ['NotoSans-Bold'],
      'ltr',
      ['Sans/Latn/0:e\u0301q\u0303'],
    ],
    [
      'a control is not shown to a face',
      'a\u0007b',
      'en',
      ['NotoSans-Bold'],
      'ltr',
      ['Sans/Latn/0:a', 'none/Latn/0:\u0007', 'Sans/Latn/0:b'],
    ],
  ] as const)('%s', (_, text, lang, fonts, dir, runs) => expect(runsOf(text, lang, fonts, dir)).toEqual(runs))
})

describe('what no face has', () => {
  test('is named with its code points: a letter as an error, an emoji as a warning', () => {
    const { verdicts } = fit(prepare('Hello 字 and 🧑‍🌾 and 字', 'en', ['NotoSans-Bold']), {})
    expect(verdicts).toEqual([
      {
        code: 'glyph-missing',
        severity: 'error',
        place: 'test',
        message: 'No font has “字” (U+5B57): it shows as a box',
      },
      {
        code: 'glyph-missing',
        severity: 'warning',
        place: 'test',
        message: 'No font has the emoji “🧑‍🌾” (U+1F9D1 U+200D U+1F33E): left out',
      },
    ])
  })

  test('a missing emoji is removed with its space, a missing letter shows a box', () => {
    expect(prepare('Goal 🥅 for us 🏆', 'en', ['NotoSans-Bold']).text).toBe('Goal for us')
    const setting = fit(prepare('a字b', 'en', ['NotoSans-Bold']), {})
    const { glyphs } = typesetter.place(setting, { x: 0, y: 0, width: 600, align: 'start' })
    expect(glyphs.map(({ glyph }) => glyph)[1]).toBe(0)
  })

  test('a text of missing glyphs gives a limited number of verdicts', () => {
    const letters = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
    const { verdicts } = fit(prepare(letters, 'zh', ['NotoSans-Bold']), {})
    const missing = verdicts.filter(({ code }) => code === 'glyph-missing')
    expect(missing.length).toBe(13)
    expect(missing.at(-1)!.message).toBe('No font has 288 more characters of this text')
  })

  test('spaces of every width and the non-breaking hyphen are built from available glyphs', () => {
    const text = 'a\u2003b\u202fc\u00a0d\u2009e\u2011f'
    expect(prepare(text, 'en', ['NotoSansThai-Bold']).missing).toEqual([])
  })
})

test('without any font a text cannot be prepared', () => {
  expect(() => prepare('a', 'en', [])).toThrow('A text needs at least one font')
})

test('a text is prepared once for all formats, and anew when anything about it differs', () => {
  const of = (text: string, more = {}) => prepare(text, 'en', ['NotoSans-Bold'], more)
  expect(of('Once')).toBe(of('Once'))
  expect(of('Once')).not.toBe(of('Once', { letterSpacing: 0.1 }))
  expect(of('Once')).not.toBe(of('Once', { dir: 'rtl' }))
  expect(of('Once')).not.toBe(prepare('Once', 'de', ['NotoSans-Bold']))
  expect(of('Once')).not.toBe(prepare('Once', 'en', ['NotoSans-Regular']))
})
