import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { usualFormats } from '../../src/card/contract/formats.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { drawCard } from './draw-card.ts'

const engine = await composeEngine()

const small = {
  ur: { section: 'عالمی خبریں', name: 'زہرہ نقوی', site: 'روزنامہ اخبار' },
  km: { section: 'អន្តរជាតិ', name: 'សុខ ចាន់ដារ៉ា', site: 'ភ្នំពេញប៉ុស្តិ៍' },
  my: { section: 'နိုင်ငံတကာ', name: 'ဒေါ်ခင်မျိုးချစ်', site: 'မြန်မာ့အလင်း' },
  te: { section: 'అంతర్జాతీయం', name: 'కృష్ణమూర్తి', site: 'ఆంధ్రజ్యోతి' },
}

const formats = [...usualFormats, 'chat'] as const

describe.each(Object.entries(small))(
  'a Latin headline leaves small texts their height: %s',
  (lang, words) => {
    test.each(formats)('%s', async (format) => {
      const article: Article = {
        lang,
        dir: lang === 'ur' ? 'rtl' : 'ltr',
        title: 'Night boats stay through the winter',
        section: words.section,
        authors: [{ name: words.name }],
        site: { name: words.site },
        publishedAt: '2026-05-09T07:15:00Z',
        tags: [],
      }
      const { verdicts } = await drawCard(engine, {
        article,
        brand: exampleBrand,
        template: 'headline',
        format,
        type: 'png',
      })
      expect(verdicts.filter(({ code }) => code === 'text-overflow')).toEqual([])
    })
  },
)
