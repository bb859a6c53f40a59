import type { SourceSettings } from '../../../../src/config/source-settings.ts'
import { address, headline, site, type SiblingDelivery } from './sibling-delivery.ts'

const strapi = (
  why: string,
  body: object,
  becomes: SiblingDelivery['becomes'],
  settings: SourceSettings = {},
): SiblingDelivery => ({
  why,
  source: 'strapi',
  settings: { address, assets: 'https://cms.example', ...settings },
  body: {
    event: 'entry.publish',
    createdAt: '2026-11-20T08:00:00.000Z',
    model: 'article',
    uid: 'api::article.article',
    ...body,
  },
  becomes,
})
const entry = {
  id: 3,
  documentId: 'em7nhiqw7jm14l68i2kfcaaq',
  title: headline,
  slug: 'pier-reopens',
  publishedAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  locale: 'en',
}
export const strapiDeliveries: readonly SiblingDelivery[] = [
  strapi(
    'version 4 has no documentId',
    { entry: { ...entry, documentId: undefined } },
    { ref: 'article:3', title: headline, url: `${site}/pier-reopens` },
  ),
  strapi('version 5', { entry }, { ref: 'article:em7nhiqw7jm14l68i2kfcaaq' }),
  strapi(
    'a relation with name, and pictures in a list',
    {
      entry: {
        ...entry,
        category: { id: 1, name: 'Sport' },
        authors: [{ id: 1, name: 'Ann Example' }],
        cover: [{ url: '/uploads/a.jpg', alternativeText: 'The pier' }],
      },
    },
    {
      section: 'Sport',
      authors: ['Ann Example'],
      image: 'https://cms.example/uploads/a.jpg',
      alt: 'The pier',
    },
  ),
  strapi(
    'relations of version 4 within data and attributes',
    {
      entry: {
        ...entry,
        category: { data: { id: 1, attributes: { name: 'Sport' } } },
        cover: { data: { id: 2, attributes: { url: '/uploads/a.jpg' } } },
      },
    },
    { section: 'Sport', image: 'https://cms.example/uploads/a.jpg' },
  ),
  strapi(
    'a seo component',
    {
      entry: {
        ...entry,
        seo: { metaTitle: 'Pier | News', metaDescription: 'x' },
        excerpt: 'The eastern pier is open again.',
      },
    },
    { title: headline, description: 'The eastern pier is open again.' },
  ),
  strapi(
    'a picture and a summary for sharing only',
    {
      entry: {
        ...entry,
        seo: {
          metaTitle: 'Pier | News',
          metaDescription: 'The eastern pier is open again.',
          metaImage: { url: '/uploads/og.jpg', alternativeText: 'The pier' },
        },
      },
    },
    {
      title: headline,
      description: 'The eastern pier is open again.',
      image: 'https://cms.example/uploads/og.jpg',
      alt: 'The pier',
    },
  ),
  strapi(
    'blocks as the summary',
    {
      entry: {
        ...entry,
        description: [
          { type: 'paragraph', children: [{ type: 'text', text: 'The eastern pier is open again.' }] },
        ],
      },
    },
    { description: 'The eastern pier is open again.' },
  ),
  strapi(
    'relations as counts only',
    { entry: { ...entry, category: { count: 1 }, authors: { count: 2 } } },
    { title: headline, section: undefined, authors: [] },
  ),
  strapi(
    'unpublished',
    { event: 'entry.unpublish', entry: { ...entry, publishedAt: null } },
    { kind: 'remove', ref: 'article:em7nhiqw7jm14l68i2kfcaaq' },
  ),
  strapi('a draft created', { event: 'entry.create', entry: { ...entry, publishedAt: null } }, 'draft'),
  strapi('deleted', { event: 'entry.delete', entry }, { kind: 'remove' }),
  strapi('a draft deleted', { event: 'entry.delete', entry: { ...entry, publishedAt: null } }, 'draft'),
  strapi(
    'a type without draft and publish',
    { event: 'entry.update', entry: { id: 3, title: headline, slug: 'pier-reopens' } },
    { kind: 'publish', title: headline },
  ),
  strapi(
    'a file uploaded',
    { event: 'media.create', entry: undefined, media: { id: 1, name: 'a.jpg' } },
    'media.create',
  ),
  strapi(
    'a review workflow',
    { event: 'review-workflows.updateEntryStage', entry: { id: 1 } },
    'review-workflows',
  ),
  strapi('a release', { event: 'releases.publish', entry: undefined, isPublished: true }, 'releases.publish'),
  strapi('another type', { model: 'author', entry: { id: 1, name: 'Ann' } }, 'author', {
    types: ['article'],
  }),
  strapi('a publication without its entry', { entry: 'null' }, '25387'),
]

