import { describe, expect, it } from 'vitest'
import { articleFromPage } from '../../../src/article/page/from-page.ts'

const title = 'The pier reopens after nine years'

function page(body: string, head = '') {
  const html = `<html lang="en"><head><meta property="og:title" content="${title}">${head}</head><body>${body}</body></html>`
  return articleFromPage(new TextEncoder().encode(html), { url: 'https://post.example/city/pier' })
}

function ld(node: object) {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', headline: title, ...node })}</script>`
}

describe('the kind of a page', () => {
  it.each([
    ['a type of JSON-LD', ld({ '@type': 'OpinionNewsArticle' }), 'opinion', 'json-ld @type'],
    ['one of several types', ld({ '@type': ['NewsArticle', 'LiveBlogPosting'] }), 'live', 'json-ld @type'],
    ['a review', ld({ '@type': 'ReviewNewsArticle' }), 'review', 'json-ld @type'],
    ['paid content', ld({ '@type': 'AdvertiserContentArticle' }), 'paid', 'json-ld @type'],
    ['Facebook’s tag', '<meta property="article:opinion" content="true">', 'opinion', 'article:opinion'],
    ['not its other value', '<meta property="article:opinion" content="false">', undefined, undefined],
    ['a film', '<meta property="og:type" content="video.other">', 'video', 'og:type'],
    [
      'the section',
      '<meta property="article:section" content="Obituaries">',
      'obituary',
      'section “Obituaries”',
    ],
    [
      'the type before the section',
      ld({ '@type': 'LiveBlogPosting', articleSection: 'Opinion' }),
      'live',
      'json-ld @type',
    ],
    [
      'the section where the type says nothing',
      ld({ '@type': 'NewsArticle', articleSection: 'Opinion' }),
      'opinion',
      'section “Opinion”',
    ],
    ['nothing', ld({ '@type': 'NewsArticle', articleSection: 'City' }), undefined, undefined],
  ])('by %s', (_, head, kind, source) => {
    const { article, sources } = page('', head)
    expect([article.kind, sources.kind]).toEqual([kind, source])
  })
})

describe('details of JSON-LD', () => {
  it('are entries of live coverage, newest first', () => {
    const { article, sources } = page(
      '',
      ld({
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: [
          { '@type': 'BlogPosting', headline: 'Gates open', datePublished: '2026-05-29T07:00:00Z' },
          { '@type': 'BlogPosting', articleBody: 'First boat lands', datePublished: '2026-05-29T08:00:00Z' },
          { '@type': 'BlogPosting' },
        ],
      }),
    )
    expect(article.details?.updates).toEqual([
      { at: '2026-05-29T08:00:00Z', text: 'First boat lands' },
      { at: '2026-05-29T07:00:00Z', text: 'Gates open' },
    ])
    expect(sources['details.updates']).toBe('json-ld liveBlogUpdate')
  })

  it('are a rating, of the article or of its one review', () => {
    const rating = { '@type': 'Rating', ratingValue: '4,5', bestRating: '6' }
    const itemReviewed = { '@type': 'Book', name: 'The Long Platform' }
    const own = page('', ld({ '@type': 'ReviewNewsArticle', reviewRating: rating, itemReviewed }))
    expect(own.article.details?.rating).toEqual({ value: 4.5, best: 6, work: 'The Long Platform' })
    const review = { '@type': 'Review', reviewRating: { ratingValue: 3 }, itemReviewed: 'The Long Platform' }
    const beside = page('', ld({ '@type': 'NewsArticle' }) + ld({ ...review, headline: undefined }))
    expect(beside.article.details?.rating).toEqual({ value: 3, best: 5, work: 'The Long Platform' })
    // Several are readers' reviews.
    const readers = page('', ld({ '@type': 'NewsArticle', review: [review, review] }))
    expect(readers.article.details?.rating).toBeUndefined()
  })

  it('are the length of a film, pictures, a person who died, sides of a match', () => {
    const { article } = page(
      '',
      ld({
        '@type': 'NewsArticle',
        video: { '@type': 'VideoObject', duration: 'PT1M30S' },
        associatedMedia: [
          {
            '@type': 'ImageObject',
            contentUrl: 'https://post.example/1.jpg',
            caption: 'One',
            creditText: 'A. B.',
          },
          { '@type': 'ImageObject', url: 'https://post.example/2.jpg' },
          { '@type': 'AudioObject', url: 'https://post.example/3.mp3' },
        ],
        about: [
          { '@type': 'Person', name: 'Ben Low' },
          { '@type': 'Person', name: 'Ada Brandt', birthDate: '1931', deathDate: '2026-05-27' },
          {
            '@type': 'SportsEvent',
            homeTeam: { '@type': 'SportsTeam', name: 'Northfield' },
            awayTeam: { '@type': 'SportsTeam', name: 'Southgate' },
          },
        ],
      }),
    )
    expect(article.details).toEqual({
      video: { duration: 90 },
      gallery: [
        { url: 'https://post.example/1.jpg', alt: 'One', credit: 'A. B.' },
        { url: 'https://post.example/2.jpg' },
      ],
      person: { name: 'Ada Brandt', born: '1931', died: '2026-05-27' },
      sides: [{ name: 'Northfield' }, { name: 'Southgate' }],
    })
  })

  it('are portraits and accounts of authors', () => {
    const author = {
      '@type': 'Person',
      name: 'Mara Ellison',
      image: { '@type': 'ImageObject', url: '/people/mara.jpg' },
      sameAs: ['https://x.com/maraellison', 'https://x.com/share', 'https://post.example/mara', 7],
    }
    expect(page('', ld({ '@type': 'NewsArticle', author })).article.authors).toEqual([
      {
        name: 'Mara Ellison',
        portrait: { url: 'https://post.example/people/mara.jpg' },
        handles: { twitter: '@maraellison' },
      },
    ])
    const two = page(
      '',
      ld({ '@type': 'NewsArticle', author: { ...author, name: 'Mara Ellison and Ben Low' } }),
    )
    expect(two.article.authors).toEqual([{ name: 'Mara Ellison' }, { name: 'Ben Low' }])
  })
})

