import { describe, expect, test } from 'vitest'
import type { HookSource, SourceKindName } from '../../../src/config/hook-source.ts'
import type { SourceSettings } from '../../../src/config/source-settings.ts'
import { polledSystems } from '../../../src/desk/feeds/polled-systems.ts'
import { createFeedSite } from './feed-site.ts'

const NOON = '2026-11-19T12:00:00.000Z'

function source(kind: SourceKindName, settings: SourceSettings): HookSource {
  return { name: kind, kind, secrets: ['secret'], settings: { poll: 10, ...settings } }
}

const urlOf = (at: number) => `https://news.example/story/${at}`

/** Each system with its configuration and a list of two articles. */
const systems: Readonly<
  Record<
    string,
    { source: HookSource; asked: RegExp; shown: RegExp; list(titles: readonly string[]): unknown }
  >
> = {
  ghost: {
    source: source('ghost', { site: 'https://blog.example', key: 'content-key' }),
    asked:
      /^https:\/\/blog\.example\/ghost\/api\/content\/posts\/\?.*order=updated_at\+desc.*&key=content-key$/,
    shown: /authors$/,
    list: (titles) => ({
      posts: titles.map((title, at) => ({
        id: `g${at}`,
        url: urlOf(at),
        title,
        updated_at: NOON,
        visibility: 'public',
        authors: [{ name: 'Mara Ellison' }],
      })),
    }),
  },
  strapi: {
    source: source('strapi', {
      address: 'https://news.example/story/{slug}',
      types: ['article'],
      api: 'https://strapi.example/api/articles',
      key: 'read-only',
    }),
    asked: /^https:\/\/strapi\.example\/api\/articles\?sort=updatedAt%3Adesc&populate=\*/,
    shown: /=100$/,
    list: (titles) => ({
      data: titles.map((title, at) => ({
        id: at + 10,
        documentId: `d${at}`,
        title,
        slug: String(at),
        author: 'Mara Ellison',
        publishedAt: NOON,
        updatedAt: NOON,
      })),
    }),
  },
  'strapi 4': {
    source: source('strapi', {
      address: 'https://news.example/story/{slug}',
      types: ['article'],
      api: 'https://strapi.example/api/articles/',
    }),
    asked: /^https:\/\/strapi\.example\/api\/articles\?/,
    shown: /=100$/,
    list: (titles) => ({
      data: titles.map((title, at) => ({
        id: at,
        attributes: { title, slug: String(at), author: 'Mara Ellison', publishedAt: NOON, updatedAt: NOON },
      })),
    }),
  },
  storyblok: {
    source: source('storyblok', { site: 'https://news.example', key: 'public-token' }),
    asked: /^https:\/\/api\.storyblok\.com\/v2\/cdn\/stories\?version=published.*&token=public-token$/,
    shown: /desc$/,
    list: (titles) => ({
      stories: titles.map((title, at) => ({
        id: at,
        name: title,
        full_slug: `story/${at}`,
        published_at: NOON,
        content: { component: 'article', author: 'Mara Ellison' },
      })),
    }),
  },
  'wp-webhooks': {
    source: source('wp-webhooks', { site: 'https://news.example' }),
    asked: /^https:\/\/news\.example\/wp-json\/wp\/v2\/posts\?per_page=100&orderby=modified/,
    shown: /term$/,
    list: (titles) =>
      titles.map((title, at) => ({
        id: at + 1,
        type: 'post',
        status: 'publish',
        link: urlOf(at),
        title: { rendered: title },
        date_gmt: '2026-11-19T12:00:00',
        modified_gmt: '2026-11-19T12:00:00',
        _embedded: { author: [{ name: 'Mara Ellison' }] },
      })),
  },
}

describe.each(Object.entries(systems))(
  '%s is polled for missed articles',
  (_, { source: from, asked, shown, list }) => {
    const [feed] = polledSystems([from])
    const site = createFeedSite(feed)
    const answer = (titles: readonly string[]) =>
      site.answers.set(feed!.system!.request, {
        body: JSON.stringify(list(titles)),
        headers: { 'content-type': 'application/json' },
      })

    test('by an address whose key is not shown', () => {
      expect(feed?.system?.request).toMatch(asked)
      expect(feed?.url).toMatch(shown)
      for (const secret of ['content-key', 'public-token', 'read-only'])
        expect(feed?.url).not.toContain(secret)
    })

    test('and what no delivery has brought is published under its source, once', async () => {
      answer(['The ferry is back', 'The pier is closed'])
      await site.look(10)
      expect(await site.published()).toEqual(['0', '1'])
      const stored = await site.desk.articles.byUrl(urlOf(0))
      expect(stored).toMatchObject({
        pack: { article: { title: 'The ferry is back', authors: [{ name: 'Mara Ellison' }] } },
      })
      await site.look(10)
      expect(await site.desk.jobs.list('done', 100)).toHaveLength(2)
    })

    test('and a changed title is taken, even without a delivery', async () => {
      answer(['The ferry is back again', 'The pier is closed'])
      await site.look(10)
      expect(await site.desk.articles.byUrl(urlOf(0))).toMatchObject({
        pack: { article: { title: 'The ferry is back again' } },
      })
    })
  },
)

describe('a poll', () => {
  test('leaves alone what a later delivery has brought', async () => {
    const { source: from, list } = systems.ghost!
    const [feed] = polledSystems([from])
    const site = createFeedSite(feed)
    const article = {
      url: urlOf(0),
      title: 'The ferry is late',
      authors: [],
      tags: [],
      lang: 'en',
      dir: 'ltr',
    } as const
    await site.desk.intake.accept('ghost', 'delivery', {
      kind: 'publish',
      ref: 'g0',
      at: Date.parse(NOON) + 1000,
      sourced: { article, sources: {}, verdicts: [] },
    })
    site.answers.set(feed!.system!.request, {
      body: JSON.stringify(list(['The ferry is back'])),
      headers: { 'content-type': 'application/json' },
    })
    await site.look(10)
    expect(await site.desk.articles.byUrl(urlOf(0))).toMatchObject({
      pack: { article: { title: 'The ferry is late' } },
    })
  })

  test.each([
    ['a web page', '<!doctype html><title>Login</title>', 'text/html'],
    ['JSON of another kind', '{"errors":[]}', 'application/json'],
    ['a list of something else', '[1, null, {"id": 3}]', 'application/json'],
    ['broken JSON', '{"posts": [', 'application/json'],
  ])('survives %s', async (_, body, type) => {
    const [feed] = polledSystems([systems.ghost!.source])
    const site = createFeedSite(feed)
    site.answers.set(feed!.system!.request, { body, headers: { 'content-type': type } })
    await site.look(10)
    expect(await site.published()).toEqual([])
    expect(JSON.stringify(await site.watch.list())).not.toContain('content-key')
  })

  test.each([
    ['ghost', {}, /"poll" of ghost needs "site" and "key"/],
    ['strapi', {}, /"poll" of strapi needs "api"/],
    ['storyblok', {}, /needs "key"/],
    ['woocommerce', {}, /needs "site"/],
    ['sanity', {}, /cannot be asked for a list/],
  ] as const)('of %s without what it needs is refused at start', (kind, settings, message) => {
    expect(() => polledSystems([source(kind, settings)])).toThrow(message)
  })

  test('is made only where it is asked for', () => {
    expect(polledSystems([source('ghost', { poll: undefined })])).toEqual([])
  })
})
