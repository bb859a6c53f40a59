import { ld, meta, og, type PageCase } from './page-case.ts'

const post = og('The pier is rebuilt')
const body = '<h1>The pier is rebuilt</h1><article>{p}</article>'
const named = (name: string) => meta('og:site_name', name)
const title = (tail: string) => `<title>The pier is rebuilt${tail}</title>`
const publisher = (name: string) =>
  ld({ headline: 'The pier is rebuilt', publisher: { '@type': 'Organization', name } })

/** Site names, and other texts in their place. */
export const siteCases: readonly PageCase[] = [
  { why: 'og:site_name', head: post + named('Harbour Post'), right: 'Harbour Post' },
  { why: 'the publisher of JSON-LD', head: post + publisher('Harbour Post'), right: 'Harbour Post' },
  {
    why: 'a publisher by id',
    head:
      post +
      ld({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'The pier is rebuilt', publisher: { '@id': '#o' } },
          { '@type': 'Organization', '@id': '#o', name: 'Harbour Post' },
        ],
      }),
    right: 'Harbour Post',
  },
  {
    why: 'a publisher that is a list',
    head: post + ld({ headline: 'The pier is rebuilt', publisher: [{ name: 'Harbour Post' }] }),
    right: 'Harbour Post',
  },
  {
    why: 'a publisher that is a text',
    head: post + ld({ headline: 'The pier is rebuilt', publisher: 'Harbour Post' }),
    right: 'Harbour Post',
  },
  { why: 'behind a bar', head: post + title(' | Harbour Post'), body, right: 'Harbour Post' },
  { why: 'behind a dash', head: post + title(' – Harbour Post'), body, right: 'Harbour Post' },
  { why: 'behind a hyphen', head: post + title(' - Harbour Post'), body, right: 'Harbour Post' },
  { why: 'behind guillemets', head: post + title(' » Harbour Post'), body, right: 'Harbour Post' },
  { why: 'behind reversed guillemets', head: post + title(' « Harbour Post'), body, right: 'Harbour Post' },
  { why: 'behind a dot in the middle', head: post + title(' · Harbour Post'), body, right: 'Harbour Post' },
  { why: 'in brackets', head: post + title(' (Harbour Post)'), body, right: 'Harbour Post' },
  { why: 'behind a section', head: post + title(' | World | Harbour Post'), body, right: 'Harbour Post' },
  {
    why: 'before a section, known by its host',
    url: 'https://www.hafenschau.example/a',
    lang: 'de',
    head: post + title(' | hafenschau.example | Wirtschaft'),
    body,
    right: 'hafenschau.example',
  },
  {
    why: 'behind sections parted by hyphens',
    head: post + title(' - Country - News - HDR'),
    body,
    right: 'HDR',
  },
  {
    why: 'Chinese, behind a section',
    lang: 'zh-CN',
    head: '<title>河岸市场星期一重新开放--时政--江河网</title>',
    body: '<h1>河岸市场星期一重新开放</h1>{p}',
    right: '江河网',
  },
  {
    why: 'the end of the headline is none',
    url: 'https://www.hz.example/a',
    head:
      og('The pier is rebuilt - and the ferry waits') +
      named('www.hz.example') +
      '<title>The pier is rebuilt - and the ferry waits</title>',
    body: '<h1>The pier is rebuilt - and the ferry waits</h1>{p}',
    right: 'www.hz.example',
  },
  {
    why: 'an address as name',
    url: 'https://www.inland.example/a',
    head: post + named('https://www.inland.example/') + title(' | Inland Post'),
    body,
    right: 'Inland Post',
  },
  {
    why: 'an address behind the name',
    head: post + named('Harbour Wave (www.hw.example)'),
    right: 'Harbour Wave',
  },
  {
    why: 'an id of Arc',
    head: post + named('harbourpost') + publisher('Harbour Post'),
    right: 'Harbour Post',
  },
  {
    why: 'an id with hyphens',
    head: post + named('harbour-post') + publisher('Harbour Post'),
    right: 'Harbour Post',
  },
  { why: 'a name in small letters that is written so', head: post + named('taz'), right: 'taz' },
  {
    why: 'a company',
    head: post + publisher('Harbour Post - Coast Media Ltd.') + title(' | Harbour Post'),
    body,
    right: 'Harbour Post',
  },
  {
    why: 'a company, and a name in the title',
    head: post + publisher('HP Verlags- und Vertriebs GmbH') + title(' | Harbour Post'),
    body,
    right: 'Harbour Post',
  },
  {
    why: 'a slogan behind bars',
    head: post + named('Harbour Post | News, Weather, Sport'),
    right: 'Harbour Post',
  },
  {
    why: 'a slogan behind a dash, which the title leaves out',
    head: post + named('Harbour Post – All the news of the coast') + title(' | Harbour Post'),
    body,
    right: 'Harbour Post',
  },
  { why: 'a separator in front', head: post + named('| ✂ Harbour Post'), right: 'Harbour Post' },
  {
    why: 'the headline as name',
    head: post + meta('application-name', 'The pier is rebuilt') + title(' | Harbour Post'),
    body,
    right: 'Harbour Post',
  },
  { why: 'an entity escaped twice', head: post + named('Coast &amp;amp; Country'), right: 'Coast & Country' },
  {
    why: 'microdata',
    head: post,
    body: `${body}<div itemprop="publisher" itemscope><meta itemprop="name" content="Harbour Post"></div>`,
    right: 'Harbour Post',
  },
  {
    why: 'Dublin Core',
    head: `${post}<meta name="DC.publisher" content="Harbour Post">`,
    right: 'Harbour Post',
  },
  {
    why: 'the journal of a paper',
    head: post + meta('citation_journal_title', 'Journal of Harbours'),
    right: 'Journal of Harbours',
  },
  {
    why: 'apple-mobile-web-app-title',
    head: post + meta('apple-mobile-web-app-title', 'Harbour Post'),
    right: 'Harbour Post',
  },
  {
    why: 'the site in JSON-LD as WebSite',
    head:
      post +
      ld([
        { '@type': 'WebSite', name: 'Harbour Post', url: '/' },
        { '@type': 'NewsArticle', headline: 'The pier is rebuilt' },
      ]),
    right: 'Harbour Post',
  },
  { why: 'nothing but the host', url: 'https://www.quiet.example/a', head: post, right: 'quiet.example' },
]