const directus = (
  why: string,
  body: unknown,
  becomes: SiblingDelivery['becomes'],
  settings: SourceSettings = {},
): SiblingDelivery => ({
  why,
  source: 'directus',
  settings: { address, assets: 'https://cms.example', ...settings },
  body,
  becomes,
})
const item = { status: 'published', title: headline, slug: 'pier-reopens' }
export const directusDeliveries: readonly SiblingDelivery[] = [
  directus(
    'created',
    { event: 'articles.items.create', payload: item, key: 5, collection: 'articles' },
    { ref: 'articles:5', title: headline, url: `${site}/pier-reopens` },
  ),
  directus(
    'a UUID for a key',
    {
      event: 'articles.items.create',
      payload: item,
      key: '7af9b743-ad3f-4efe-8bd8-c8a84ecec6af',
      collection: 'articles',
    },
    { ref: 'articles:7af9b743-ad3f-4efe-8bd8-c8a84ecec6af' },
  ),
  directus(
    'a draft created',
    { event: 'articles.items.create', payload: { ...item, status: 'draft' }, key: 5 },
    'draft',
  ),
  directus(
    'in the newsroom’s own language',
    { event: 'artikel.items.create', payload: { ...item, status: 'veröffentlicht' }, key: 5 },
    { title: headline },
  ),
  directus(
    'archived',
    { event: 'articles.items.update', payload: { status: 'archived' }, keys: ['5'] },
    { kind: 'remove', ref: 'articles:5' },
  ),
  directus(
    'back to draft',
    { event: 'articles.items.update', payload: { status: 'draft' }, keys: ['5'] },
    { kind: 'remove', ref: 'articles:5' },
  ),
  directus(
    'three deleted',
    { event: 'articles.items.delete', payload: ['1', '2', '3'], collection: 'articles' },
    [
      { kind: 'remove', ref: 'articles:1' },
      { kind: 'remove', ref: 'articles:2' },
      { kind: 'remove', ref: 'articles:3' },
    ],
  ),
  directus(
    'the trigger in a wrapper',
    { $trigger: { event: 'articles.items.create', payload: item, key: 5, collection: 'articles' } },
    { ref: 'articles:5' },
  ),
  directus(
    'the whole as a text with undefined in it',
    JSON.stringify(
      '{"event": "articles.items.create", "key": "2", "keys": undefined, "payload": {"status":"published","title":"A boat","slug":"boat"}}',
    ),
    { ref: 'articles:2', title: 'A boat' },
  ),
  directus(
    'translations',
    {
      event: 'articles.items.create',
      payload: {
        ...item,
        title: undefined,
        translations: { create: [{ title: 'Mole wieder offen', languages_code: { code: 'de-DE' } }] },
      },
      key: 5,
    },
    { title: 'Mole wieder offen' },
  ),
  directus(
    'a file by its id',
    {
      event: 'articles.items.create',
      payload: { ...item, image: '7af9b743-ad3f-4efe-8bd8-c8a84ecec6af' },
      key: 5,
    },
    { image: 'https://cms.example/assets/7af9b743-ad3f-4efe-8bd8-c8a84ecec6af' },
  ),
  directus(
    'translations of which one language is set',
    {
      event: 'articles.items.create',
      payload: {
        status: 'published',
        slug: 'x',
        translations: [
          { title: 'Pier reopens', languages_code: 'en-US' },
          { title: 'Mole wieder offen', summary: 'Die Mole ist offen.', languages_code: 'de-DE' },
        ],
      },
      key: 5,
    },
    { title: 'Mole wieder offen', description: 'Die Mole ist offen.', lang: 'de-DE' },
    { lang: 'de' },
  ),
  directus(
    'a relation that came whole, and tags through a table of their own',
    {
      event: 'articles.items.create',
      payload: {
        ...item,
        author: { id: 1, first_name: 'Ann', last_name: 'Example' },
        tags: [{ id: 1, tags_id: { name: 'Pier' } }],
      },
      key: 5,
    },
    { authors: ['Ann Example'], tags: ['Pier'] },
  ),
  directus('a user changed', { event: 'users.update', payload: { title: 'Dr' }, keys: ['x'] }, 'not like'),
  directus(
    'an update without an API has the changed fields only',
    { event: 'articles.items.update', payload: { summary: 'x' }, keys: ['5'] },
    'An update has the changed fields only',
  ),
]

