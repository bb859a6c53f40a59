import { expect, it } from 'vitest'
import { jsonLdScript, newsArticle } from '../../src/embed/tags/json-ld.ts'
import { gazette, subjectOf, without } from './subjects.ts'

it('describes the article with its photo, never a card', () => {
  expect(newsArticle(subjectOf())).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://gazette.example/city/harbour' },
    url: 'https://gazette.example/city/harbour',
    headline: 'Harbour opens again',
    description: 'After two years of works the first ferry has left.',
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://gazette.example/harbour.jpg',
        width: 2400,
        height: 1600,
        caption: 'A ferry',
        creditText: 'B. Lund',
      },
    ],
    datePublished: '2026-05-29T07:15:00+05:30',
    dateModified: '2026-05-29T09:40:00+05:30',
    author: [
      { '@type': 'Person', name: 'Ann Ford', url: 'https://x.com/annford' },
      { '@type': 'Person', name: 'Bo Lund', url: 'https://gazette.example/by/lund' },
    ],
    publisher: { '@type': 'NewsMediaOrganization', name: 'Gazette', url: 'https://gazette.example/' },
    articleSection: 'City',
    keywords: ['Ferries', 'Ports & piers'],
    inLanguage: 'en-GB',
    isPartOf: { '@type': 'WebSite', name: 'The Gazette', url: 'https://gazette.example/' },
  })
})

it('has no picture without a photo, or if the photo has no web address', () => {
  expect(newsArticle(without(subjectOf(), 'photo'))).not.toHaveProperty('image')
  expect(newsArticle(subjectOf({}, { photo: { url: 'data:image/png;base64,AA==' } }))).not.toHaveProperty(
    'image',
  )
})

function publisherWithLogo(src: string): unknown {
  return newsArticle(subjectOf({}, { brand: { ...gazette, logo: { src, width: 600, height: 60 } } }))[
    'publisher'
  ]
}

it('names a logo only where one can be fetched', () => {
  expect(publisherWithLogo('data:image/svg+xml;base64,AA==')).not.toHaveProperty('logo')
  expect(publisherWithLogo('https://gazette.example/logo.png')).toHaveProperty('logo', {
    '@type': 'ImageObject',
    url: 'https://gazette.example/logo.png',
    width: 600,
    height: 60,
  })
})

it('describes the publisher’s own byline as an organization', () => {
  expect(newsArticle(subjectOf({ authors: [{ name: 'The Gazette' }] }))['author']).toEqual([
    { '@type': 'Organization', name: 'The Gazette' },
  ])
})

it('cannot close its script element, and parses back to the same headline', () => {
  const title = '</script><!--<script> & \u2028 \u2029 “quoted” "plain" \\ 👨‍👩‍👧‍👦'
  const written = jsonLdScript(subjectOf({ title }))
  const inside = written.slice('<script type="application/ld+json">'.length, -'</script>'.length)
  expect(inside).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(inside).headline).toBe(title)
})

it('replaces lone surrogates of the title', () => {
  expect(jsonLdScript(subjectOf({ title: 'a\ud800b' }))).toContain('a\ufffdb')
})
