import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { Card } from '../../src/card/engine.ts'
import { formatNames } from '../../src/card/contract/formats.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { drawCard } from './draw-card.ts'

const engine = await composeEngine()

function draw(
  title: string,
  rest: Partial<Article> = {},
  format: Card['lines'] extends object ? 'og' | 'story' : never = 'og',
) {
  const article: Article = { lang: 'en', dir: 'ltr', authors: [], tags: [], title, ...rest }
  return drawCard(engine, { article, brand: exampleBrand, template: 'headline', format, type: 'png' })
}

function codes(card: Card): string[] {
  return [...new Set(card.verdicts.map((verdict) => verdict.code))].sort()
}

async function inkedShare(card: Card): Promise<number> {
  const { data, info } = await sharp(card.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  // the middle of the card, where the headline is; paper elsewhere
  let inked = 0
  let count = 0
  for (let y = 130; y < 500; y++) {
    for (let x = 60; x < 1140; x++) {
      const at = (y * info.width + x) * 3
      if (Math.abs(data[at]! - data[0 + (info.width * 140 + 10) * 3]!) > 40) inked++
      count++
    }
  }
  return inked / count
}

const words = 'The quick return of the river fog delays every ferry until the lamps are lit again '

describe('extreme headlines', () => {
  test('a word of 80 letters is broken, with a verdict', async () => {
    const card = await draw('Donaudampfschifffahrt'.repeat(4).slice(0, 80))
    expect(codes(card)).toContain('word-broken')
    expect(card.lines['story/headline']!.join('')).toBe('Donaudampfschifffahrt'.repeat(4).slice(0, 80))
  })

  test('400 characters stay inside the frame; the cut falls on a word and gives a verdict', async () => {
    const title = words.repeat(5).slice(0, 400).trim()
    const card = await draw(title)
    const set = card.lines['story/headline']!.join(' ').replace(/\s+/g, ' ')
    expect(codes(card)).toContain('text-cut')
    expect(set).toMatch(/\p{L}…$/u)
    expect(title.startsWith(set.slice(0, -1))).toBe(true)
    expect(codes(card)).not.toContain('outside-safe-area')
  })

  test('ten thousand characters are cut and drawn', async () => {
    const card = await draw(words.repeat(125))
    expect(codes(card)).toContain('text-cut')
    expect(await inkedShare(card)).toBeGreaterThan(0.05)
  })

  test('only emoji', async () => {
    const card = await draw('👩🏽‍🚀🇮🇳❤️‍🔥1️⃣👨‍👩‍👧‍👦')
    expect(codes(card)).toEqual([])
    expect(await inkedShare(card)).toBeGreaterThan(0.01)
  })

  test('mixed directions with brackets and figures keep their order', async () => {
    const card = await draw('اجتماع (OPEC+) في 16:05 بحضور 12.5% من الأعضاء', { lang: 'ar', dir: 'rtl' })
    expect(card.lines['story/headline']!.join(' ')).toBe('اجتماع (OPEC+) في 16:05 بحضور 12.5% من الأعضاء')
  })

  test('joiners are kept, as they select letter forms', async () => {
    const card = await draw('می‌خواهم و क्‍ष और র‍্যাব', { lang: 'fa', dir: 'rtl' })
    expect(card.lines['story/headline']!.join(' ')).toContain('می‌خواهم')
    expect(codes(card)).toEqual([])
  })

  test('excess combining marks are removed, with a verdict', async () => {
    const card = await draw(`Z${'\u0301'.repeat(200)}algo`)
    expect(codes(card)).toContain('text-cleaned')
  })

  test('a letter that no font has is named in a verdict', async () => {
    const card = await draw('Old 𒀀 script')
    const verdict = card.verdicts.find((one) => one.code === 'glyph-missing')
    expect(verdict).toMatchObject({ severity: 'error', place: 'og/story/headline' })
    expect(verdict?.message).toContain('U+12000')
  })

  test.each([
    ['control characters', 'Fer\u0000ry \u0007delayed\u001b[31m'],
    ['lone surrogates', 'Ferry \ud83d delayed \udc00'],
    ['bidi controls without end', '\u202e\u202e\u2066Ferry\u2067 delayed'],
    ['line and paragraph separators', 'Ferry\u2028delayed\u2029today\n\tagain'],
    ['only combining marks', '\u0301\u0302\u0303'],
    ['nothing but spaces', '   '],
    ['nothing', ''],
  ])('%s: a card, not a failure', async (_, title) => {
    const card = await draw(title)
    expect([card.width, card.height]).toEqual([1200, 630])
    const lines = card.lines['story/headline']?.join('') ?? ''
    // oxlint-disable-next-line no-control-regex
    expect(lines).not.toMatch(/[\u0000-\u001f\ud800-\udfff\u2028\u2029]/)
  })
})

describe('every format', () => {
  test.each(formatNames)('%s stays within its bytes and its safe area', async (format) => {
    const article: Article = {
      lang: 'hi',
      dir: 'ltr',
      authors: [{ name: 'श्रुति क्षत्रिय' }],
      tags: [],
      section: 'देश',
      title: 'बाढ़ के बाद पटरी पर लौटा जनजीवन, स्कूल सोमवार से खुलेंगे और राहत शिविर महीने भर चलेंगे',
      publishedAt: '2026-08-30T08:00:00+05:30',
    }
    const card = await drawCard(engine, {
      article,
      brand: exampleBrand,
      template: 'headline',
      format,
      type: 'auto',
    })
    expect(codes(card)).toEqual([])
  })
})
