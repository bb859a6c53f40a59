import { describe, expect, test } from 'vitest'
import type { TextFrame } from '../../../src/type/layout/setting.ts'
import type { TextStyle } from '../../../src/type/shaping/text-style.ts'
import { openType } from '../fonts/open-type.ts'

const { typesetter, prepare, fit } = openType()

function place(
  text: string,
  { lang = 'en', fonts = ['NotoSans-Bold'], align = 'start' as 'start' | 'center' | 'end' },
  style: Partial<TextStyle> = {},
  frame: Partial<TextFrame> = {},
) {
  return typesetter.place(fit(prepare(text, lang, fonts, style), frame), { x: 10, y: 20, width: 600, align })
}

const hebrew = { lang: 'he', fonts: ['NotoSansHebrew-Bold', 'NotoSans-Bold'] }

describe('a line', () => {
  test.each([
    ['Hello', 'ltr', 'start', 10],
    ['Hello', 'ltr', 'center', 258.34],
    ['Hello', 'ltr', 'end', 506.68],
    ['שלום', 'rtl', 'start', 515.08],
    ['שלום', 'rtl', 'end', 10],
  ] as const)('%s %s at the %s', (text, dir, align, x) => {
    const options = dir === 'rtl' ? { ...hebrew, align } : { align }
    expect(place(text, options, { dir }).lines[0]!.x).toBeCloseTo(x, 6)
  })

  test('is on the baseline that CSS gives it, a whole pixel', () => {
    // 1.069 and 0.293 em of 40 px are rounded to 43 and 12; half of the remaining 5 px, rounded down, goes above
    // them.
    expect(place('A\u2028B', {}).lines.map(({ baseline }) => baseline)).toEqual([60, 110])
  })

  test('loses the spaces at its end, also for its width', () => {
    const [first] = place('Hello world', {}, {}, { width: 120 }).lines
    expect(first).toMatchObject({ text: 'Hello', x: 10, baseline: 60 })
    expect(first!.width).toBeCloseTo(103.32, 6)
  })

  test('covers what its ink covers', () => {
    const { ink } = place('lll', {})
    expect(ink.left).toBeCloseTo(10 + 0.073 * 40, 6)
    expect(ink.top).toBeCloseTo(60 - 0.76 * 40, 6)
    expect(ink.bottom).toBe(60)
  })

  test('of nothing covers nothing', () => {
    expect(place('', {})).toEqual({
      glyphs: [],
      lines: [],
      height: 0,
      ink: { left: 10, top: 20, right: 10, bottom: 20 },
    })
  })
})

/** The characters from left to right, identified by their glyphs. */
function seen(text: string, dir: 'ltr' | 'rtl'): string {
  const glyphOf = (character: string) => place(character, hebrew, { dir: 'ltr' }).glyphs[0]?.glyph
  const names = new Map([...text].map((character) => [glyphOf(character), character]))
  return place(text, hebrew, { dir })
    .glyphs.map(({ glyph }) => names.get(glyph) ?? ' ')
    .join('')
}

describe('direction', () => {
  test.each([
    ['אבג 12:34 דהו', 'rtl', 'והד 12:34 גבא'],
    ['אב abc גד', 'rtl', 'דג abc בא'],
    ['abc אב, גד def', 'ltr', 'abc דג ,בא def'],
    ['Brand אבג', 'rtl', 'גבא Brand'],
    ['אב 12.5% גד', 'rtl', 'דג 12.5% בא'],
  ] as const)('%s (%s)', (text, dir, order) => expect(seen(text, dir)).toBe(order))
})

describe('hanging punctuation', () => {
  test('is outside the edge to which the text is aligned', () => {
    const quoted = place('“Hi.”', {}, {}, { hang: 100 })
    expect(quoted.lines[0]!.x).toBeCloseTo(10 - 17.8, 6)
    expect(quoted.glyphs[1]!.x).toBeCloseTo(10, 6)
    const end = place('“Hi.”', { align: 'end' }, {}, { hang: 100 }).lines[0]!
    expect(end.x + end.width).toBeCloseTo(610 + 17.8, 6)
  })

  test('stays inside by default', () => expect(place('“Hi.”', {}).lines[0]!.x).toBe(10))
})

