import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../../src/article/pasted/from-text.ts'

const pasted = `English News

harbourpost
  • youtube
  • facebook

As the ferry returns, the island counts what ten years have cost

Passengers board the ferry at the old pier on Wednesday (Image courtesy: Twitter/@nellamory)

The first ferry in ten years left the old pier on Wednesday at dawn with four hundred people on board. Many had waited since the night before. It will run four times a day through the summer.

The company says that the crossing takes forty minutes, and that bicycles travel free of charge until the end of the season.

Also Read: What became of the lighthouse keepers`

describe('articleFromText', () => {
  it('separates headline, caption and paragraphs from the site around them', () => {
    const { article, sources } = articleFromText(pasted)
    expect(article).toEqual({
      title: 'As the ferry returns, the island counts what ten years have cost',
      description:
        'The first ferry in ten years left the old pier on Wednesday at dawn with four hundred people on board. Many had waited since the night before. It will run four times a day through the summer.',
      authors: [],
      lang: 'en',
      dir: 'ltr',
      tags: [],
      image: {
        alt: 'Passengers board the ferry at the old pier on Wednesday',
        credit: 'Twitter/@nellamory',
      },
      site: { name: 'harbourpost' },
    })
    expect(sources).toMatchObject({
      title: 'text line 7',
      description: 'text line 11',
      'image.alt': 'text line 9',
      'image.credit': 'text line 9',
      'site.name': 'text line 3',
    })
  })

  it('says that headline and site were found by their place', () => {
    const { verdicts } = articleFromText(pasted)
    expect(verdicts.map(({ code, place }) => [code, place])).toEqual([
      ['field-guessed', 'lang'],
      ['field-guessed', 'title'],
      ['field-guessed', 'site.name'],
    ])
  })

  it('reads breadcrumbs, standfirst, byline, date and copyright', () => {
    const { article } = articleFromText(`Home > World > Asia
Old market by the river opens again
Twenty years after the flood, traders are back.
By Mara Ellison and Tom Sayle
Published: July 27, 2023 11:42 am IST
At six in the morning the gates were opened, and by seven the first stalls had sold out of bread, cheese and flowers. The mayor cut no ribbon.
© 2023 The River Paper. All rights reserved`)
    expect(article).toMatchObject({
      title: 'Old market by the river opens again',
      description: 'Twenty years after the flood, traders are back.',
      section: 'Asia',
      authors: [{ name: 'Mara Ellison' }, { name: 'Tom Sayle' }],
      publishedAt: '2023-07-27T11:42:00+05:30',
      site: { name: 'The River Paper' },
    })
  })

  it.each([
    [
      'hi',
      'समाचार दर्पण\n\nबीस साल बाद फिर खुला नदी किनारे का पुराना बाज़ार\n\nबाज़ार के द्वार पर उमड़ी भीड़ (फोटो: आर. राव)\n\nशहर का पुराना बाज़ार बुधवार की सुबह फिर से खुल गया और पहले ही दिन वहाँ हज़ारों लोग पहुँचे। महापौर ने कहा कि अगले वर्ष तक तीन सौ दुकानें और खुलेंगी।\n\nयह भी पढ़ें: पुल की कहानी',
      'बीस साल बाद फिर खुला नदी किनारे का पुराना बाज़ार',
      'आर. राव',
    ],
    [
      'ja',
      '河岸新聞\n\n川沿いの古い市場、二十年ぶりに再開　初日から行列\n\n再開した市場に並ぶ人々（写真：高橋葵）\n\n二十年前の洪水で閉じられた川沿いの市場が六日、再び開いた。初日は早朝から長い行列ができ、開店から一時間でパンと花が売り切れた。市は来年までに三百の店を誘致する方針で、予算案を議会に提出する。\n\n関連記事：橋の歴史',
      '川沿いの古い市場、二十年ぶりに再開　初日から行列',
      '高橋葵',
    ],
    [
      'ur',
      'بیس برس بعد دریا کنارے پرانے بازار کی رونق لوٹ آئی\n\nشہر کا پرانا بازار بدھ کی صبح دوبارہ کھل گیا اور پہلے ہی دن وہاں ہزاروں لوگ پہنچے۔ میئر نے کہا کہ اگلے برس تک تین سو دکانیں اور کھلیں گی، اور سڑک بھی بنے گی۔',
      'بیس برس بعد دریا کنارے پرانے بازار کی رونق لوٹ آئی',
      undefined,
    ],
  ])('reads %s', (lang, text, title, credit) => {
    const { article } = articleFromText(text)
    expect(article.lang).toBe(lang)
    expect(article.title).toBe(title)
    expect(article.image?.credit).toBe(credit)
  })

  it('joins paragraphs that were wrapped at a column', () => {
    const { article } = articleFromText(`Old market by the river opens again after the flood

At six in the morning the gates were opened, and by seven the first
stalls had sold out of bread, cheese and flowers. The mayor cut no
ribbon.`)
    expect(article.description).toBe(
      'At six in the morning the gates were opened, and by seven the first stalls had sold out of bread, cheese and flowers. The mayor cut no ribbon.',
    )
  })

  it('takes a heading of Markdown, and the bar off a title', () => {
    expect(articleFromText('# Short news\n\nSome text that is no headline').article.title).toBe('Short news')
    const { article } = articleFromText('Old market opens again | The River Paper')
    expect(article).toMatchObject({ title: 'Old market opens again', site: { name: 'The River Paper' } })
  })

  it('makes the first sentence the title of a text without a headline', () => {
    const { article, sources } = articleFromText(
      'The old market by the river opened again on Wednesday. Thousands came on the first day, and by seven in the morning all the bread was gone. The mayor cut no ribbon, for there was no time.',
    )
    expect(article.title).toBe('The old market by the river opened again on Wednesday.')
    expect(sources.title).toBe('first sentence, text line 1')
  })

  it.each(['', '   \n\n', '— — —\n• •', '🎉'])('says that %j is no article', (text) => {
    expect(() => articleFromText(text)).toThrowError(expect.objectContaining({ code: 'not-an-article' }))
  })

  it('reads hostile text in bounded time', () => {
    expect(
      articleFromText(`Headline of the day, long enough\n${'\n'.repeat(500_000)}`).article.title,
    ).toMatch(/^Head/)
    expect(articleFromText('word '.repeat(200_000)).article.title.length).toBeLessThanOrEqual(1000)
    expect(articleFromText('a • '.repeat(100_000)).article.title.length).toBeLessThanOrEqual(1000)
  })
})
