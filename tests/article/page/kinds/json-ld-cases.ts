import { og, type PageCase } from './page-case.ts'

const HEADLINE = 'The pier reopens after the storm'
const DAY = '2024-03-04T08:00:00Z'
const PICTURE = 'https://img.example/p.jpg'

/** A page with an article in JSON-LD in an unusual form. */
interface LdCase extends PageCase {
  readonly field: 'authors' | 'image' | 'kind' | 'publishedAt' | 'section' | 'site'
}

function script(json: string): string {
  return `${og(HEADLINE)}<script type="application/ld+json">${json}</script>`
}

function news(properties: object): string {
  return script(
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: HEADLINE,
      ...properties,
    }),
  )
}

const ANN = { '@type': 'Person', name: 'Ann Example' }
const DATED = JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: DAY })
const LIVE = { '@type': 'LiveBlogPosting', headline: HEADLINE, liveBlogUpdate: [] }

const authors: readonly (readonly [string, object])[] = [
  ['a list object', { author: { '@list': [ANN] } }],
  ['a name with a language', { author: { ...ANN, name: { '@value': 'Ann Example', '@language': 'en' } } }],
  ['a role', { author: { '@type': 'Role', roleName: 'reporter', author: ANN } }],
  [
    'an item list',
    { author: { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: ANN }] } },
  ],
]

const images: readonly (readonly [string, object])[] = [
  ['a list object', { image: { '@list': [PICTURE] } }],
  ['an address by id', { image: { '@type': 'ImageObject', url: { '@id': PICTURE } } }],
  ['media of the article', { associatedMedia: { '@type': 'ImageObject', contentUrl: PICTURE } }],
  ['a still of its film', { video: { '@type': 'VideoObject', name: 'Pier', thumbnailUrl: [PICTURE] } }],
]

const scripts: readonly (readonly [string, string])[] = [
  ['keys with a prefix', DATED.replaceAll(/"(headline|datePublished)"/g, '"schema:$1"')],
  ['keys with the whole address', DATED.replaceAll(/"(headline|datePublished)"/g, '"http://schema.org/$1"')],
  ['the alias of @type', DATED.replace('"@type"', '"type"')],
  ['two objects, one after the other', `${DATED} {"@type":"WebSite","name":"Harbour Times"}`],
  ['a comment line before it', `// the article\n${DATED}`],
]

/** JSON-LD of content systems: the same data in other forms. */
export const jsonLdCases: readonly LdCase[] = [
  ...authors.map(([why, properties]): LdCase => ({
    why: `authors: ${why}`,
    field: 'authors',
    head: news(properties),
    right: ['Ann Example'],
  })),
  ...images.map(([why, properties]): LdCase => ({
    why: `image: ${why}`,
    field: 'image',
    head: news(properties),
    right: PICTURE,
  })),
  ...scripts.map(([why, json]): LdCase => ({ why, field: 'publishedAt', head: script(json), right: DAY })),
  {
    why: 'image: of the page around the article',
    field: 'image',
    head: script(
      JSON.stringify({
        '@graph': [
          { '@type': 'NewsArticle', headline: HEADLINE },
          { '@type': 'WebPage', primaryImageOfPage: { '@id': '#i' } },
          { '@type': 'ImageObject', '@id': '#i', url: PICTURE },
        ],
      }),
    ),
    right: PICTURE,
  },
  {
    why: 'section: a thing with a name',
    field: 'section',
    head: news({ articleSection: { '@type': 'Thing', name: 'Politics' } }),
    right: 'Politics',
  },
  {
    why: 'site: the source organisation',
    field: 'site',
    head: news({ sourceOrganization: { name: 'Harbour Times' } }),
    right: 'Harbour Times',
  },
  {
    why: 'kind: the article again, as live coverage',
    field: 'kind',
    head: script(JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', headline: HEADLINE }, LIVE] })),
    right: 'live',
  },
]
