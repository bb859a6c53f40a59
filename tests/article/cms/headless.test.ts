import { describe, expect, it } from 'vitest'
import { contentfulNews } from '../../../src/article/cms/contentful.ts'
import { directusNews } from '../../../src/article/cms/directus.ts'
import { drupalNews } from '../../../src/article/cms/drupal.ts'
import type { CmsNews } from '../../../src/article/cms/news.ts'
import { prismicNews } from '../../../src/article/cms/prismic.ts'
import { quintypeNews } from '../../../src/article/cms/quintype.ts'
import { sanityNews } from '../../../src/article/cms/sanity.ts'
import { payloadNews, standardNews } from '../../../src/article/cms/standard.ts'
import { storyblokNews } from '../../../src/article/cms/storyblok.ts'
import { strapiNews } from '../../../src/article/cms/strapi.ts'
import { webflowNews } from '../../../src/article/cms/webflow.ts'
import { Problem } from '../../../src/problem.ts'
import { payloadCases } from './payloads.ts'
import { oddities, read, told } from './told.ts'

const ignored = [{ kind: 'ignore' }]

describe('a publication', () => {
  it.each(payloadCases)('of $name', ({ newsOf, payload, expected, ...around }) => {
    expect(told(newsOf, payload, around)).toMatchObject([{ kind: 'publish', ...expected }])
    expect(JSON.stringify(told(newsOf, payload, around))).not.toContain('editor@')
  })

  it.each(payloadCases)(
    'of $name is read or refused by name, whatever stands where',
    ({ newsOf, payload, ...around }) => {
      let tried = 0
      const faults: unknown[] = []
      for (const broken of brokenCopies(payload)) {
        tried++
        try {
          told(newsOf, broken, around)
        } catch (error) {
          if (!(error instanceof Problem && /\w/.test(error.field ?? ''))) faults.push(error)
        }
      }
      expect(faults).toEqual([])
      expect(tried).toBeGreaterThan(100)
    },
  )
})

/** Copies with one value after another replaced by each oddity. */
function* brokenCopies(value: unknown): Generator<unknown> {
  yield* oddities
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    for (const broken of brokenCopies(inner))
      yield Array.isArray(value)
        ? Object.assign([...(value as unknown[])], { [name]: broken })
        : { ...value, [name]: broken }
}

function question(news: readonly unknown[]) {
  const [first] = news as readonly CmsNews[]
  if (first?.kind !== 'ask') throw new Error('nothing is asked')
  return first.question
}

function readAll(news: readonly CmsNews[]) {
  return news.map((one) => (one.kind === 'publish' ? read(one) : one))
}

