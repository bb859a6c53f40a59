import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { altText, MAX_ALT } from '../../src/post/alt-text.ts'
import { articleOf, morningPost } from './articles.ts'

const article = articleOf({
  title: 'Tide tables reprinted',
  description: 'The harbour office counted twice.',
  section: 'Harbour',
  authors: [{ name: 'Ines Lund' }],
  publishedAt: '2026-05-29T07:15:00+05:30',
  image: { url: 'https://a.example.com/b.jpg', alt: 'A ferry at the pier' },
})

describe('the alternative text of a card', () => {
  test('has the photo’s description and the texts as they were set', () => {
    const texts = ['HARBOUR', 'Tide tables\nreprinted', 'Ines Lund', 'May 29, 2026', 'The Morning Post']
    expect(altText(article, morningPost, { photo: true, texts })).toBe(
      'A ferry at the pier. Harbour: Tide tables reprinted. Ines Lund. May 29, 2026. The Morning Post.',
    )
    expect(altText(article, morningPost, { photo: false, texts: ['Tide tables\nreprinted'] })).toBe(
      'Tide tables reprinted.',
    )
  })

  test('names neither author nor day for a card with a photo that was not drawn', () => {
    expect(altText(article, morningPost, { photo: true })).toBe(
      'A ferry at the pier. Harbour: Tide tables reprinted. The Morning Post.',
    )
    expect(altText(article, morningPost, { photo: false })).toBe(
      'Harbour: Tide tables reprinted. Ines Lund. May 29, 2026. The Morning Post.',
    )
  })

  test('contains texts that are not fields of the article, and cut texts as they were cut', () => {
    const texts = ['BREAKING', 'Tide tables\nreprinted', '12,400\npeople', 'The harbour\noffice…']
    expect(altText(article, morningPost, { photo: false, texts })).toBe(
      'BREAKING: Tide tables reprinted. 12,400 people. The harbour office…',
    )
  })

  test.each([
    [
      {
        sides: [
          { name: 'Arsenal', value: '3' },
          { name: 'Aston Villa', value: '2' },
        ],
        state: 'Full time',
      },
      ['3', 'Arsenal', '2', 'Aston Villa', 'FOOTBALL · FULL TIME', 'Saka strikes late'],
      'Football · Full time: Saka strikes late. Arsenal 3 – 2 Aston Villa.',
    ],
    [
      { quote: { text: 'Stage fright is being on time', speaker: 'Magnus Hale', role: 'Actor' } },
      ['Stage fright is\nbeing on time', 'Magnus Hale', 'Actor'],
      '“Stage fright is being on time” — Magnus Hale, Actor.',
    ],
    [
      { figure: { value: '1 in 5', label: 'renters spend half their pay on rent' } },
      ['FOOTBALL', '1 in 5', 'renters spend half\ntheir pay on rent'],
      'Football: 1 in 5 renters spend half their pay on rent.',
    ],
    [
      { rating: { value: 4, best: 5, work: 'Metro Log' } },
      ['Saka strikes late', 'Metro Log'],
      'Saka strikes late. Metro Log: 4/5.',
    ],
    [
      { points: ['Deposits are capped', 'Notice is two months'] },
      ['Saka strikes late', '1', 'Deposits are capped', '2', 'Notice is two months'],
      'Saka strikes late. Deposits are capped. Notice is two months.',
    ],
    [
      { person: { name: 'Ines Lund', born: '1931-04-02', died: '2026' } },
      ['Ines Lund', '1931–2026'],
      'Ines Lund (1931–2026).',
    ],
  ])('reads a detail as one line, wherever it is drawn: %j', (details, texts, alt) => {
    const story = articleOf({ title: 'Saka strikes late', section: 'Football', details })
    expect(altText(story, exampleBrand, { photo: false, texts })).toBe(alt)
  })

  test('says a section once', () => {
    const doubled = { ...article, title: 'Harbour: tide tables reprinted' }
    expect(altText(doubled, exampleBrand, { photo: false })).toBe(
      'Harbour: tide tables reprinted. Ines Lund. May 29, 2026.',
    )
  })

  test('has the marks of its language', () => {
    const chinese = articleOf({
      title: '固态电池量产提前',
      section: '科技',
      authors: [{ name: '陈思远' }],
      lang: 'zh-Hans',
    })
    expect(altText(chinese, exampleBrand, { photo: false })).toBe('科技：固态电池量产提前。陈思远。')
    const hindi = articleOf({ title: 'केरल पहुँचा मानसून', section: 'देश', lang: 'hi' })
    expect(altText(hindi, exampleBrand, { photo: false })).toBe('देश: केरल पहुँचा मानसून।')
  })

  test('drops standfirst, date and names before the photo, and the headline last', () => {
    const long = { ...article, description: 'Word '.repeat(90).trim() }
    const alt = altText(long, morningPost, {
      photo: true,
      texts: ['Tide tables reprinted', long.description, 'Ines Lund', 'May 29, 2026'],
    })
    expect(alt.length).toBeLessThanOrEqual(MAX_ALT)
    expect(alt).toMatch(/^A ferry at the pier\. Tide tables reprinted\. Word/)
    const wide = { ...article, image: { ...article.image, alt: 'A ferry. '.repeat(45).trim() } }
    const shorter = altText(wide, morningPost, { photo: true })
    expect(shorter.length).toBeLessThanOrEqual(MAX_ALT)
    expect(shorter).not.toContain('May 29')
    expect(shorter).toContain('Tide tables reprinted')
  })

  test('omits a missing photo', () => {
    expect(altText(article, morningPost, { photo: false })).not.toContain('ferry')
  })
})
