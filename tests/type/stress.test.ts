import { describe, expect, test } from 'vitest'
import { openType } from './fonts/open-type.ts'

/** Texts that no newsroom writes on purpose. Nothing may throw, hang or place a glyph at an invalid position. */
const { prepare, fit, typesetter } = openType()
const fonts = ['Devanagari', 'Arabic', 'Hebrew', 'Thai'].map((script) => `NotoSans${script}-Bold`)
const times = (text: string, count: number) => text.repeat(count)

const texts: Record<string, string> = {
  nothing: '',
  'only spaces': times(' \t\n\u00a0', 100),
  'a word of 80 letters': times('abcdefgh', 10),
  'a headline of 300 characters': times('Parliament passes bill ', 13).slice(0, 300),
  'ten thousand characters in words': times('lorem ipsum ', 833),
  'a word of ten thousand letters': times('x', 10_000),
  'Devanagari without an end': times('क्षत्रिय', 1250),
  'Arabic without an end': times('مستشفى', 1600),
  'Thai without an end': times('กรุงเทพมหานคร', 770),
  'only marks': times('\u0301', 10_000),
  'a tower of marks': `a${times('\u0301', 10_000)}`,
  'joined emoji without an end': times('👨\u200d', 3000),
  'only joiners': times('\u200d', 5000),
  'only emoji': times('😀🇮🇳👍🏽1️⃣', 500),
  'lone surrogates': times('\ud800x\udc00', 2000),
  'direction controls galore': times('\u202e\u2067abc\u05d0\u2066\u202c', 1200),
  'isolates never closed': `${times('\u2067', 5000)}abc`,
  'brackets without partners': `${times('(', 3000)}\u05d0${times(']', 3000)}`,
  'line separators': times('a\u2028b\u2029 ', 2000),
  'control characters': times('\u0000\u0007x\u0085', 2500),
  'letters no font has': times('漢字', 5000),
  'jamo without an end': times('ᄀ', 5000),
  'tags without an end': `🏴${times('\u{e0067}', 4000)}`,
  'spaces that do not break': times('a\u00a0', 5000),
  'private use and noncharacters': times('\ue000\uffff\ufffe\u{10ffff}', 2000),
  'mixed directions with brackets and figures': times('גיל (12%) נמל [abc 3.4] אב/גד ', 30),
  'a new face at every letter': times('अaمกא1', 1600),
}

const frames = {
  'at one size': {},
  fitted: { min: 20, max: 90, height: 500 },
  'fitted and polished': { min: 20, max: 90, height: 500, balance: true, polish: true, hang: 100 },
  cut: { min: 40, max: 70, height: 300, maxLines: 3 },
  'in a frame narrower than a letter': { width: 5, height: 1000 },
}

describe.each(['ltr', 'rtl'] as const)('%s', (dir) => {
  test.each(Object.keys(texts))('%s', (name) => {
    const paragraph = prepare(texts[name]!, 'hi', [...fonts, 'NotoSans-Bold'], { dir })
    for (const frame of Object.values(frames)) {
      const setting = fit(paragraph, frame)
      const placed = typesetter.place(setting, { x: 0, y: 0, width: 600, align: 'start' })
      expect(setting.lines.length).toBeLessThanOrEqual('maxLines' in frame ? frame.maxLines : Infinity)
      expect(placed.glyphs.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      expect(Object.values(placed.ink).every(Number.isFinite)).toBe(true)
    }
  })
})

test('invalid style values are ignored', () => {
  const odd = { letterSpacing: -5, lang: '\u0000', features: ['liga=0', 'ss99'] }
  const { lines } = fit(prepare('Some text', 'en', ['NotoSans-Bold'], odd), {})
  expect(lines.length).toBeGreaterThan(0)
})
