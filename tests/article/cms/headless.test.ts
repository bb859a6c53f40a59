import { describe, expect, it } from 'vitest'
import { contentfulEvents } from '../../../src/article/cms/systems/contentful.ts'
import { directusEvents } from '../../../src/article/cms/systems/directus.ts'
import { drupalEvents } from '../../../src/article/cms/systems/drupal.ts'
import type { CmsEvent } from '../../../src/article/cms/cms-event.ts'
import { prismicEvents } from '../../../src/article/cms/systems/prismic.ts'
import { quintypeEvents } from '../../../src/article/cms/systems/quintype.ts'
import { sanityEvents } from '../../../src/article/cms/systems/sanity.ts'
import { payloadEvents } from '../../../src/article/cms/systems/payload.ts'
import { standardEvents } from '../../../src/article/cms/systems/standard.ts'
import { storyblokEvents } from '../../../src/article/cms/systems/storyblok.ts'
import { strapiEvents } from '../../../src/article/cms/systems/strapi.ts'
import { webflowEvents } from '../../../src/article/cms/systems/webflow.ts'
import { Problem } from '../../../src/problem.ts'
import { payloadCases } from './payloads.ts'
import { oddities, read, told } from './told.ts'

const ignored = [{ kind: 'ignore' }]

describe('a publication', () => {
  it.each(payloadCases)('of $name', ({ parse, payload, expected, ...around }) => {
    expect(told(parse, payload, around)).toMatchObject([{ kind: 'publish', ...expected }])
    expect(JSON.stringify(told(parse, payload, around))).not.toContain('editor@')
  })

  it.each(payloadCases)(
    'of $name is read or refused by name, with any values in its fields',
    ({ parse, payload, ...around }) => {
      let tried = 0
      const faults: unknown[] = []
      for (const broken of brokenCopies(payload)) {
        tried++
        try {
          told(parse, broken, around)
        } catch (error) {
          if (!(error instanceof Problem && /\w/.test(error.field ?? ''))) faults.push(error)
        }
      }
      expect(faults).toEqual([])
      expect(tried).toBeGreaterThan(100)
    },
  )
})

/** Copies of a value with each part replaced by each oddity. */
function* brokenCopies(value: unknown): Generator<unknown> {
  yield* oddities
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    for (const broken of brokenCopies(inner))
      yield Array.isArray(value)
        ? Object.assign([...(value as unknown[])], { [name]: broken })
        : { ...value, [name]: broken }
}

function question(events: readonly unknown[]) {
  const [first] = events as readonly CmsEvent[]
  if (first?.kind !== 'ask') throw new Error('nothing is asked')
  return first.question
}

function readAll(events: readonly CmsEvent[]) {
  return events.map((one) => (one.kind === 'publish' ? read(one) : one))
}

