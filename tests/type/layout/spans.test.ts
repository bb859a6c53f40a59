import { describe, expect, test } from 'vitest'
import type { StyledSpan } from '../../../src/type/shaping/text-style.ts'
import { openType } from '../fonts/open-type.ts'

const { typesetter, prepare, face } = openType()
const AT = { x: 0, y: 0, width: 600, align: 'start' } as const
const ROOM = { place: 'og/it', width: 600, lineHeight: 1.2, min: 100, max: 100 }
const RED = '#ff0000'

const bold = face('NotoSans-Bold')
const half = typesetter.instance(bold, { scale: 0.5 })

/** Glyphs, marking the coloured ones. */
function placed(text: string, spans: readonly StyledSpan[], style: object = {}, fonts = ['NotoSans-Bold']) {
  const { lang = 'en', ...rest } = style as { lang?: string }
  return typesetter.place(typesetter.fit(prepare(text, lang, fonts, { spans, ...rest }), ROOM), AT)
}

/** One letter a glyph: `·` plain, `x` in a span. */
function colored(glyphs: ReturnType<typeof placed>['glyphs']): string {
  return glyphs.map(({ color }) => (color === RED ? 'x' : '·')).join('')
}

/** Letters that join, right to left. */
const joined = (spans: readonly StyledSpan[]) =>
  placed('سلام', spans, { lang: 'ar', dir: 'rtl' }, ['NotoSansArabic-Bold']).glyphs

describe('a span', () => {
  test('colours its letters and leaves every glyph where it was', () => {
    const tinted = placed('LIVE 18:42', [{ start: 5, end: 10, color: RED }])
    const plain = placed('LIVE 18:42', [])
    expect(colored(tinted.glyphs)).toBe('·····xxxxx')
    expect(tinted.glyphs.map(({ color: _color, ...glyph }) => glyph)).toEqual(
      plain.glyphs.map(({ color: _color, ...glyph }) => glyph),
    )
  })

  test('of half the size takes half the width, on the same baseline', () => {
    const [whole, cut] = [placed('4.1%', []), placed('4.1%', [{ start: 3, end: 4, faces: [half] }])]
    const sign = whole.glyphs.at(-1)!
    expect(cut.glyphs.at(-1)).toMatchObject({ x: sign.x, y: sign.y, scale: sign.scale / 2 })
    const width = whole.lines[0]!.width - sign.x
    expect(cut.lines[0]!.width).toBeCloseTo(sign.x + width / 2, 6)
  })

  test('does not part letters that join', () => {
    const glyphs = joined([{ start: 0, end: 1, color: RED }])
    expect(glyphs.map(({ glyph }) => glyph)).toEqual(joined([]).map(({ glyph }) => glyph))
    expect(colored(glyphs)).toMatch(/^·+x$/)
  })

  test.each([
    ['spaces that collapse', '  LIVE  \n 18:42 ', 8, 17, {}, '·····xxxxx'],
    ['letters that become more', 'Groß 5', 5, 6, { transform: 'upper', lang: 'de' }, '······x'],
    ['signs that are spelt', 'in \u20c1 5', 5, 6, {}, '·······x'],
    ['pictures that no face has', 'a🚨 b c', 6, 7, {}, '····x'],
    ['the end of the text', 'ab', 1, 9, {}, '·x'],
  ])('keeps to its words through %s', (_, text, start, end, style, expected) => {
    expect(colored(placed(text, [{ start, end, color: RED }], style).glyphs)).toBe(expected)
  })

  test('is cut with its text', () => {
    const text = 'Every ferry on the northern lake waits for the river fog to lift again'
    const spans = [{ start: 6, end: text.length, color: RED }]
    const setting = typesetter.fit(prepare(text, 'en', ['NotoSans-Bold'], { spans }), {
      ...ROOM,
      min: 40,
      max: 40,
      maxLines: 1,
    })
    expect(setting.verdicts.map(({ code }) => code)).toEqual(['text-cut'])
    expect(colored(typesetter.place(setting, AT).glyphs)).toMatch(/^······x+$/)
  })
})
