import { describe, expect, it } from 'vitest'
import { directusEvents } from '../../../src/article/cms/systems/directus.ts'
import type { CmsEvent } from '../../../src/article/cms/cms-event.ts'
import { prismicEvents } from '../../../src/article/cms/systems/prismic.ts'
import { sanityEvents } from '../../../src/article/cms/systems/sanity.ts'
import { storyblokEvents } from '../../../src/article/cms/systems/storyblok.ts'
import { payloadCases } from './payloads.ts'
import { read, told } from './told.ts'

const ignored = [{ kind: 'ignore' }]

function question(events: readonly unknown[]) {
  const [first] = events as readonly CmsEvent[]
  if (first?.kind !== 'ask') throw new Error('nothing is asked')
  return first.question
}

function readAll(events: readonly CmsEvent[]) {
  return events.map((one) => (one.kind === 'publish' ? read(one) : one))
}

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
