import type { CmsDelivery, CmsEvent, CmsSettings } from '../../../src/article/cms/cms-event.ts'
import { arcXpEvents } from '../../../src/article/cms/systems/arc-xp.ts'
import { contentfulEvents } from '../../../src/article/cms/systems/contentful.ts'
import { directusEvents } from '../../../src/article/cms/systems/directus.ts'
import { drupalEvents } from '../../../src/article/cms/systems/drupal.ts'
import { quintypeEvents } from '../../../src/article/cms/systems/quintype.ts'
import { sanityEvents } from '../../../src/article/cms/systems/sanity.ts'
import { payloadEvents } from '../../../src/article/cms/systems/payload.ts'
import { standardEvents } from '../../../src/article/cms/systems/standard.ts'
import { strapiEvents } from '../../../src/article/cms/systems/strapi.ts'
import { webflowEvents } from '../../../src/article/cms/systems/webflow.ts'

/** One publication of each system whose payload contains the article, with the expected result. */
export interface PayloadCase {
  readonly name: string
  readonly parse: (delivery: CmsDelivery) => readonly CmsEvent[]
  readonly payload: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly settings?: CmsSettings
  readonly expected: object
}

const site = 'https://news.example'
const at = Date.UTC(2026, 10, 20, 8, 0, 0)

