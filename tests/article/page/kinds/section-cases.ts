import { ld, meta, og, type PageCase } from './page-case.ts'

const post = og('The pier')
const body = (around: string) => `${around}<h1>The pier</h1><article>{p}</article>`
const nav =
  '<nav><a href="/">Home</a><a href="/politik">Politik</a><a href="/banken-finanzen">Banken &amp; Finanzen</a><a href="/kaernten/">Kärnten</a><a href="/abo">Abo</a></nav>'
const trail = (...steps: string[]) =>
  ld({
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((name, at) => ({ '@type': 'ListItem', position: at + 1, name })),
  })

/** Sections in tags, breadcrumbs, menus and addresses. */
export const sectionCases: readonly PageCase[] = [
  {
    why: 'a menu that names the part of the address',
    url: 'https://x.example/banken-finanzen/der-steg',
    lang: 'de',
    head: post,
    body: body(nav),
    right: 'Banken & Finanzen',
  },
  {
    why: 'the menu writes the slug',
    url: 'https://x.example/kaernten/der-steg',
    lang: 'de',
    head: post + meta('article:section', 'kaernten'),
    body: body(nav),
    right: 'Kärnten',
  },
  {
    why: 'a word in the address and nothing else',
    url: 'https://x.example/politics/the-pier-reopens',
    head: post,
    right: 'Politics',
  },
  {
    why: 'a word behind a word for articles',
    url: 'https://x.example/article/activism/the-pier-reopens',
    head: post,
    right: 'Activism',
  },
  {
    why: 'a word for articles only',
    url: 'https://x.example/article/the-pier-reopens',
    head: post,
    right: null,
  },
  {
    why: 'a day in the address',
    url: 'https://x.example/2024/03/12/the-pier-reopens',
    head: post,
    right: null,
  },
  {
    why: 'a word before the day',
    url: 'https://x.example/weather/2024/04/26/the-pier-reopens',
    head: post,
    right: 'Weather',
  },
  {
    why: 'a language before the word',
    url: 'https://x.example/de/wirtschaft/der-steg',
    lang: 'de',
    head: post,
    right: 'Wirtschaft',
  },
  { why: 'a person’s folder', url: 'https://x.example/autoren/ann/der-steg', head: post, right: null },
  { why: 'an id', url: 'https://x.example/a-65464327/the-pier', head: post, right: null },
  {
    why: 'one folder only, the slug of the article',
    url: 'https://x.example/the-pier-reopens-in-may',
    head: post,
    right: null,
  },
  { why: 'a list', head: post + meta('article:section', 'Local, Illinois, News'), right: 'Local' },
  {
    why: 'several tags, the first a placeholder',
    head: post + meta('article:section', 'Uncategorized') + meta('article:section', 'Harbour'),
    right: 'Harbour',
  },
  {
    why: 'a list in JSON-LD, the first a placeholder',
    head: post + ld({ headline: 'The pier', articleSection: ['News', 'Fishing'] }),
    right: 'Fishing',
  },
  {
    why: 'an ampersand escaped twice',
    head: post + meta('article:section', 'Arts &amp;amp; Culture'),
    right: 'Arts & Culture',
  },
  { why: 'Sailthru’s tags', head: post + meta('sailthru.section', 'Harbour'), right: 'Harbour' },
  { why: 'Parse.ly', head: post + meta('parsely-section', 'Harbour'), right: 'Harbour' },
  { why: 'cXense', head: post + meta('cXenseParse:category', 'Harbour'), right: 'Harbour' },
  { why: 'Dublin Core', head: post + meta('DC.subject', 'Harbour'), right: null },
  {
    why: 'microdata',
    head: post,
    body: body('<meta itemprop="articleSection" content="Harbour">'),
    right: 'Harbour',
  },
  { why: 'RDFa', head: post, body: body('<span property="articleSection">Harbour</span>'), right: 'Harbour' },
  { why: 'a trail in JSON-LD', head: post + trail('Home', 'World', 'Europe', 'The pier'), right: 'Europe' },
  {
    why: 'a trail that ends with the long headline',
    head:
      og('The pier is rebuilt before the storms of the winter') +
      trail('Home', 'World', 'The pier is rebuilt before the storms of the winter'),
    right: 'World',
  },
  {
    why: 'a trail whose front is in German',
    lang: 'de',
    head: post + trail('Startseite', 'Nachrichten', 'Kultur'),
    right: 'Kultur',
  },
  { why: 'a trail of one step', head: post + trail('Harbour'), right: 'Harbour' },
  {
    why: 'a trail with items',
    head:
      post +
      ld({
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, item: { '@id': '/', name: 'Home' } },
          { position: 2, item: { '@id': '/w', name: 'World' } },
        ],
      }),
    right: 'World',
  },
  {
    why: 'a trail in the page, ending with “current article”',
    lang: 'de',
    head: post,
    body: body(
      '<ol class="breadcrumb"><li><a href="/">Startseite</a></li><li><a href="/i">International</a></li><li><a href="#">Aktueller Artikel</a></li></ol>',
    ),
    right: 'International',
  },
  {
    why: 'a trail in the page whose last link is the headline',
    head: post,
    body: body(
      '<nav aria-label="Breadcrumb"><a href="/">Home</a><a href="/w">World</a><a href="/w/p">The pier</a></nav>',
    ),
    right: 'World',
  },
  {
    why: 'a trail with arrows in its links',
    head: post,
    body: body('<div id="breadcrumbs"><a href="/">Home ›</a> <a href="/w">World ›</a></div>'),
    right: 'World',
  },
  {
    why: 'a trail in microdata',
    head: post,
    body: body(
      '<ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope><a itemprop="item" href="/w"><span itemprop="name">World</span></a></li></ol>',
    ),
    right: 'World',
  },
  {
    why: 'categories of WordPress',
    head: post,
    body: body(
      '<a rel="category tag" href="/category/harbour/">Harbour</a><a rel="category tag" href="/category/sea/">Sea</a>',
    ),
    right: 'Harbour',
  },
  {
    why: 'categories of WordPress, the first a placeholder',
    head: post,
    body: body(
      '<a rel="category tag" href="/c/u/">Uncategorized</a><a rel="category tag" href="/c/h/">Harbour</a>',
    ),
    right: 'Harbour',
  },
  { why: 'the headline as section', head: post + meta('article:section', 'The pier'), right: null },
  { why: 'a slug', head: post + meta('article:section', 'culture_culture-lifestyle'), right: 'Culture' },
  {
    why: 'a path',
    lang: 'es',
    head: post + meta('article:section', 'Deportes/formula-1'),
    right: 'Deportes',
  },
  { why: 'a slug of two words', head: post + meta('article:section', 'arts-culture'), right: 'Arts culture' },
  { why: 'all capitals stay', head: post + meta('article:section', 'USA'), right: 'USA' },
  {
    why: 'a placeholder in Spanish',
    lang: 'es',
    head: post + meta('article:section', 'Sin categoría'),
    right: null,
  },
  {
    why: 'a placeholder in Chinese',
    lang: 'zh-CN',
    head: post + meta('article:section', '未分类'),
    right: null,
  },
  {
    why: 'an address as section',
    head: post + meta('article:section', 'https://x.example/world'),
    right: null,
  },
  { why: 'a number as section', head: post + meta('article:section', '17'), right: null },
  { why: 'Hindi', lang: 'hi', head: post + meta('article:section', 'देश'), right: 'देश' },
  {
    why: 'Japanese, in a trail',
    lang: 'ja',
    head: og('川岸の市場') + trail('ホーム', '社会', '川岸の市場'),
    right: '社会',
  },
  {
    why: 'the category as Korean papers name it',
    lang: 'ko',
    head: og('부두 재건') + meta('content_category', '정치'),
    right: '정치',
  },
  ...(
    ['article.section', 'rnews:articleSection', 'prism.section', 'mrf:sections', 'article:category'] as const
  ).map((key): PageCase => ({
    why: `a further name of the section: ${key}`,
    head: og('The pier') + meta(key, 'Politics'),
    right: 'Politics',
  })),
  {
    why: 'a full stop behind the name',
    head: og('Council votes') + meta('article:section', 'Culture.'),
    right: 'Culture',
  },
  {
    why: 'a headline of some days ago in the place of the section',
    lang: 'it',
    head:
      og('Il porto riapre') +
      meta('article:section', 'La sindaca dal ministro a Roma: «Bella serata') +
      meta('section', 'Esteri'),
    right: 'Esteri',
  },
  {
    why: 'a place in small letters',
    head: og('Council votes'),
    body: '<div class="breadcrumb"><a href="/">Home</a><a href="/city">bhopal News</a></div><article><h1>Council votes</h1>{p}</article>',
    right: 'Bhopal News',
  },
  {
    why: 'the last step is named after the template',
    lang: 'de',
    head:
      og('Rat stimmt ab') +
      ld([
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Hintergründe' },
            { '@type': 'ListItem', position: 2, name: 'H&G Detail' },
          ],
        },
      ]),
    right: 'Hintergründe',
  },
  {
    why: 'a way to sign up that the menu has under the folder of the article',
    url: 'https://www.quietharbour.example/letters/2024/pier-votes-again',
    head: og('Council votes'),
    body: '<nav><a href="/letters">Sign up</a></nav><article><h1>Council votes</h1>{p}</article>',
    right: 'Letters',
  },
  {
    why: 'a list with bars',
    head: post + meta('article:section', 'Local|News|Featured'),
    body: body(''),
    right: 'Local',
  },
  {
    why: 'a path from the front page',
    head: post + meta('article:section', 'Home > Sport > Rowing'),
    body: body(''),
    right: 'Sport',
  },
  {
    why: 'a list that begins with what all articles are',
    head: post + meta('article:section', 'News, Harbour, Pier'),
    body: body(''),
    right: 'Harbour',
  },
  {
    why: 'of several in a list, the one that the address names',
    url: 'https://www.quietharbour.example/deep-water/2026/05/pier-holds-again',
    head: post + ld({ headline: 'The pier', articleSection: ['Harbour Science Desk', 'Deep Water'] }),
    body: body(''),
    right: 'Deep Water',
  },
  {
    why: 'what all articles are, in another language, before a section',
    lang: 'nb',
    head: post + ld({ headline: 'The pier', articleSection: ['Nyheter', 'Innenriks'] }),
    body: body(''),
    right: 'Innenriks',
  },
  {
    why: 'what all articles are, and nothing else',
    lang: 'es',
    head: post + meta('article:section', 'Noticias'),
    body: body(''),
    right: 'Noticias',
  },
  {
    why: 'a slug that the menu has in another script',
    url: 'https://www.quietharbour.example/news/politics/11333783',
    lang: 'ko',
    head: og('부두 다시 열다') + meta('article:section', 'politics'),
    body: '<nav><a href="/news/economy">경제</a><a href="/news/politics/">정치</a></nav><h1>부두 다시 열다</h1><article>{p}</article>',
    right: '정치',
  },
  {
    why: 'a subsection beside what all articles are',
    head: post + meta('page.section', 'News') + meta('page.subsection', 'Europe'),
    body: body(''),
    right: 'Europe',
  },
  {
    why: 'the name of the site',
    head: post + meta('og:site_name', 'The Coast') + meta('article:section', 'The Coast'),
    body: body(trail('Home', 'Money', 'The pier')),
    right: 'Money',
  },
  {
    why: 'a folder with a capital',
    url: 'https://www.quietharbour.example/Sport/Rowers-win-again-23711.html',
    head: og('Rowers win'),
    right: 'Sport',
  },
  {
    why: 'the slug of the article before its number is none',
    url: 'https://www.quietharbour.example/nyheter/the-pier-reopens/84057530',
    head: og('The pier reopens') + meta('article:section', 'Nyheter'),
    right: 'Nyheter',
  },
  {
    why: 'a blog is none, where a category is named',
    head: post + meta('article:section', 'Blog'),
    body: body('<a rel="category" href="/category/rowing">Rowing</a>'),
    right: 'Rowing',
  },
]
