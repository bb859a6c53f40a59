import { describe, expect, test } from 'vitest'
import { measure, slice } from '../../../src/type/layout/measure.ts'
import { shapeRun } from '../../../src/type/shaping/shape.ts'
import { ADVANCE, GLYPH_STRIDE } from '../../../src/type/shaping/shaper.ts'
import { items } from '../glyphs.ts'
import { openType } from '../fonts/open-type.ts'

/**
 * A line's glyphs are sliced from the paragraph's where HarfBuzz says that this makes no difference. The slice must
 * equal the result of shaping only that part, and its width the sum of its glyphs.
 */
const { harfbuzz, prepare } = openType()

/** Interval of cut positions, so that each text is cut in some twenty places. */
const STRIDE = 3

describe('a slice equals the part shaped anew', () => {
  test.each(items)('$id', (item) => {
    const names = item.fonts.map((one) => one.replace('.ttf', ''))
    const paragraph = prepare(item.text, item.lang, names, { dir: item.dir })
    const { text, style, clusters } = paragraph
    for (let i = 0; i < clusters.length; i += STRIDE) {
      for (let j = i + 1; j < clusters.length; j += STRIDE * 2) {
        const start = clusters[i]!
        const end = clusters[j]!
        let width = 0
        for (const { run, glyphs } of slice(paragraph, start, end)) {
          const { face } = run
          if (face === undefined) continue
          const from = Math.max(start, run.start)
          const to = Math.min(end, run.end)
          const fresh = shapeRun(harfbuzz, text, style, { ...run, face }, from, to)
          expect(withoutFlags(glyphs)).toEqual(withoutFlags(fresh))
          for (let at = 0; at < fresh.length; at += GLYPH_STRIDE)
            width += fresh[at + ADVANCE]! / face.unitsPerEm
        }
        expect(measure(paragraph, start, end)).toBeCloseTo(width, 9)
      }
    }
  })
})

test('the texts have safe and unsafe cuts', () => {
  const arabic = prepare('مستشفى جديد', 'ar', ['NotoSansArabic-Bold'], { dir: 'rtl' })
  expect(arabic.unsafe[2]).toBe(1)
  expect(arabic.unsafe[7]).toBe(0)
})

/** Flags for cutting are only valid for whole paragraphs; the rest must agree. */
function withoutFlags(glyphs: Int32Array): number[][] {
  const rows: number[][] = []
  for (let at = 0; at < glyphs.length; at += GLYPH_STRIDE)
    rows.push([...glyphs.subarray(at, at + GLYPH_STRIDE - 1)])
  return rows
}