describe('letter spacing', () => {
  const spaced = { letterSpacing: 0.1 }
  const widths = (text: string, options: Parameters<typeof place>[1], dir: 'ltr' | 'rtl') =>
    [{}, spaced].map((style) => place(text, options, { dir, ...style }).lines[0]!.width)

  test('is between letters, not after the last', () => {
    const [plain, wide] = widths('abc', {}, 'ltr')
    expect(wide! - plain!).toBeCloseTo(2 * 4, 6)
    const end = place('abc', { align: 'end' }, spaced).lines[0]!
    expect(end.x + end.width).toBeCloseTo(610, 6)
  })

  test('opens on the left of a right-to-left letter', () => {
    const [plain, wide] = widths('שלום', hebrew, 'rtl')
    expect(wide! - plain!).toBeCloseTo(3 * 4, 6)
    const line = place('שלום', hebrew, { dir: 'rtl', ...spaced })
    expect(line.glyphs[0]!.x).toBeCloseTo(line.lines[0]!.x, 6)
  })

  test('does not part a letter from its marks', () => {
    const [plain, wide] = widths('e\u0323\u0302n', {}, 'ltr')
    expect(wide! - plain!).toBeCloseTo(4, 6)
  })

  test.each([
    ['سلام', 'ar', 'NotoSansArabic-Bold', 'rtl'],
    ['नमस्ते', 'hi', 'NotoSansDevanagari-Bold', 'ltr'],
  ] as const)('leaves the joined letters of %s alone', (text, lang, font, dir) => {
    const [plain, wide] = widths(text, { lang, fonts: [font] }, dir)
    expect(wide).toBe(plain)
  })

  test('takes ligatures apart', () => {
    expect(place('office', {}, spaced).glyphs.length).toBe(6)
  })
})

function glyphsOf(text: string, style: Partial<TextStyle>, font: string): number[] {
  return place(text, { fonts: [font] }, style).glyphs.map(({ glyph }) => glyph)
}

describe('features', () => {
  test('tabular figures are all as wide', () => {
    const [ones, eights] = ['1111', '8888'].map(
      (text) =>
        place(text, { fonts: ['FiraSansExtraCondensed-Bold'] }, { features: ['tnum'] }).lines[0]!.width,
    )
    expect(ones).toBe(eights)
  })

  test('small capitals only where the face has real ones', () => {
    expect(glyphsOf('abc', { transform: 'small-caps' }, 'NotoSans-Bold')).not.toEqual(
      glyphsOf('abc', {}, 'NotoSans-Bold'),
    )
    const thai = 'NotoSansThai-Bold'
    expect(glyphsOf('abc', { transform: 'small-caps' }, thai)).toEqual(glyphsOf('abc', {}, thai))
  })
})

describe('hanging in lines of two directions', () => {
  test.each([
    // The line's first character is a quotation mark that is displayed elsewhere.
    ['"Meta Platforms" נגד', 'rtl', hebrew, 'start', true],
    ['Search", "Amazon נגד', 'rtl', hebrew, 'start', false],
    ["'ירושלים', 'תל-אביב'", 'ltr', hebrew, 'start', true],
    ["'Jerusalem', 'תל-אביב'", 'ltr', hebrew, 'start', true],
    ["'תל-אביב', 'Haifa'", 'ltr', hebrew, 'end', true],
    ['נגד "Meta Platforms"', 'rtl', hebrew, 'end', true],
    ['אבג “Meta', 'rtl', hebrew, 'end', false],
  ] as const)('%s (%s): %s', (text, dir, options, side, hangs) => {
    const align = side === 'start' ? 'start' : 'end'
    const [inside, outside] = [0, 100].map(
      (hang) => place(text, { ...options, align }, { dir }, { hang }).lines[0]!.x,
    )
    expect(Math.abs(outside! - inside!) > 1).toBe(hangs)
  })
})
