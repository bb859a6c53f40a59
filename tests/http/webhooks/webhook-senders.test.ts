import { describe, expect, it } from 'vitest'
import { createHookDesk } from '../../../src/desk/inbox/hook-desk.ts'
import type { HookSource } from '../../../src/config/hook-source.ts'
import { createMemoryIntake } from '../../desk/inbox/memory-intake.ts'
import { emptyRecords } from '../../desk/store/sqlite-desk.ts'
import { createHooks, SECRET, TOKEN } from './hook-app.ts'
import { createTestApp, NOW, open } from '../test-app.ts'

describe('senders that do not sign', () => {
  const strapi: HookSource = {
    name: 'strapi',
    kind: 'strapi',
    secrets: [TOKEN],
    settings: { address: 'https://news.example/{slug}' },
  }
  const entry = {
    documentId: 'd1',
    title: 'A',
    slug: 'a',
    publishedAt: '2026-11-20T08:00:00Z',
    updatedAt: '2026-11-20T08:00:00Z',
  }
  const body = JSON.stringify({ event: 'entry.publish', model: 'article', entry })

  it('show a token, in a header or the address, which no log keeps', async () => {
    const { app, log, logged } = createHooks([strapi])
    const shown = await app.request('/webhooks/strapi', {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${TOKEN}`, 'x-own': `t ${TOKEN}` },
    })
    expect(shown.status).toBe(200)
    expect((await app.request(`/webhooks/strapi?token=${TOKEN}`, { method: 'POST', body })).status).toBe(200)
    expect((await app.request('/webhooks/strapi?token=wrong', { method: 'POST', body })).status).toBe(401)
    const kept = JSON.stringify([log, await logged()])
    expect(kept).not.toContain(SECRET)
    expect(kept).toContain('(hidden, 33 characters)')
  })

  it('are duplicates if their body has the time, else only if they come together', async () => {
    let time = NOW * 1000
    const intake = createMemoryIntake()
    const sources: HookSource[] = [
      strapi,
      { name: 'storyblok', kind: 'storyblok', secrets: [TOKEN], settings: { site: 'https://n.example' } },
    ]
    const hooks = createHookDesk(sources, {
      records: emptyRecords(),
      intake,
      fetch,
      reportError: () => undefined,
    })
    const { app } = createTestApp({ hooks, now: () => time })
    const send = async (name: string, sent: string) => {
      const response = await app.request(`/webhooks/${name}?token=${TOKEN}`, { method: 'POST', body: sent })
      return ((await response.json()) as { status: string }).status
    }
    const story = JSON.stringify({ action: 'published', story_id: 1, full_slug: 'a' })
    expect([
      await send('strapi', body),
      await send('storyblok', story),
      await send('storyblok', story),
    ]).toEqual(['accepted', 'accepted', 'repeated'])
    time += 3_600_000
    // The same story is published again: Storyblok’s body is identical.
    expect([await send('strapi', body), await send('storyblok', story)]).toEqual(['repeated', 'accepted'])
  })

  it('may call their JSON a form, as curl does', async () => {
    const { app } = createHooks([strapi])
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const response = await app.request(`/webhooks/strapi?token=${TOKEN}`, { method: 'POST', body, headers })
    expect(await response.json()).toMatchObject({ status: 'accepted' })
  })

  it('may send forms', async () => {
    const source: HookSource = {
      name: 'wordpress-com',
      kind: 'wordpress-com',
      secrets: [TOKEN],
      settings: {},
    }
    const { app, intake } = createHooks([source])
    const form = new URLSearchParams({ hook: 'publish_post', ID: '7', post_url: 'https://x.example/a/' })
    const response = await app.request(`/webhooks/wordpress-com?token=${TOKEN}`, {
      method: 'POST',
      body: form,
    })
    expect(response.status).toBe(200)
    expect(intake.taken).toMatchObject([{ event: { kind: 'read', ref: '7', url: 'https://x.example/a/' } }])
  })

  it('nest forms as PHP does', async () => {
    const source: HookSource = { name: 'wp-webhooks', kind: 'wp-webhooks', secrets: [TOKEN], settings: {} }
    const { app, intake } = createHooks([source])
    const form = new URLSearchParams({
      post_id: '9',
      'post[post_title]': 'Tea & trains',
      'post[post_status]': 'publish',
      'post[__proto__][x]': 'y',
      post_permalink: 'https://x.example/tea/',
      'taxonomies[category][news][name]': 'News',
    })
    await app.request(`/webhooks/wp-webhooks?token=${TOKEN}`, { method: 'POST', body: form })
    expect(intake.taken).toMatchObject([
      {
        event: {
          kind: 'publish',
          ref: '9',
          sourced: { article: { title: 'Tea & trains', section: 'News' } },
        },
      },
    ])
  })
})

describe('WooCommerce', () => {
  it('gets an answer when it tests the connection', async () => {
    const source: HookSource = { name: 'woocommerce', kind: 'woocommerce', secrets: [SECRET], settings: {} }
    const { app } = createHooks([source])
    const ping = { method: 'POST', body: new URLSearchParams({ webhook_id: '12' }) }
    expect((await app.request('/webhooks/woocommerce', ping)).status).toBe(200)
    const other = { method: 'POST', body: new URLSearchParams({ webhook_id: '12', arg: '1' }) }
    expect((await app.request('/webhooks/woocommerce', other)).status).toBe(401)
  })
})

describe('thin payloads', () => {
  const prismic: HookSource = {
    name: 'prismic',
    kind: 'prismic',
    secrets: [SECRET],
    settings: { address: 'https://n.example/{uid}' },
  }
  const delivery = {
    method: 'POST',
    body: JSON.stringify({
      type: 'api-update',
      domain: 'paper',
      masterRef: 'r1',
      secret: SECRET,
      documents: ['X1', 'X2'],
    }),
  }
  const api = 'https://paper.cdn.prismic.io/'
  const found = {
    id: 'X1',
    uid: 'boat',
    data: { title: 'Boat' },
    last_publication_date: '2026-11-20T08:00:00+0000',
  }

  it('are filled by the CMS, each article accepted for itself', async () => {
    const { app, intake } = createHooks([prismic], { [api]: async () => Response.json({ results: [found] }) })
    const response = await app.request('/webhooks/prismic', delivery)
    expect(await response.json()).toMatchObject({
      status: 'accepted',
      articles: [{ event: 'publish' }, { event: 'remove' }],
    })
    expect(intake.taken.map(({ event }) => [event.kind, event.ref])).toEqual([
      ['publish', 'X1'],
      ['remove', 'X2'],
    ])
    expect(new Set(intake.taken.map(({ delivery: id }) => id)).size).toBe(2)
  })

  it('are accepted again after the same document was saved again', async () => {
    const source: HookSource = {
      name: 'directus',
      kind: 'directus',
      secrets: [TOKEN],
      settings: { api: 'https://cms.example', key: 'k', address: 'https://n.example/{slug}' },
    }
    let saved = 1
    const answer = async () =>
      Response.json({ data: { title: 'A', slug: 'a', date_updated: `2026-11-20T08:00:0${saved}Z` } })
    const { app } = createHooks([source], { 'https://cms.example/items/articles/7': answer })
    const send = async () => {
      const body = '{"event":"articles.items.update","key":"7","payload":{"title":"A"}}'
      const response = await app.request(`/webhooks/directus?token=${TOKEN}`, { method: 'POST', body })
      return ((await response.json()) as { status: string }).status
    }
    expect([await send(), await send()]).toEqual(['accepted', 'repeated'])
    saved = 2
    expect(await send()).toBe('accepted')
  })

  it.each([
    ['does not answer', undefined],
    ['answers 500', async () => new Response('no', { status: 500 })],
    ['answers no JSON', async () => new Response('<html>')],
    [
      'sends elsewhere',
      async () => new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/' } }),
    ],
    ['answers without end', async () => new Response('x'.repeat(2_000_001))],
  ])('are taken, and asked about later, when the CMS %s', async (_, answer) => {
    const { app, intake, asked } = createHooks([prismic], answer === undefined ? {} : { [api]: answer })
    const response = await app.request('/webhooks/prismic', delivery)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ status: 'accepted', articles: [{ event: 'ask' }] })
    expect(intake.taken).toMatchObject([{ source: 'prismic', event: { kind: 'ask' } }])
    expect(JSON.stringify(intake.taken)).not.toContain(TOKEN)
    expect(asked).toHaveLength(1)
  })
})

it('waits for no CMS longer than the sender’s own timeout', async () => {
  const source: HookSource = {
    name: 'storyblok',
    kind: 'storyblok',
    secrets: [TOKEN],
    settings: { key: 'k' },
  }
  const waiting: AbortSignal[] = []
  const hooks = createHookDesk([source], {
    records: emptyRecords(),
    intake: createMemoryIntake(),
    reportError: () => undefined,
    fetch: async (_, init) =>
      new Promise((_, reject) => {
        const { signal } = init as { signal: AbortSignal }
        waiting.push(signal)
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      }),
  })
  const { app } = createTestApp({ hooks })
  const body = '{"action":"published","story_id":1}'
  const response = await app.request(`/webhooks/storyblok?token=${TOKEN}`, { method: 'POST', body })
  expect(response.status).toBe(200)
  expect(waiting).toMatchObject([{ aborted: true }])
})

describe('the language a CMS says', () => {
  const source: HookSource = {
    name: 'sanity',
    kind: 'sanity',
    secrets: [],
    settings: { address: 'https://n.example/{_id}' },
  }

  it.each([
    ['चाय और रेल: धीमी लाइन फिर चली', 'en-US', 'hi'],
    ['চা ও রেল: ধীর লাইন আবার চলল', 'en', 'bn'],
    ['Tea and trains: the slow line runs again', 'en-GB', 'en-GB'],
    ['Thee en treinen', 'nl_BE', 'nl-BE'],
    ['Tea and trains', 'English', 'en'],
    ['Tea and trains', 'default', 'en'],
  ])('of “%s” as %s is taken as %s', async (title, language, lang) => {
    const { app, intake } = createHooks([source], {}, open)
    const body = JSON.stringify({ _id: 'd1', title, language })
    expect((await app.request('/webhooks/sanity', { method: 'POST', body })).status).toBe(200)
    expect(intake.taken).toMatchObject([{ event: { sourced: { article: { lang } } } }])
  })
})

describe('fields that an editor cannot fix', () => {
  const source: HookSource = {
    name: 'sanity',
    kind: 'sanity',
    secrets: [],
    settings: { address: 'https://n.example/{_id}' },
  }

  it('is left out or cut with a verdict, and the article is still accepted', async () => {
    const { app, intake } = createHooks([source], {}, open)
    const body = JSON.stringify({
      _id: 'd1',
      title: 'Tea and trains',
      publishedAt: 'next Monday',
      image: { url: 'https://user:word@img.example/a.jpg', alt: 'word '.repeat(2_000) },
      tags: [...Array.from({ length: 80 }, (_, at) => `tag ${at}`), 'x'.repeat(101)],
      authors: Array.from({ length: 30 }, (_, at) => `Ana Lee ${at}`),
      section: 's'.repeat(300),
    })
    expect((await app.request('/webhooks/sanity', { method: 'POST', body })).status).toBe(200)
    const event = intake.taken[0]?.event
    if (event?.kind !== 'publish') throw new Error('not published')
    const { article, verdicts } = event.sourced
    expect(article).toMatchObject({ title: 'Tea and trains', publishedAt: undefined })
    expect(article.image?.url).toBeUndefined()
    expect([article.tags.length, article.authors.length, article.section?.length]).toEqual([50, 20, 200])
    expect(verdicts.map(({ code, place }) => `${code} ${place}`)).toEqual(
      expect.arrayContaining(['field-missing publishedAt', 'field-missing image.url']),
    )
  })

  it('is refused where it is the title', async () => {
    const { app } = createHooks([source], {}, open)
    for (const title of [42, '', null, '<br>', 'x'.repeat(1_001)]) {
      const response = await app.request('/webhooks/sanity', {
        method: 'POST',
        body: JSON.stringify({ _id: 'd1', title }),
      })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ field: 'document.title' })
    }
  })
})
