import { ld, meta, og, type PageCase } from './page-case.ts'

const post = og('Bridge opens')
const published = (date: string) => post + meta('article:published_time', date)
const dated = (line: string) => `<article><h1>Bridge opens</h1>${line}{p}</article>`

/** Dates with zones, in words, in other elements, and dates of something else. */
export const dateCases: readonly PageCase[] = [
  {
    why: 'an offset without a colon',
    head: published('2022-12-10T07:00:03+0530'),
    right: '2022-12-10T07:00:03+05:30',
  },
  {
    why: 'an offset with a full stop',
    head: published('2016-05-14T16:34+5.30'),
    right: '2016-05-14T16:34:00+05:30',
  },
  {
    why: 'an offset in hours',
    head: published('2022-12-10T07:00:03+05'),
    right: '2022-12-10T07:00:03+05:00',
  },
  { why: 'milliseconds', head: published('2022-12-10T07:00:03.123Z'), right: '2022-12-10T07:00:03Z' },
  {
    why: 'a zone in letters',
    head: published('2022-12-10 07:00:03 CEST'),
    right: '2022-12-10T07:00:03+02:00',
  },
  {
    why: 'a zone of the world',
    head: published('2022-12-10T07:00:03+01:00[Europe/Paris]'),
    right: '2022-12-10T07:00:03+01:00',
  },
  { why: 'seconds since 1970', head: published('1670655603'), right: '2022-12-10T07:00:03Z' },
  { why: 'milliseconds since 1970', head: published('1670655603000'), right: '2022-12-10T07:00:03Z' },
  {
    why: 'Date.toString',
    head: published('Sat Dec 10 2022 07:00:03 GMT+0530 (India Standard Time)'),
    right: '2022-12-10T07:00:03+05:30',
  },
  { why: 'RFC 822', head: published('Sat, 10 Dec 2022 07:00:03 +0100'), right: '2022-12-10T07:00:03+01:00' },
  { why: 'Java', head: published('Fri Apr 28 19:20:36 CEST 2023'), right: '2023-04-28T19:20:36+02:00' },
  {
    why: 'Pacific time in summer',
    head: published('July 06, 2016 12:00 PT'),
    right: '2016-07-06T12:00:00-07:00',
  },
  {
    why: 'an American time with am',
    head: published('December 10, 2022 at 7:05 a.m. EST'),
    right: '2022-12-10T07:05:00-05:00',
  },
  { why: 'a bar before the time', head: published('Dec 10, 2022 | 4:39 pm'), right: '2022-12-10T16:39:00Z' },
  {
    why: 'German with a dash',
    lang: 'de',
    head: published('25.01.2022 - 14:45'),
    right: '2022-01-25T14:45:00Z',
  },
  {
    why: 'German with Uhr',
    lang: 'de',
    head: published('25.01.2022, 14:45 Uhr'),
    right: '2022-01-25T14:45:00Z',
  },
  {
    why: 'German in words',
    lang: 'de',
    head: published('Dienstag, 25. Januar 2022'),
    right: '2022-01-25T00:00:00Z',
  },
  {
    why: 'French in words',
    lang: 'fr',
    head: published('le 3 février 2021 à 10h12'),
    right: '2021-02-03T10:12:00Z',
  },
  { why: 'French with a first', lang: 'fr', head: published('1er août 2021'), right: '2021-08-01T00:00:00Z' },
  {
    why: 'Spanish in words',
    lang: 'es',
    head: published('12 de marzo de 2020'),
    right: '2020-03-12T00:00:00Z',
  },
  {
    why: 'Portuguese in words',
    lang: 'pt',
    head: published('7 de setembro de 2022 às 14:30'),
    right: '2022-09-07T14:30:00Z',
  },
  {
    why: 'Italian in words',
    lang: 'it',
    head: published('15 agosto 2021 ore 9:30'),
    right: '2021-08-15T09:30:00Z',
  },
  { why: 'Dutch in words', lang: 'nl', head: published('4 maart 2022'), right: '2022-03-04T00:00:00Z' },
  { why: 'Polish in words', lang: 'pl', head: published('9 września 2021'), right: '2021-09-09T00:00:00Z' },
  { why: 'Czech in words', lang: 'cs', head: published('9. října 2021'), right: '2021-10-09T00:00:00Z' },
  {
    why: 'Russian in words',
    lang: 'ru',
    head: published('14 мая 2025, 10:30'),
    right: '2025-05-14T10:30:00Z',
  },
  { why: 'Ukrainian in words', lang: 'uk', head: published('8 січня 2026'), right: '2026-01-08T00:00:00Z' },
  {
    why: 'Turkish in words',
    lang: 'tr',
    head: published('30 Nisan 2024 13:45'),
    right: '2024-04-30T13:45:00Z',
  },
  { why: 'Greek in words', lang: 'el', head: published('5 Ιουνίου 2021'), right: '2021-06-05T00:00:00Z' },
  {
    why: 'Indonesian in words',
    lang: 'id',
    head: published('20 Januari 2026'),
    right: '2026-01-20T00:00:00Z',
  },
  {
    why: 'Swedish in words',
    lang: 'sv',
    head: published('3 maj 2021 kl. 07:15'),
    right: '2021-05-03T07:15:00Z',
  },
  {
    why: 'Finnish in words',
    lang: 'fi',
    head: published('6. joulukuuta 2021'),
    right: '2021-12-06T00:00:00Z',
  },
  { why: 'Hindi in words', lang: 'hi', head: published('29 मई 2026'), right: '2026-05-29T00:00:00Z' },
  {
    why: 'Bengali with its own digits',
    lang: 'bn',
    head: published('২৯ মে ২০২৬'),
    right: '2026-05-29T00:00:00Z',
  },
  { why: 'Arabic in words', lang: 'ar', head: published('12 يناير 2024'), right: '2024-01-12T00:00:00Z' },
  { why: 'Arabic digits', lang: 'ar', head: published('١٢/٠١/٢٠٢٤ ١٤:٣٠'), right: null },
  { why: 'Chinese', lang: 'zh-CN', head: published('2024年04月24日 08:15'), right: '2024-04-24T08:15:00Z' },
  { why: 'Japanese', lang: 'ja', head: published('2025年1月13日 10時30分'), right: '2025-01-13T10:30:00Z' },
  { why: 'Korean', lang: 'ko', head: published('2025년 5월 15일 20:00'), right: '2025-05-15T20:00:00Z' },
  { why: 'Korean with dots', lang: 'ko', head: published('2025.05.15 20:00'), right: '2025-05-15T20:00:00Z' },
  {
    why: 'Hungarian with dots',
    lang: 'hu',
    head: published('2021. 10. 09. 12:30'),
    right: '2021-10-09T12:30:00Z',
  },
  {
    why: 'Vietnamese with the time first',
    lang: 'vi',
    head: published('Thứ tư, 22/10/2025, 07:30 (GMT+7)'),
    right: '2025-10-22T07:30:00+07:00',
  },
  { why: 'two days at once', head: published('04/05/2019'), right: null },
  {
    why: 'the other day of a page in British English',
    lang: 'en-GB',
    head: published('13/05/2019'),
    right: '2019-05-13T00:00:00Z',
  },
  {
    why: 'an unreadable first source',
    head: published('yesterday') + meta('parsely-pub-date', '2022-12-10T07:00:00Z'),
    right: '2022-12-10T07:00:00Z',
  },
  {
    why: 'a duration in a time element before the date',
    head: post,
    body: dated('<time datetime="PT5M">5 min</time><time datetime="2022-12-10T07:00:00Z">10 Dec</time>'),
    right: '2022-12-10T07:00:00Z',
  },
  {
    why: 'time without datetime',
    head: post,
    body: dated('<time>10 December 2022</time>'),
    right: '2022-12-10T00:00:00Z',
  },
  {
    why: 'a class in camel case',
    lang: 'de',
    head: post,
    body: dated('<div class="metaInfoDateTime"><span>06.01.2026</span>, <span>Lesezeit 5 Min.</span></div>'),
    right: '2026-01-06T00:00:00Z',
  },
  {
    why: 'a class in Turkish, with the update behind',
    lang: 'tr',
    head: post,
    body: dated('<span class="tarih">05.04.2025 - Güncelleme : 06.04.2025</span>'),
    right: '2025-04-05T00:00:00Z',
  },
  {
    why: 'the date in the title',
    lang: 'de',
    head: og('Brücke offen | HW | 28.04.2023') + '<title>Brücke offen | HW | 28.04.2023</title>',
    body: '<h1>Brücke offen</h1>{p}',
    right: '2023-04-28T00:00:00Z',
  },
  {
    why: 'published and updated in one line',
    head: post,
    body: dated('<p class="post-date">Published 1 May 2020, updated 3 May 2020</p>'),
    right: '2020-05-01T00:00:00Z',
  },
  {
    why: 'only an update',
    head: post,
    body: dated('<p class="updated-date">Updated 3 May 2020</p>'),
    right: null,
  },
  {
    why: 'the time of a comment',
    head: post,
    body: '<article><h1>Bridge opens</h1>{p}</article><div class="comments"><time datetime="2023-01-01T00:00:00Z">1 Jan</time></div>',
    right: null,
  },
  {
    why: 'the time of a related post',
    url: 'https://x.example/2019/10/22/bridge/',
    head: post,
    body: '<article><h1>Bridge opens</h1>{p}<div class="related"><time datetime="2009-01-01">2009</time></div></article>',
    right: '2019-10-22T00:00:00Z',
  },
  {
    why: 'the day in the address with hyphens',
    url: 'https://x.example/news/2019-10-22-bridge',
    head: post,
    right: '2019-10-22T00:00:00Z',
  },
  {
    why: 'the day in the address in one piece',
    url: 'https://x.example/politica/20191022/10277301/puente.html',
    head: post,
    right: '2019-10-22T00:00:00Z',
  },
  {
    why: 'the day in the address with a month’s name',
    url: 'https://x.example/world/2019/oct/22/bridge',
    head: post,
    right: '2019-10-22T00:00:00Z',
  },
  {
    why: 'a number in the address that is no day',
    url: 'https://x.example/a/2019/13/45/bridge',
    head: post,
    right: null,
  },
  {
    why: 'JSON-LD in a graph',
    head:
      post +
      ld({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-01-01T00:00:00Z', name: 'x' },
          { '@type': 'NewsArticle', headline: 'Bridge opens', datePublished: '2022-12-10T07:00:00+01:00' },
        ],
      }),
    right: '2022-12-10T07:00:00+01:00',
  },
  {
    why: 'JSON-LD of a fact check',
    head: post + ld({ '@type': 'ClaimReview', name: 'Bridge opens', datePublished: '2026-05-13 15:44' }),
    right: '2026-05-13T15:44:00Z',
  },
  {
    why: 'dateCreated only',
    head: post + ld({ headline: 'Bridge opens', dateCreated: '2022-12-10T07:00:00Z' }),
    right: '2022-12-10T07:00:00Z',
  },
  {
    why: 'a value object',
    head:
      post +
      ld({ headline: 'Bridge opens', datePublished: { '@type': 'Date', '@value': '2022-12-10T07:00:00Z' } }),
    right: '2022-12-10T07:00:00Z',
  },
  {
    why: 'microdata',
    head: post,
    body: dated('<meta itemprop="datePublished" content="2022-12-10T07:00:00Z">'),
    right: '2022-12-10T07:00:00Z',
  },
  {
    why: 'RDFa',
    head: post,
    body: dated('<span property="schema:datePublished" content="2022-12-10T07:00:00Z">x</span>'),
    right: '2022-12-10T07:00:00Z',
  },
  {
    why: 'Blogger',
    head: post,
    body: dated(
      '<abbr class="published" itemprop="datePublished" title="2019-10-16T14:33:00-07:00">2:33 PM</abbr>',
    ),
    right: '2019-10-16T14:33:00-07:00',
  },
  ...(
    [
      ['dc.date.issued', '2022-12-10'],
      ['DC.Date', '2022-12-10'],
      ['dcterms.created', '2022-12-10'],
      ['citation_publication_date', '2022/12/10'],
      ['citation_online_date', '2022/12/10'],
      ['sailthru.date', '2022-12-10T00:00:00Z'],
      ['parsely-pub-date', '2022-12-10T00:00:00Z'],
      ['og:article:published_time', '2022-12-10T00:00:00Z'],
      ['article:published', '2022-12-10T00:00:00Z'],
      ['pubdate', '20221210'],
      ['publish-date', '2022-12-10'],
      ['publication_date', '2022-12-10'],
      ['originalpublicationdate', '2022/12/10 00:00:00'],
      ['article.created', '2022-12-10'],
      ['cXenseParse:recs:publishtime', '2022-12-10T00:00:00Z'],
      ['cXenseParse:publishtime', '2022-12-10T00:00:00Z'],
      ['ptime', '2022-12-10'],
      ['last-published', '2022-12-10'],
      ['eomportal-lastupdate', ''],
      ['bt:pubdate', '2022-12-10T00:00:00Z'],
      ['vr:published_time', '2022-12-10T00:00:00Z'],
      ['weibo:article:create_at', '2022-12-10 00:00:00'],
    ] as const
  ).map(([key, date]): PageCase => ({
    why: `the tag ${key}`,
    head: post + meta(key, date),
    right: date === '' ? null : '2022-12-10T00:00:00Z',
  })),
  {
    why: 'the number of an agency’s article',
    url: 'https://www.hangang.example/view/AKR20240425123400001',
    head: og('The pier'),
    right: '2024-04-25T00:00:00Z',
  },
  {
    why: 'a number with the time',
    url: 'https://www.hangang.example/news/article/A2026012914320005196',
    head: og('The pier'),
    right: '2026-01-29T00:00:00Z',
  },
  {
    why: 'Chinese, year and day in folders',
    url: 'http://politics.jianghe.example/n1/2024/0424/c1001-40222.html',
    head: og('The pier'),
    right: '2024-04-24T00:00:00Z',
  },
  {
    why: 'Chinese, month and day in folders',
    url: 'http://www.jianghe.example/world/2024-04/24/c_1130.htm',
    head: og('The pier'),
    right: '2024-04-24T00:00:00Z',
  },
  {
    why: 'a number that is no day',
    url: 'https://www.hangang.example/news/2019123912345678',
    head: og('The pier'),
    right: null,
  },
  ...(
    [
      'publish_date',
      'publication-date',
      'article:publish_date',
      'firstPublishDate',
      'iso-8601-publish-date',
      'prism.publicationDate',
      'rnews:datePublished',
      'created',
    ] as const
  ).map((key): PageCase => ({
    why: `a further name of the date: ${key}`,
    head: post + meta(key, '2022-12-10T07:00:03Z'),
    right: '2022-12-10T07:00:03Z',
  })),
  ...(
    [
      ['de', '04/03/2024', '2024-03-04T00:00:00Z'],
      ['en-IN', '04/03/2024', '2024-03-04T00:00:00Z'],
      ['vi', 'Thứ hai, 4/3/2024, 08:05 (GMT+7)', '2024-03-04T08:05:00+07:00'],
      ['en', '04/03/2024', null],
      ['en-US', '04/03/2024', null],
    ] as const
  ).map(([lang, date, right]): PageCase => ({
    why: `${date} in ${lang}`,
    lang,
    head: post + meta('date', date),
    right,
  })),
  {
    why: 'the first second of 1970, and a date of another source',
    head: published('1970-01-01T05:30:00+05:30') + meta('date', '2024-03-04'),
    right: '2024-03-04T00:00:00Z',
  },
  {
    why: 'a label before the date',
    head: post + meta('date', 'Published: 4 Mar 2024'),
    right: '2024-03-04T00:00:00Z',
  },
  {
    why: 'a label, and a readable date',
    head: post + meta('date', 'Published: 4 Mar 2024') + meta('dc.date', '2024-03-05'),
    right: '2024-03-05T00:00:00Z',
  },
  {
    why: 'an update before the publication',
    head: post,
    body: dated('<span class="date">Updated: 5 Mar 2024 Published: 4 Mar 2024</span>'),
    right: '2024-03-04T00:00:00Z',
  },
]