describe('removals and what is ignored', () => {
  it.each([
    ['unpublished', standardNews, { type: 'article.unpublished', data: { id: 'a-1' } }, {}, { ref: 'a-1' }],
    [
      'deleted',
      standardNews,
      { type: 'article.deleted', data: { url: 'https://n.example/a' } },
      {},
      { url: 'https://n.example/a' },
    ],
    ['Payload', payloadNews, { type: 'article.deleted', data: { id: 4 } }, {}, { ref: '4' }],
    [
      'Contentful',
      contentfulNews,
      { sys: { id: 'e1', type: 'DeletedEntry' } },
      { 'x-contentful-topic': 'ContentManagement.Entry.unpublish' },
      { ref: 'e1' },
    ],
    ['Sanity', sanityNews, { _id: 'd1' }, { 'sanity-operation': 'delete' }, { ref: 'd1' }],
    [
      'Strapi',
      strapiNews,
      { event: 'entry.unpublish', model: 'article', entry: { documentId: 'x', publishedAt: null } },
      {},
      { ref: 'article:x' },
    ],
    ['Directus', directusNews, { event: 'articles.items.delete', keys: ['3'] }, {}, { ref: 'articles:3' }],
    [
      'Directus, archived',
      directusNews,
      { event: 'articles.items.update', keys: '["3"]', payload: '{"status":"archived"}' },
      {},
      { ref: 'articles:3' },
    ],
    ['Storyblok', storyblokNews, { action: 'unpublished', story_id: 12 }, {}, { ref: '12' }],
    [
      'Webflow',
      webflowNews,
      { triggerType: 'collection_item_deleted', payload: { id: 'i1' } },
      {},
      { ref: 'i1' },
    ],
    [
      'Drupal',
      drupalNews,
      { event: 'entity:node:delete', entity: { nid: [{ value: 5 }] } },
      {},
      { ref: '5' },
    ],
    [
      'Drupal, unpublished',
      drupalNews,
      { event: 'entity:node:update', entity: { nid: [{ value: 5 }], status: [{ value: false }] } },
      {},
      { ref: '5' },
    ],
    [
      'Quintype',
      quintypeNews,
      { v1: { event: { name: 'story-retract' }, data: { id: 'q' } } },
      {},
      { ref: 'q' },
    ],
  ] as const)('%s', (_, newsOf, payload, headers, expected) => {
    expect(told(newsOf, payload, { headers })).toMatchObject([{ kind: 'remove', ...expected }])
  })

  it.each([
    ['another event', standardNews, { type: 'comment.created.note', data: {} }, {}],
    ['nothing', standardNews, {}, {}],
    [
      'a draft of Payload',
      payloadNews,
      { type: 'article.updated', data: { id: 1, _status: 'draft', title: 'x' } },
      {},
    ],
    [
      'a save',
      contentfulNews,
      { sys: { id: 'e1' } },
      { 'x-contentful-topic': 'ContentManagement.Entry.auto_save' },
    ],
    [
      'an asset',
      contentfulNews,
      { sys: { id: 'e1' } },
      { 'x-contentful-topic': 'ContentManagement.Asset.publish' },
    ],
    ['a draft of Sanity', sanityNews, { _id: 'drafts.d1', title: 'x' }, {}],
    ['the entry that is "null"', strapiNews, { event: 'entry.publish', model: 'article', entry: 'null' }, {}],
    [
      'a draft of Strapi',
      strapiNews,
      { event: 'entry.update', model: 'article', entry: { id: 1, title: 'x', publishedAt: null } },
      {},
    ],
    [
      'a deleted draft of Strapi',
      strapiNews,
      { event: 'entry.delete', model: 'article', entry: { id: 1, publishedAt: null } },
      {},
    ],
    ['Strapi’s test', strapiNews, { event: 'trigger-test' }, {}],
    [
      'a change in Webflow’s editor',
      webflowNews,
      { triggerType: 'collection_item_changed', payload: { id: 'i', fieldData: { name: 'x' } } },
      {},
    ],
    ['a whole site', webflowNews, { triggerType: 'site_publish', payload: {} }, {}],
    ['a term', drupalNews, { event: 'entity:taxonomy_term:update', entity: {} }, {}],
    [
      'an unpublished node',
      drupalNews,
      { event: 'entity:node:create', entity: { nid: [{ value: 1 }], status: [{ value: false }] } },
      {},
    ],
    [
      'a story that waits',
      quintypeNews,
      { v1: { event: { name: 'story-submit' }, data: { headline: 'x', status: 'needs-approval' } } },
      {},
    ],
    ['Prismic’s test', prismicNews, { type: 'test-trigger', secret: 's' }, {}],
    ['a tag of Prismic’s', prismicNews, { type: 'api-update', documents: [], secret: 's' }, {}],
  ] as const)('%s is ignored', (_, newsOf, payload, headers) => {
    expect(told(newsOf, payload, { headers })).toMatchObject(ignored)
  })

  it('says what to do about Strapi’s missing entry', () => {
    const [news] = told(strapiNews, { event: 'entry.publish', model: 'article', entry: 'null' })
    expect(news).toMatchObject({ reason: expect.stringContaining('entry.update') as string })
  })

  it('ignores types that hold no articles', () => {
    const types = ['article']
    expect(told(sanityNews, { _id: 'd', _type: 'person', name: 'x' }, { settings: { types } })).toMatchObject(
      ignored,
    )
    expect(
      told(strapiNews, { event: 'entry.publish', model: 'menu', entry: {} }, { settings: { types } }),
    ).toMatchObject(ignored)
  })
})