describe('removals and what is ignored', () => {
  it.each([
    ['unpublished', standardEvents, { type: 'article.unpublished', data: { id: 'a-1' } }, {}, { ref: 'a-1' }],
    [
      'deleted',
      standardEvents,
      { type: 'article.deleted', data: { url: 'https://n.example/a' } },
      {},
      { url: 'https://n.example/a' },
    ],
    ['Payload', payloadEvents, { type: 'article.deleted', data: { id: 4 } }, {}, { ref: '4' }],
    [
      'Contentful',
      contentfulEvents,
      { sys: { id: 'e1', type: 'DeletedEntry' } },
      { 'x-contentful-topic': 'ContentManagement.Entry.unpublish' },
      { ref: 'e1' },
    ],
    ['Sanity', sanityEvents, { _id: 'd1' }, { 'sanity-operation': 'delete' }, { ref: 'd1' }],
    [
      'Strapi',
      strapiEvents,
      { event: 'entry.unpublish', model: 'article', entry: { documentId: 'x', publishedAt: null } },
      {},
      { ref: 'article:x' },
    ],
    ['Directus', directusEvents, { event: 'articles.items.delete', keys: ['3'] }, {}, { ref: 'articles:3' }],
    [
      'Directus, archived',
      directusEvents,
      { event: 'articles.items.update', keys: '["3"]', payload: '{"status":"archived"}' },
      {},
      { ref: 'articles:3' },
    ],
    ['Storyblok', storyblokEvents, { action: 'unpublished', story_id: 12 }, {}, { ref: '12' }],
    [
      'Webflow',
      webflowEvents,
      { triggerType: 'collection_item_deleted', payload: { id: 'i1' } },
      {},
      { ref: 'i1' },
    ],
    [
      'Drupal',
      drupalEvents,
      { event: 'entity:node:delete', entity: { nid: [{ value: 5 }] } },
      {},
      { ref: '5' },
    ],
    [
      'Drupal, unpublished',
      drupalEvents,
      { event: 'entity:node:update', entity: { nid: [{ value: 5 }], status: [{ value: false }] } },
      {},
      { ref: '5' },
    ],
    [
      'Quintype',
      quintypeEvents,
      { v1: { event: { name: 'story-retract' }, data: { id: 'q' } } },
      {},
      { ref: 'q' },
    ],
  ] as const)('%s', (_, parse, payload, headers, expected) => {
    expect(told(parse, payload, { headers })).toMatchObject([{ kind: 'remove', ...expected }])
  })

  it.each([
    ['another event', standardEvents, { type: 'comment.created.note', data: {} }, {}],
    ['nothing', standardEvents, {}, {}],
    [
      'a draft of Payload',
      payloadEvents,
      { type: 'article.updated', data: { id: 1, _status: 'draft', title: 'x' } },
      {},
    ],
    [
      'a save',
      contentfulEvents,
      { sys: { id: 'e1' } },
      { 'x-contentful-topic': 'ContentManagement.Entry.auto_save' },
    ],
    [
      'an asset',
      contentfulEvents,
      { sys: { id: 'e1' } },
      { 'x-contentful-topic': 'ContentManagement.Asset.publish' },
    ],
    ['a draft of Sanity', sanityEvents, { _id: 'drafts.d1', title: 'x' }, {}],
    [
      'the entry that is "null"',
      strapiEvents,
      { event: 'entry.publish', model: 'article', entry: 'null' },
      {},
    ],
    [
      'a draft of Strapi',
      strapiEvents,
      { event: 'entry.update', model: 'article', entry: { id: 1, title: 'x', publishedAt: null } },
      {},
    ],
    [
      'a deleted draft of Strapi',
      strapiEvents,
      { event: 'entry.delete', model: 'article', entry: { id: 1, publishedAt: null } },
      {},
    ],
    ['Strapi’s test', strapiEvents, { event: 'trigger-test' }, {}],
    [
      'a change in Webflow’s editor',
      webflowEvents,
      { triggerType: 'collection_item_changed', payload: { id: 'i', fieldData: { name: 'x' } } },
      {},
    ],
    ['a whole site', webflowEvents, { triggerType: 'site_publish', payload: {} }, {}],
    ['a term', drupalEvents, { event: 'entity:taxonomy_term:update', entity: {} }, {}],
    [
      'an unpublished node',
      drupalEvents,
      { event: 'entity:node:create', entity: { nid: [{ value: 1 }], status: [{ value: false }] } },
      {},
    ],
    [
      'a story that waits',
      quintypeEvents,
      { v1: { event: { name: 'story-submit' }, data: { headline: 'x', status: 'needs-approval' } } },
      {},
    ],
    ['Prismic’s test', prismicEvents, { type: 'test-trigger', secret: 's' }, {}],
    ['a tag of Prismic’s', prismicEvents, { type: 'api-update', documents: [], secret: 's' }, {}],
  ] as const)('%s is ignored', (_, parse, payload, headers) => {
    expect(told(parse, payload, { headers })).toMatchObject(ignored)
  })

  it('says what to do about Strapi’s missing entry', () => {
    const [events] = told(strapiEvents, { event: 'entry.publish', model: 'article', entry: 'null' })
    expect(events).toMatchObject({ reason: expect.stringContaining('entry.update') as string })
  })

  it('ignores types that hold no articles', () => {
    const types = ['article']
    expect(
      told(sanityEvents, { _id: 'd', _type: 'person', name: 'x' }, { settings: { types } }),
    ).toMatchObject(ignored)
    expect(
      told(strapiEvents, { event: 'entry.publish', model: 'menu', entry: {} }, { settings: { types } }),
    ).toMatchObject(ignored)
  })
})

/** An entry with a picture and an author, as returned by the delivery API. */
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

