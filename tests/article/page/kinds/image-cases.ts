import { ld, meta, og, type PageCase } from './page-case.ts'

const post = og('The pier')
const article = (inside: string) => `<h1>The pier</h1><article>${inside}{p}</article>`
const image = (address: string) => post + meta('og:image', address)
const P = 'https://img.example/pier.jpg'
const figure = `<figure><img src="${P}" width="900" alt="The pier"></figure>`

/** Pictures in tags, JSON-LD and lazy pages, and pictures without content. */
export const imageCases: readonly PageCase[] = [
  ...(
    [
      'https://s0.wp.com/i/blank.jpg',
      'https://secure.gravatar.com/blavatar/abc?s=200',
      'https://x.example/wp-content/default-user-image.png',
      'https://x.example/social_placeholder.png',
      'https://x.example/favicon-96.ico',
      'https://x.example/static/clear.gif',
      'https://x.example/img/no-image.png',
      'https://x.example/img/noimage_1200x630.jpg',
      'https://x.example/img/default-image.jpg',
      'https://x.example/img/image-not-found.png',
      'https://x.example/img/spacer.gif',
      'https://x.example/img/1x1.png',
      'https://x.example/img/grey-placeholder.png',
      'https://x.example/img/placeholder-16x9.svg.png',
      'https://x.example/avatar/default-avatar.jpg',
      'https://x.example/extra/img/dummy-social.gif',
      'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      'https://x.example/img/pier.svg',
    ] as const
  ).map((address): PageCase => ({
    why: `no picture: ${address}`,
    head: image(address),
    body: article(figure),
    right: P,
  })),
  ...(
    [
      'https://x.example/assets/logo.png',
      'https://x.example/assets/site-logo-1200.png',
      'https://x.example/img/logo_fb.jpg',
      'https://x.example/img/logo-share.png',
      'https://x.example/img/og-logo.png',
      'https://x.example/img/default-og-image.png',
      'https://x.example/img/apple-touch-icon.png',
      'https://x.example/img/facebook-default.jpg',
      'https://x.example/img/fb_share_default.png',
      'https://x.example/img/share-image-default.jpg',
      'https://x.example/assets/png/xe-ecb090256670a577bd629a9718686332.png',
    ] as const
  ).map((address): PageCase => ({
    why: `a logo, where there is a picture: ${address}`,
    head: image(address),
    body: article(figure),
    right: P,
  })),
  {
    why: 'a logo and nothing else',
    head: image('https://x.example/assets/logo.png'),
    right: 'https://x.example/assets/logo.png',
  },
  {
    why: 'a picture whose name only contains the letters',
    head: image('https://img.example/new-logogram-found.jpg'),
    body: article(figure),
    right: 'https://img.example/new-logogram-found.jpg',
  },
  {
    why: 'a relative address',
    url: 'https://x.example/a/b',
    head: image('/img/pier.jpg'),
    right: 'https://x.example/img/pier.jpg',
  },
  { why: 'an address without a scheme', head: image('//img.example/pier.jpg'), right: P },
  {
    why: 'an ampersand escaped twice',
    head: image('https://img.example/pier.jpg?a=1&amp;amp;b=2'),
    right: 'https://img.example/pier.jpg?a=1&b=2',
  },
  { why: 'og:image:secure_url only', head: post + meta('og:image:secure_url', P), right: P },
  { why: 'og:image:url only', head: post + meta('og:image:url', P), right: P },
  { why: 'twitter:image only', head: post + meta('twitter:image', P), right: P },
  { why: 'twitter:image:src only', head: post + meta('twitter:image:src', P), right: P },
  { why: 'a link to the picture', head: `${post}<link rel="image_src" href="${P}">`, right: P },
  { why: 'the thumbnail of search engines', head: post + meta('thumbnail', P), right: P },
  { why: 'Sailthru', head: post + meta('sailthru.image.full', P), right: P },
  { why: 'Parse.ly', head: post + meta('parsely-image-url', P), right: P },
  { why: 'JSON-LD: an address', head: post + ld({ headline: 'The pier', image: P }), right: P },
  {
    why: 'JSON-LD: a list',
    head: post + ld({ headline: 'The pier', image: [P, 'https://img.example/b.jpg'] }),
    right: P,
  },
  {
    why: 'JSON-LD: an object',
    head: post + ld({ headline: 'The pier', image: { '@type': 'ImageObject', url: P } }),
    right: P,
  },
  {
    why: 'JSON-LD: contentUrl',
    head: post + ld({ headline: 'The pier', image: { '@type': 'ImageObject', contentUrl: P } }),
    right: P,
  },
  {
    why: 'JSON-LD: by id in a graph',
    head:
      post +
      ld({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'The pier', image: { '@id': '#p' } },
          { '@type': 'ImageObject', '@id': '#p', url: P },
        ],
      }),
    right: P,
  },
  { why: 'JSON-LD: thumbnailUrl', head: post + ld({ headline: 'The pier', thumbnailUrl: P }), right: P },
  {
    why: 'JSON-LD: the widest of several',
    head:
      post +
      ld({
        headline: 'The pier',
        image: [
          { url: 'https://img.example/s.jpg', width: 300 },
          { url: P, width: 1200 },
        ],
      }),
    right: P,
  },
  { why: 'microdata', head: post, body: article(`<meta itemprop="image" content="${P}">`), right: P },
  {
    why: 'microdata: an image object',
    head: post,
    body: article(
      `<div itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="url" content="${P}"></div>`,
    ),
    right: P,
  },
  {
    why: 'lazy: data-src',
    head: post,
    body: article(`<img src="data:image/gif;base64,R0" data-src="${P}" width="900">`),
    right: P,
  },
  {
    why: 'lazy: data-lazy-src',
    head: post,
    body: article(`<img src="/spacer.gif" data-lazy-src="${P}" width="900">`),
    right: P,
  },
  {
    why: 'lazy: data-original',
    head: post,
    body: article(`<img src="/blank.png" data-original="${P}" width="900">`),
    right: P,
  },
  {
    why: 'lazy: data-srcset only',
    head: post,
    body: article(
      `<img src="data:image/gif;base64,R0" data-srcset="https://img.example/s.jpg 300w, ${P} 1200w">`,
    ),
    right: P,
  },
  {
    why: 'srcset only: the widest',
    head: post,
    body: article(`<img srcset="https://img.example/s.jpg 300w, ${P} 1200w">`),
    right: P,
  },
  {
    why: 'lazy: data-hi-res-src',
    head: post,
    body: article(`<img src="/lq.jpg" data-hi-res-src="${P}" width="900">`),
    right: P,
  },
  {
    why: 'lazy: in noscript',
    head: post,
    body: article(
      `<img src="data:image/gif;base64,R0" class="lazy"><noscript><img src="${P}" width="900"></noscript>`,
    ),
    right: P,
  },
  {
    why: 'a source of a picture element',
    head: post,
    body: article(`<picture><source srcset="${P} 1200w"><img src="data:image/gif;base64,R0"></picture>`),
    right: P,
  },
  {
    why: 'an AMP image',
    head: post,
    body: article(`<amp-img src="${P}" width="900" height="600"></amp-img>`),
    right: P,
  },
  { why: 'a poster of a film', head: post, body: article(`<video poster="${P}"></video>`), right: P },
  {
    why: 'a portrait before the picture',
    head: post,
    body: article(`<img src="https://img.example/ann.jpg" width="60">${figure}`),
    right: P,
  },
  {
    why: 'an icon before the picture',
    head: post,
    body: article(`<img src="https://x.example/icons/share.png">${figure}`),
    right: P,
  },
  {
    why: 'a tracking pixel before the picture',
    head: post,
    body: article(`<img src="https://count.example/p?x=1" width="1" height="1">${figure}`),
    right: P,
  },
  {
    why: 'an advertisement before the picture',
    head: post,
    body: article(`<div class="advert"><img src="https://ads.example/a.jpg" width="900"></div>${figure}`),
    right: P,
  },
  {
    why: 'a related article’s picture',
    head: post,
    body: `${article('')}<div class="related"><img src="https://img.example/other.jpg" width="900"></div>`,
    right: null,
  },
  {
    why: 'an arrow in the page',
    head: post,
    body: `<h1>The pier</h1><img src="/img/arrow2.png"><div>{p}</div>`,
    right: null,
  },
  {
    why: 'a QR code',
    head: post,
    body: `<h1>The pier</h1><img src="/img/qrcode.png" width="300"><div>{p}</div>`,
    right: null,
  },
  ...(
    [
      'https://img.example/branded_news/pier.jpg',
      'https://img.example/branded_tt_news/1024/pier.jpg',
      'https://img.example/pier_facebook-watermarked-ratio.jpg',
      'https://img.example/thumb/msid-11,width-1070,overlay-x_sw,pt-32/photo.jpg',
      'https://img.example/SocialPics/771_49',
    ] as const
  ).map((address): PageCase => ({
    why: `the publisher’s name over it, where a clean one is declared: ${address}`,
    head: image(address) + ld({ headline: 'The pier', image: P }),
    right: P,
  })),
  {
    why: 'a name over it, and the same file clean in the article',
    head: image('https://img.example/news/1024/branded_news/a/pier.jpg'),
    body: article(
      `<img src="/news/240/a/pier.jpg.webp" srcset="https://img.example/240/pier.jpg.webp 240w,https://img.example/1536/pier.jpg.webp 1536w">`,
    ),
    right: 'https://img.example/1536/pier.jpg.webp',
  },
  {
    why: 'a name over it, and other pictures in the article',
    head: image('https://img.example/branded_news/pier.jpg'),
    body: article('<img src="https://img.example/1200w/harbour.jpg">'),
    right: 'https://img.example/branded_news/pier.jpg',
  },
  {
    why: 'a name over it, and a clean one that is small',
    head:
      image('https://img.example/branded_news/pier.jpg') +
      meta('twitter:image', 'https://img.example/320w/pier.jpg'),
    right: 'https://img.example/branded_news/pier.jpg',
  },
  {
    why: 'a small file in src, larger ones in srcset',
    head: post,
    body: article(
      `<img src="https://img.example/s.jpg" srcset="https://img.example/s.jpg 300w, ${P} 1200w">`,
    ),
    right: P,
  },
  {
    why: 'addresses with commas in a srcset without spaces',
    head: post,
    body: article(
      `<img src="/s.jpg" srcset="https://img.example/w_300,q_8/pier.jpg 1x,https://img.example/w_900,q_8/pier.jpg 2.5x">`,
    ),
    right: 'https://img.example/w_900,q_8/pier.jpg',
  },
  {
    why: 'a bar before the picture',
    head: post,
    body: article(`<img src="/photo/92.cms" width="300" height="24">${figure}`),
    right: P,
  },
  {
    why: 'a numbered icon before the picture',
    head: post,
    body: article(`<img src="/img/2020/dyz/01.png">${figure}`),
    right: P,
  },
  ...(['image', 'thumbnailUrl', 'vr:image', 'og:image:src', 'twitter:image0'] as const).map(
    (key): PageCase => ({
      why: `a further name of the picture: ${key}`,
      head: post + meta(key, P),
      right: P,
    }),
  ),
  { why: 'a tile of Windows', head: post + meta('msapplication-TileImage', P), right: null },
  ...(
    [
      `<div class="hero" style="background-image:url('${P}')"></div>`,
      `<img src="/blank.gif" data-lazyload="${P}">`,
      `<img src="data:image/gif;base64,R0" data-url="${P}">`,
      `<picture><source data-srcset="${P} 1x"><img src="data:image/gif;base64,R0"></picture>`,
      `<a href="${P}"><img src="https://img.example/pier-150x100.jpg" width="150"></a>`,
      `<img src="${P}" srcset="https://img.example/pier-300.jpg 300w">`,
      `<div itemprop="image" itemscope><link itemprop="url" href="${P}"></div>`,
      `<a itemprop="image" href="${P}">view</a>`,
      `<img src="https://www.facebook.com/tr?id=1&ev=PageView">${figure}`,
      `<img src="https://vg04.met.vgwort.example/na/01234567">${figure}`,
      `<img src="https://b.example/beacon.php?x=1">${figure}`,
    ] as const
  ).map((html): PageCase => ({
    why: `in the article: ${html.slice(0, 60)}`,
    head: post,
    body: article(html),
    right: P,
  })),
  {
    why: 'the picture with the blog’s title, and one of its copyright',
    head: og('Council votes'),
    body: '<article><h1>Council votes</h1><img src="https://a.example/img/title.jpg" width="900" height="300"><img src="https://a.example/common/copyright.png" width="800" height="300"><img src="https://a.example/2024/pier.jpg" width="900" height="600">{p}</article>',
    right: 'https://a.example/2024/pier.jpg',
  },
  {
    why: 'a theme’s picture for posts without one',
    head: meta('og:image', 'https://www.quietharbour.example/themes/Paper/images/no-thumb/td_meta.png'),
    body: '<article><h1>The pier</h1>{p}</article>',
    right: null,
  },
  ...[
    '/img/default.jpg',
    '/default_thumb.jpg',
    '/images/fallback.png',
    '/images/fb-share.png',
    '/img/share-image.png',
    '/assets/og-image.png',
    '/img/avatar-default.png',
    '/img/news-default-800.png',
    '/',
  ].map((path): PageCase => ({
    why: `for all pages of a site: ${path}`,
    head: image(`https://x.example${path}`),
    body: article(figure),
    right: P,
  })),
  ...['/2024/03/the-pier/og-image.png', '/img/default-judgment.jpg', '/img/fallback-plan-council.jpg'].map(
    (path): PageCase => ({
      why: `for one article: ${path}`,
      head: image(`https://x.example${path}`),
      body: article(figure),
      right: `https://x.example${path}`,
    }),
  ),
]
