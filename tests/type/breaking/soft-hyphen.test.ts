import { describe, expect, test } from 'vitest'
import { linesOf, openType } from '../fonts/open-type.ts'

const { typesetter, prepare, fit } = openType()
const latin = ['LibreFranklin-Bold']
const law = 'Rechts\u00adschutz\u00adversicherung'

function placed(text: string, width: number) {
  const setting = fit(prepare(text, 'de', latin), { width })
  return typesetter.place(setting, { x: 0, y: 0, width, align: 'start' })
}

/** Glyphs on the baseline of the first of two lines. */
function firstLine(text: string, width: number) {
  return placed(text, width).glyphs.filter(({ y }) => y < 60)
}

describe('a soft hyphen', () => {
  test('is not seen within a line', () => {
    const { lines, glyphs } = placed(law, 600)
    expect(lines.map(({ text }) => text)).toEqual(['Rechtsschutzversicherung'])
    expect(lines[0]!.width).toBeCloseTo(placed(law.replaceAll('\u00ad', ''), 600).lines[0]!.width, 0)
    expect(new Set(glyphs.map(({ glyph }) => glyph)).has(0)).toBe(false)
  })

  test('is a hyphen at the end of one, and takes its room', () => {
    const { lines } = placed(law, 320)
    const shown = placed('Rechtsschutz-', 600).lines[0]!
    expect(lines.map(({ text }) => text)).toEqual(['Rechtsschutz-', 'versicherung'])
    expect(lines[0]!.width).toBeCloseTo(shown.width, 0)
    // Without its hyphen the part would fit a line narrower by less than the hyphen.
    const bare = placed('Rechtsschutz', 600).lines[0]!.width
    expect(placed(law, bare + 2).lines.map(({ text }) => text)).toEqual([
      'Rechts-',
      'schutz-',
      'versicherung',
    ])
  })

  test('is drawn with the same glyph as a hyphen that is written', () => {
    const soft = firstLine(law, 320).at(-1)!
    const written = firstLine('Rechtsschutz\u2010', 600).at(-1)!
    expect(soft.glyph).toBe(written.glyph)
    expect(soft.x).toBeCloseTo(written.x, 0)
  })

  test('is no missing letter, and stays out of verdicts', () => {
    const setting = fit(prepare(law, 'de', latin), { width: 160 })
    expect(setting.paragraph.missing).toEqual([])
    expect(setting.verdicts.map(({ code }) => code)).toContain('word-broken')
    expect(JSON.stringify(setting.verdicts)).not.toContain('\u00ad')
  })

  test('is passed over where lines can be balanced without', () => {
    const text = prepare('Was die neue Rechtsschutz\u00adversicherung kostet', 'de', latin)
    const frame = { width: 660 }
    expect(linesOf(fit(text, frame))[0]).toBe('Was die neue Rechtsschutz\u00ad')
    expect(linesOf(fit(text, { ...frame, balance: true, polish: true }))[0]).toBe('Was die neue')
  })
})