describe('queries to the CMS', () => {
  it('Contentful: the entry with its links, unless its cache is older than the webhook', () => {
    const { payload, headers, parse } =
      payloadCases.find(({ name }) => name.startsWith('Contentful')) ?? payloadCases[0]!
    const settings = { address: 'https://news.example/{slug}', key: 'cda-key' }
    const asked = question(told(parse, payload, { headers: headers ?? {}, settings }))
    expect(asked.url).toBe(
      'https://cdn.contentful.com/spaces/83pwon/environments/master/entries?sys.id=5bfZXM&include=2',
    )
    expect(asked.headers).toEqual({ authorization: 'Bearer cda-key' })
    expect(readAll(asked.parseAnswer(entryOf('2026-11-20T08:00:00.000Z')))).toMatchObject([
      {
        article: {
          title: 'Asked',
          authors: [{ name: 'Mara' }],
          image: { url: 'https://images.example/a.jpg', alt: 'Alt' },
        },
      },
    ])
    expect(readAll(asked.parseAnswer(entryOf('2026-11-20T07:00:00.000Z')))).toMatchObject([
      { article: { title: 'Adventure trips' } },
    ])
  })

  it('Storyblok: the story, or its page where there is no key', () => {
    const payload = { action: 'published', story_id: 12, full_slug: 'blog/night boat', space_id: 1 }
    const site = 'https://news.example'
    expect(told(storyblokEvents, payload, { settings: { site } })).toEqual([
      { kind: 'read', ref: '12', url: 'https://news.example/blog/night%20boat' },
    ])
    expect(told(storyblokEvents, payload)).toMatchObject(ignored)
    const asked = question(told(storyblokEvents, payload, { settings: { site, key: 'public' } }))
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
    expect(readAll(asked.parseAnswer({ story }))).toMatchObject([
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
    const events = told(prismicEvents, payload, { settings: { address: 'https://news.example/{uid}' } })
    const asked = question(events)
    const url = new URL(asked.url)
    expect(url.origin + url.pathname).toBe('https://my-paper.cdn.prismic.io/api/v2/documents/search')
    expect(url.searchParams.get('q')).toBe('[[in(document.id,["X1","X2"])]]')
    expect(JSON.stringify(events)).not.toContain('hush')
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
    expect(readAll(asked.parseAnswer({ results: [document] }))).toMatchObject([
      {
        kind: 'publish',
        ref: 'X1',
        article: { url: 'https://news.example/boat', title: 'Le bateau', lang: 'fr-FR', tags: ['Mer'] },
      },
      { kind: 'remove', ref: 'X2' },
    ])
    expect(asked.parseAnswer({ error: 'x' })).toMatchObject(ignored)
  })

  it('Directus: the item, for an update has the changed fields only', () => {
    const payload = { event: 'articles.items.update', keys: ['7', '8'], payload: { title: 'Changed' } }
    const settings = { api: 'https://cms.example', key: 'k', address: 'https://news.example/{slug}' }
    const events = told(directusEvents, payload, { settings })
    expect(events).toHaveLength(2)
    const asked = question(events)
    expect(asked.url).toBe('https://cms.example/items/articles/7?fields=*%2C*.*')
    const data = {
      id: 7,
      status: 'published',
      title: 'Whole',
      slug: 'whole',
      image: { id: '3f1a9a0e-0000-4000-8000-1234567890ab' },
    }
    expect(readAll(asked.parseAnswer({ data }))).toMatchObject([
      {
        ref: 'articles:7',
        article: {
          title: 'Whole',
          image: { url: 'https://cms.example/assets/3f1a9a0e-0000-4000-8000-1234567890ab' },
        },
      },
    ])
    for (const status of ['draft', 'ready', 'Archived'])
      expect(readAll(asked.parseAnswer({ data: { ...data, status } }))).toMatchObject([{ kind: 'remove' }])
    // Newsrooms' own names for published statuses.
    for (const status of ['Published', 'live', 'veröffentlicht'])
      expect(readAll(asked.parseAnswer({ data: { ...data, status } }))).toMatchObject([{ kind: 'publish' }])
    expect(told(directusEvents, { ...payload, payload: { views: 3 } })).toMatchObject([
      { kind: 'ignore' },
      { kind: 'ignore' },
    ])
  })
})

describe('a custom content model', () => {
  it('is read from the configured fields', () => {
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
    expect(told(sanityEvents, payload, { settings })).toMatchObject([
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