export const payloadCases: readonly PayloadCase[] = [
  {
    name: 'Standard Webhooks',
    parse: standardEvents,
    payload: {
      type: 'article.published',
      timestamp: '2026-11-20T08:00:00Z',
      data: {
        id: 'a-1',
        url: 'https://news.example/boat',
        title: 'The &quot;boat&quot;',
        authors: ['Mara'],
        lang: 'en-GB',
      },
    },
    expected: {
      ref: 'a-1',
      at,
      article: {
        url: 'https://news.example/boat',
        title: 'The "boat"',
        authors: [{ name: 'Mara' }],
        lang: 'en-GB',
      },
    },
  },
  {
    name: 'Payload',
    parse: payloadEvents,
    payload: {
      type: 'article.updated',
      timestamp: '2026-11-20T08:00:05Z',
      collection: 'posts',
      data: {
        id: '65f0',
        title: 'A title',
        slug: 'a-title',
        _status: 'published',
        publishedAt: '2026-11-20T07:00:00.000Z',
        updatedAt: '2026-11-20T08:00:00.000Z',
        heroImage: { url: '/media/hero.jpg', alt: 'Hero', width: 'x' },
        authors: [{ id: 1, name: 'Mara' }, 7],
      },
    },
    settings: { address: 'https://news.example/{collection}/{slug}', assets: 'https://cms.example' },
    expected: {
      ref: '65f0',
      // Time of sending, which is later than its last change.
      at: at + 5000,
      article: {
        url: 'https://news.example/posts/a-title',
        title: 'A title',
        publishedAt: '2026-11-20T07:00:00Z',
        authors: [{ name: 'Mara' }],
        image: { url: 'https://cms.example/media/hero.jpg', alt: 'Hero' },
      },
    },
  },
  {
    name: 'Contentful, without its API',
    parse: contentfulEvents,
    headers: { 'x-contentful-topic': 'ContentManagement.Entry.publish' },
    payload: {
      metadata: { tags: [], concepts: [] },
      fields: {
        title: { 'en-US': 'Adventure trips', de: 'Abenteuer' },
        slug: { 'en-US': 'trips', de: 'reisen' },
        description: {
          de: {
            nodeType: 'document',
            data: {},
            content: [
              {
                nodeType: 'paragraph',
                data: {},
                content: [
                  { nodeType: 'text', value: 'Von Anfang', marks: [] },
                  { nodeType: 'text', value: 'bis Ende.', marks: [] },
                ],
              },
            ],
          },
        },
        featuredImage: { 'en-US': { sys: { type: 'Link', linkType: 'Asset', id: '1CKhMZ' } } },
      },
      sys: {
        type: 'Entry',
        id: '5bfZXM',
        space: { sys: { id: '83pwon' } },
        contentType: { sys: { id: 'homePage' } },
        updatedAt: '2026-11-20T08:00:00.000Z',
      },
    },
    settings: { address: 'https://news.example/{locale}/{slug}', lang: 'de' },
    expected: {
      ref: '5bfZXM',
      at,
      article: {
        url: 'https://news.example/de/reisen',
        title: 'Abenteuer',
        description: 'Von Anfang bis Ende.',
        lang: 'de',
        image: undefined,
      },
    },
  },
  {
    name: 'Sanity, a whole document',
    parse: sanityEvents,
    headers: { 'sanity-operation': 'update', 'sanity-project-id': 'abc123', 'sanity-dataset': 'production' },
    payload: {
      _id: 'doc-1',
      _type: 'article',
      _updatedAt: '2026-11-20T08:00:00Z',
      slug: { _type: 'slug', current: 'नदी' },
      title: 'नदी किनारे',
      mainImage: { asset: { _ref: 'image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg' }, alt: 'River' },
      authors: [{ _ref: 'person-1' }],
      categories: ['Stadt'],
      language: 'hi',
    },
    settings: { address: 'https://news.example/{slug}' },
    expected: {
      ref: 'doc-1',
      at,
      article: {
        url: 'https://news.example/%E0%A4%A8%E0%A4%A6%E0%A5%80',
        lang: 'hi',
        section: 'Stadt',
        authors: [],
        image: {
          url: 'https://cdn.sanity.io/images/abc123/production/Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000.jpg',
          alt: 'River',
        },
      },
    },
  },
  {
    name: 'Strapi 5',
    parse: strapiEvents,
    payload: {
      event: 'entry.publish',
      createdAt: '2026-11-20T08:00:01.000Z',
      model: 'article',
      uid: 'api::article.article',
      entry: {
        id: 12,
        documentId: 'h90lgohlzfpjf3bvan72mzll',
        title: '<b>Bold</b> words',
        slug: 'bold-words',
        updatedAt: '2026-11-20T08:00:00.000Z',
        publishedAt: '2026-11-20T08:00:00.000Z',
        locale: 'en',
        cover: { url: '/uploads/x.png', alternativeText: null, width: 558, height: 767 },
        category: { data: { attributes: { name: 'City' } } },
      },
    },
    settings: { address: 'https://news.example/{slug}', assets: 'https://strapi.example' },
    expected: {
      ref: 'article:h90lgohlzfpjf3bvan72mzll',
      at: at + 1000,
      article: {
        title: 'Bold words',
        lang: 'en',
        section: 'City',
        image: { url: 'https://strapi.example/uploads/x.png', alt: undefined },
      },
    },
  },
  {
    name: 'Directus, a new item',
    parse: directusEvents,
    payload: {
      event: 'articles.items.create',
      key: 7,
      keys: null,
      payload: {
        status: 'published',
        title: 'New',
        slug: 'new',
        date_created: '2026-11-20T08:00:00Z',
        image: '3f1a9a0e-0000-4000-8000-1234567890ab',
        author: { first_name: 'Ida', last_name: 'Wells' },
      },
    },
    settings: { address: 'https://news.example/{slug}', assets: 'https://cms.example/' },
    expected: {
      ref: 'articles:7',
      at,
      article: {
        title: 'New',
        authors: [{ name: 'Ida Wells' }],
        image: { url: 'https://cms.example/assets/3f1a9a0e-0000-4000-8000-1234567890ab' },
      },
    },
  },
  {
    name: 'Webflow',
    parse: webflowEvents,
    payload: {
      triggerType: 'collection_item_published',
      payload: {
        items: [
          {
            id: '64f1',
            collectionId: 'c1',
            lastPublished: '2026-11-20T08:00:00.000Z',
            lastUpdated: '2026-11-20T08:00:00.000Z',
            isArchived: false,
            isDraft: false,
            fieldData: {
              name: 'Hello world',
              slug: 'hello-world',
              'main-image': { url: 'https://cdn.example/a.jpg', alt: null },
            },
          },
        ],
      },
    },
    settings: { address: 'https://news.example/blog/{slug}' },
    expected: {
      ref: '64f1',
      at,
      article: {
        url: 'https://news.example/blog/hello-world',
        title: 'Hello world',
        publishedAt: '2026-11-20T08:00:00Z',
        image: { url: 'https://cdn.example/a.jpg' },
      },
    },
  },
  {
    name: 'Drupal',
    parse: drupalEvents,
    payload: {
      event: 'entity:node:update',
      user: { mail: [{ value: 'editor@news.example' }], name: [{ value: 'editor' }] },
      entity: {
        nid: [{ value: 5 }],
        type: [{ target_id: 'article' }],
        title: [{ value: 'Fish &amp; chips' }],
        status: [{ value: true }],
        created: [{ value: '2026-11-20T07:00:00+00:00' }],
        changed: [{ value: '1795161600' }],
        path: [{ alias: '/food/fish', langcode: 'en' }],
        langcode: [{ value: 'en' }],
        body: [{ value: '<p>Long</p>', summary: 'In short.' }],
        field_image: [{ target_id: 5, url: '/sites/default/files/fish.jpg', alt: 'A fish' }],
        field_tags: [{ target_id: 3, url: '/taxonomy/term/3' }],
      },
    },
    settings: { site },
    expected: {
      ref: '5',
      at,
      article: {
        url: 'https://news.example/food/fish',
        title: 'Fish & chips',
        description: 'In short.',
        publishedAt: '2026-11-20T07:00:00Z',
        modifiedAt: '2026-11-20T08:00:00Z',
        lang: 'en',
        tags: [],
        image: { url: 'https://news.example/sites/default/files/fish.jpg', alt: 'A fish' },
      },
    },
  },
  {
    name: 'Quintype',
    parse: quintypeEvents,
    payload: {
      v1: {
        event: { id: 99, name: 'story-publish', time: at + 1000 },
        data: {
          'story-content-id': 'b3f0-1',
          status: 'published',
          headline: 'Plain headline',
          alternative: { social: { default: { headline: 'Headline for sharing', 'hero-image': null } } },
          subheadline: 'And below.',
          slug: 'politics/2026/11/20/story',
          'hero-image-s3-key': 'paper/2026-11/a b.jpg',
          'hero-image-attribution': 'PTI',
          'author-name': 'Desk',
          authors: [{ name: 'Meera' }],
          tags: [{ name: 'Politics' }],
          sections: [{ name: 'India', 'display-name': 'देश' }],
          'first-published-at': at - 60_000,
          'last-published-at': at,
        },
      },
    },
    settings: { site },
    expected: {
      ref: 'b3f0-1',
      at,
      article: {
        url: 'https://news.example/politics/2026/11/20/story',
        title: 'Headline for sharing',
        description: 'And below.',
        section: 'देश',
        authors: [{ name: 'Meera' }],
        publishedAt: '2026-11-20T07:59:00Z',
        image: {
          url: 'https://images.assettype.com/paper/2026-11/a%20b.jpg?w=2000&fit=max',
          credit: 'PTI',
        },
      },
    },
  },
  {
    name: 'Arc XP',
    parse: arcXpEvents,
    payload: {
      type: 'story:first-publish',
      body: {
        _id: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
        type: 'story',
        language: 'en_GB',
        headlines: { basic: 'Arc headline' },
        subheadlines: { basic: 'Arc standfirst.' },
        canonical_url: '/world/2026/11/20/arc/',
        credits: { by: [{ name: 'Jo March' }] },
        taxonomy: { tags: [{ text: 'World' }], primary_section: { name: 'World events' } },
        promo_items: {
          basic: {
            type: 'video',
            promo_items: { basic: { type: 'image', url: 'https://img.example/v.jpg' } },
          },
        },
        first_publish_date: '2026-11-20T07:00:00Z',
        last_updated_date: '2026-11-20T08:00:00Z',
        revision: { published: true },
      },
    },
    settings: { site },
    expected: {
      ref: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      at,
      article: {
        url: 'https://news.example/world/2026/11/20/arc/',
        title: 'Arc headline',
        lang: 'en-GB',
        section: 'World events',
        authors: [{ name: 'Jo March' }],
        tags: ['World'],
        image: { url: 'https://img.example/v.jpg' },
      },
    },
  },
]