/** An entry with a picture and an author, as the delivery API answers it. */
function entryOf(updatedAt: string) {
  return {
    items: [
      {
        sys: { id: '5bfZXM', updatedAt },
        fields: {
          title: 'Asked',
          slug: 'asked',
          featuredImage: { sys: { type: 'Link', linkType: 'Asset', id: '1CKhMZ' } },
          author: { sys: { type: 'Link', linkType: 'Entry', id: 'p1' } },
        },
      },
    ],
    includes: {
      Asset: [
        { sys: { id: '1CKhMZ' }, fields: { file: { url: '//images.example/a.jpg' }, description: 'Alt' } },
      ],
      Entry: [{ sys: { id: 'p1' }, fields: { name: 'Mara' } }],
    },
  }
}

describe('what the CMS is asked', () => {
  it('Contentful: the entry with its links, unless its cache is older than the webhook', () => {
    const { payload, headers, newsOf } =
      payloadCases.find(({ name }) => name.startsWith('Contentful')) ?? payloadCases[0]!
    const settings = { address: 'https://news.example/{slug}', key: 'cda-key' }
    const asked = question(told(newsOf, payload, { headers: headers ?? {}, settings }))
    expect(asked.url).toBe(
      'https://cdn.contentful.com/spaces/83pwon/environments/master/entries?sys.id=5bfZXM&include=2',
    )
    expect(asked.headers).toEqual({ authorization: 'Bearer cda-key' })
    expect(readAll(asked.newsOf(entryOf('2026-11-20T08:00:00.000Z')))).toMatchObject([
      {
        article: {
          title: 'Asked',
          authors: [{ name: 'Mara' }],
          image: { url: 'https://images.example/a.jpg', alt: 'Alt' },
        },
      },
    ])
    expect(readAll(asked.newsOf(entryOf('2026-11-20T07:00:00.000Z')))).toMatchObject([
      { article: { title: 'Adventure trips' } },
    ])
  })

  it('Storyblok: the story, or its page where there is no key', () => {
    const payload = { action: 'published', story_id: 12, full_slug: 'blog/night boat', space_id: 1 }
    const site = 'https://news.example'
    expect(told(storyblokNews, payload, { settings: { site } })).toEqual([
      { kind: 'read', ref: '12', url: 'https://news.example/blog/night%20boat' },
    ])
    expect(told(storyblokNews, payload)).toMatchObject(ignored)
    const asked = question(told(storyblokNews, payload, { settings: { site, key: 'public' } }))
    expect(asked.url).toBe(
      'https://api.storyblok.com/v2/cdn/stories/12?version=published&token=public&cv=1795161600000',
    )
    const story = {
      id: 12,
      name: 'Fallback name',
      full_slug: 'blog/night-boat',
      lang: 'default',
      first_published_at: '2026-11-20T07:00:00.000Z',
      published_at: '2026-11-20T08:00:00.000Z',
      content: {
        component: 'article',
        headline: 'Night boat',
        image: { filename: 'https://a.storyblok.com/f/1/a.jpg', alt: 'Boat' },
      },
    }
    expect(readAll(asked.newsOf({ story }))).toMatchObject([
      {
        kind: 'publish',
        ref: '12',
        article: {
          url: 'https://news.example/blog/night-boat',
          title: 'Night boat',
          image: { url: 'https://a.storyblok.com/f/1/a.jpg', alt: 'Boat' },
        },
      },
    ])
    expect(asked.gone).toMatchObject([{ kind: 'remove', ref: '12' }])
    expect(asked.otherwise).toMatchObject([{ kind: 'read' }])
  })

  it('Prismic: all documents at once; those that are missing are removed, and its secret goes no further', () => {
    const payload = {
      type: 'api-update',
      domain: 'my-paper',
      apiUrl: 'http://169.254.169.254/',
      secret: 'hush',
      masterRef: 'ref1',
      documents: ['X1', 'X2', '"]] evil'],
    }
    const news = told(prismicNews, payload, { settings: { address: 'https://news.example/{uid}' } })
    const asked = question(news)
    const url = new URL(asked.url)
    expect(url.origin + url.pathname).toBe('https://my-paper.cdn.prismic.io/api/v2/documents/search')
    expect(url.searchParams.get('q')).toBe('[[in(document.id,["X1","X2"])]]')
    expect(JSON.stringify(news)).not.toContain('hush')
    const document = {
      id: 'X1',
      uid: 'boat',
      type: 'article',
      lang: 'fr-fr',
      first_publication_date: '2026-11-20T07:00:00+0000',
      last_publication_date: '2026-11-20T08:00:00+0000',
      tags: ['Mer'],
      data: {
        title: [{ type: 'heading1', text: 'Le bateau' }],
        image: { url: 'https://images.prismic.io/a.jpg', alt: null },
      },
    }
    expect(readAll(asked.newsOf({ results: [document] }))).toMatchObject([
      {
        kind: 'publish',
        ref: 'X1',
        article: { url: 'https://news.example/boat', title: 'Le bateau', lang: 'fr-FR', tags: ['Mer'] },
      },
      { kind: 'remove', ref: 'X2' },
    ])
    expect(asked.newsOf({ error: 'x' })).toMatchObject(ignored)
  })

  it('Directus: the item, for an update has the changed fields only', () => {
    const payload = { event: 'articles.items.update', keys: ['7', '8'], payload: { title: 'Changed' } }
    const settings = { api: 'https://cms.example', key: 'k', address: 'https://news.example/{slug}' }
    const news = told(directusNews, payload, { settings })
    expect(news).toHaveLength(2)
    const asked = question(news)
    expect(asked.url).toBe('https://cms.example/items/articles/7?fields=*%2C*.*')
    const data = {
      id: 7,
      status: 'published',
      title: 'Whole',
      slug: 'whole',
      image: { id: '3f1a9a0e-0000-4000-8000-1234567890ab' },
    }
    expect(readAll(asked.newsOf({ data }))).toMatchObject([
      {
        ref: 'articles:7',
        article: {
          title: 'Whole',
          image: { url: 'https://cms.example/assets/3f1a9a0e-0000-4000-8000-1234567890ab' },
        },
      },
    ])
    expect(readAll(asked.newsOf({ data: { ...data, status: 'draft' } }))).toMatchObject([{ kind: 'remove' }])
    expect(told(directusNews, { ...payload, payload: { views: 3 } })).toMatchObject([
      { kind: 'ignore' },
      { kind: 'ignore' },
    ])
  })
})

describe('a model of the newsroom’s own', () => {
  it('is read where the settings say', () => {
    const settings = {
      address: 'https://news.example/{meta.path}',
      fields: { title: 'texts.kop', image: 'beeld.groot', authors: 'door' },
    }
    const payload = {
      _id: 'd1',
      title: 'not this',
      texts: { kop: 'De kop' },
      beeld: { groot: 'https://img.example/g.jpg' },
      door: 'Jan',
      meta: { path: '/stad/de-kop/' },
    }
    expect(told(sanityNews, payload, { settings })).toMatchObject([
      {
        article: {
          url: 'https://news.example/stad/de-kop',
          title: 'De kop',
          authors: [{ name: 'Jan' }],
          image: { url: 'https://img.example/g.jpg' },
        },
      },
    ])
  })
})