function entry(at: string, text: string): string {
  return `<div class="liveblog-entry"><time datetime="${at}">x</time><h3>${text}</h3><p>More.</p></div>`
}

function figure(at: number): string {
  return `<figure><img src="/${at}.jpg"><figcaption>Boat ${at}. Photo: A. Brandt</figcaption></figure>`
}

describe('details of markup', () => {
  const long = 'We waited nine winters for this boat, and it came on time.'

  it.each([
    ['a quotation', `<blockquote><p>“${long}”</p></blockquote>`, { text: long }],
    [
      'with who said it',
      `<blockquote>${long} <cite>— Ines Duarte</cite></blockquote>`,
      { text: long, speaker: 'Ines Duarte' },
    ],
    [
      'with who said it below',
      `<blockquote><p>${long}</p><footer>Ines Duarte</footer></blockquote>`,
      { text: long, speaker: 'Ines Duarte' },
    ],
    ['a pull quote', `<aside class="c-pullquote">${long}</aside>`, { text: long }],
    ['not a post of a network', `<blockquote class="twitter-tweet">${long}</blockquote>`, undefined],
    ['not beside the article', `<footer><blockquote>${long}</blockquote></footer>`, undefined],
    ['not a word', '<blockquote>Indeed.</blockquote>', undefined],
    ['not a document', `<blockquote>${long.repeat(20)}</blockquote>`, undefined],
  ])('%s', (_, body, quote) => {
    expect(page(body).article.details?.quote).toEqual(quote)
  })

  const list = '<ul><li>Boats every ten minutes</li><li>Free until Sunday</li></ul>'
  const points = ['Boats every ten minutes', 'Free until Sunday']

  it.each([
    ['a list under its heading', `<h2>What we know so far:</h2>${list}`, points],
    ['in German', `<h3>Das Wichtigste in Kürze</h3>${list}`, points],
    ['in Hindi', `<h3>मुख्य बातें</h3>${list}`, points],
    ['a box of its own', `<div class="article__key-points"><p>Summary</p>${list}</div>`, points],
    ['not under another heading', `<h2>Timetable</h2>${list}`, undefined],
    ['not below a paragraph', `<h2>What we know</h2><p>Little.</p>${list}`, undefined],
    ['not after the box', `<div class="key-points"></div>${list}`, undefined],
    ['not one point', '<h2>Key points</h2><ul><li>One</li></ul>', undefined],
    ['the first four', `<h2>Key points</h2><ol>${'<li>A</li>'.repeat(7)}</ol>`, ['A', 'A', 'A', 'A']],
  ])('%s', (_, body, right) => {
    const { article, verdicts } = page(body)
    expect(article.details?.points).toEqual(right)
    expect(verdicts.filter(({ place }) => place.startsWith('details'))).toEqual([])
  })

  it('entries of live coverage with their times', () => {
    const { article } = page(
      `${entry('2026-05-29T07:00:00Z', 'Gates open')}${entry('2026-05-29T08:00:00Z', 'First boat lands')}<div class="liveblog-entry"><p>No time</p></div>`,
    )
    expect(article.details?.updates).toEqual([
      { at: '2026-05-29T08:00:00Z', text: 'First boat lands' },
      { at: '2026-05-29T07:00:00Z', text: 'Gates open' },
    ])
  })

  it('four captioned pictures are a gallery, three illustrate', () => {
    expect(page([1, 2, 3].map(figure).join('')).article.details).toBeUndefined()
    expect(page([1, 2, 3, 4].map(figure).join('')).article.details?.gallery?.[0]).toEqual({
      url: 'https://post.example/1.jpg',
      alt: 'Boat 1.',
      credit: 'A. Brandt',
    })
  })

  it('is not asked of a page without end', () => {
    const { article } = page(`<blockquote>${'<blockquote>'.repeat(5000)}${long}`)
    expect(article.title).toBe(title)
  })
})