const payload = (
  why: string,
  type: string,
  data: unknown,
  becomes: SiblingDelivery['becomes'],
  more: Partial<SiblingDelivery> = {},
): SiblingDelivery => ({
  why,
  source: 'payload',
  settings: { address },
  body: { type, collection: 'posts', timestamp: '2026-11-20T08:00:00.000Z', data },
  becomes,
  ...more,
})
const doc = {
  id: '665f1c0e9b1e8a0012345678',
  title: headline,
  slug: 'pier-reopens',
  _status: 'published',
  publishedAt: '2026-11-20T08:00:00.000Z',
}
export const payloadDeliveries: readonly SiblingDelivery[] = [
  payload('an id of MongoDB', 'article.published', doc, { ref: doc.id, title: headline }),
  payload(
    'Lexical rich text as the summary',
    'article.published',
    {
      ...doc,
      excerpt: {
        root: {
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', text: 'The pier is open again.' }] }],
        },
      },
    },
    { description: 'The pier is open again.' },
  ),
  payload(
    'fields in a group and a tab',
    'article.published',
    { ...doc, title: undefined, hero: { heading: headline } },
    { title: headline },
    { settings: { address, fields: { title: 'hero.heading' } } },
  ),
  payload(
    'a polymorphic relation',
    'article.published',
    { ...doc, author: { relationTo: 'users', value: { id: 1, name: 'Ann Example' } } },
    { authors: ['Ann Example'] },
  ),
  payload(
    'an upload with sizes',
    'article.published',
    {
      ...doc,
      heroImage: {
        id: 1,
        url: '/api/media/file/a.jpg',
        alt: 'The pier',
        sizes: { og: { url: '/api/media/file/a-1200x630.jpg' } },
      },
    },
    { image: 'https://cms.example/api/media/file/a.jpg', alt: 'The pier' },
    { settings: { address, assets: 'https://cms.example' } },
  ),
  payload(
    'all languages of localized fields',
    'article.published',
    { ...doc, title: { en: headline, de: 'Mole wieder offen' } },
    { title: 'Mole wieder offen' },
    { settings: { address, lang: 'de' } },
  ),
  payload(
    'a title of a wrong kind is refused by name',
    'article.published',
    { ...doc, title: { text: 5 } },
    'title',
    { status: 422 },
  ),
  payload(
    'authors filled by an access-safe list',
    'article.published',
    { ...doc, populatedAuthors: [{ id: '1', name: 'Ann Example' }], authors: ['665f1c0e9b1e8a0012345679'] },
    { authors: ['Ann Example'] },
  ),
  payload(
    'the website template’s meta group',
    'article.published',
    {
      ...doc,
      meta: {
        title: 'Pier | News',
        description: 'The pier is open again.',
        image: { url: 'https://cms.example/media/a.jpg', alt: 'The pier' },
      },
    },
    { title: headline, description: 'The pier is open again.', image: 'https://cms.example/media/a.jpg' },
  ),
  payload('a draft', 'article.updated', { ...doc, _status: 'draft' }, 'draft'),
  payload('deleted', 'article.deleted', doc, { kind: 'remove', ref: doc.id }),
  payload('a user saved', 'user.updated', { id: 1, name: 'x' }, 'user', { status: 422 }),
  payload('another collection', 'article.published', doc, 'posts', {
    settings: { address, types: ['articles'] },
  }),
]
