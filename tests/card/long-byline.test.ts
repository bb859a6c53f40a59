import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { drawCard } from './draw-card.ts'

const engine = await composeEngine()

const writers = {
  en: 'Anna Lindqvist, Mohammed Al-Rashid, Giulia Conti, John Smith, Wei Zhang, Fatima Ben Ali, Carlos Mendoza, Priya Raman',
  ar: 'محمد عبد الرحمن السيد, سارة أحمد, John Smith, خالد بن الوليد, ليلى حسن, Ana López, نور الدين, هند',
  hi: 'अनिता देसाई, राजेश कुमार शर्मा, सुनीता वर्मा, मोहम्मद इमरान ख़ान, प्रिया रमन, विजय सिंह चौहान, नेहा गुप्ता, रवि',
  ja: '山田太郎, 佐藤花子, 鈴木一郎, 高橋健太郎, 田中美咲, 伊藤翔, 渡辺直美, 中村優子',
}

function foot(lang: keyof typeof writers, format: 'og' | 'story' | 'square', count = 8) {
  const authors = writers[lang]
    .split(', ')
    .slice(0, count)
    .map((name) => ({ name }))
  const article: Article = {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    tags: [],
    title: authors[0]!.name,
    authors,
    publishedAt: '2026-05-09T07:15:00Z',
  }
  return drawCard(engine, { article, brand: exampleBrand, template: 'headline', format, type: 'png' })
}

describe.each(['og', 'square', 'story'] as const)('eight names on %s', (format) => {
  test.each([
    ['en', /^(?:[\p{L} -]+, )*[\p{L} -]+ and \d others$/u],
    ['ar', /[0-9٠-٩] آخرون/u],
    ['hi', /और \d अन्य$/u],
    ['ja', /、他\d人$/u],
  ] as const)('in %s are shortened by names, and the date stays', async (lang, shape) => {
    const { lines, verdicts } = await foot(lang, format)
    expect(lines['foot/byline']!.join(' ')).toMatch(shape)
    expect(lines['foot/date']).toHaveLength(1)
    expect(verdicts).toContainEqual(
      expect.objectContaining({ code: 'text-cut', place: `${format}/foot/byline` }),
    )
  })
})

test('two and three names are whole', async () => {
  expect((await foot('en', 'og', 2)).lines['foot/byline']).toEqual(['Anna Lindqvist and Mohammed Al-Rashid'])
  expect((await foot('en', 'og', 3)).lines['foot/byline']).toEqual([
    'Anna Lindqvist, Mohammed Al-Rashid and Giulia Conti',
  ])
})
