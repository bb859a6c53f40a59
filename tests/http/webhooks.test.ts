import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createHookDesk } from '../../src/desk/hooks/hook-desk.ts'
import type { HookSource } from '../../src/desk/hooks/source.ts'
import { createMemoryIntake } from '../desk/hooks/memory-intake.ts'
import { emptyRecords } from '../desk/sqlite-desk.ts'
import { createTestApp, NOW, open } from './test-app.ts'

const SECRET = 'a shared secret of some length'
const GHOST: HookSource = { name: 'ghost', kind: 'ghost', secrets: ['the next one', SECRET], settings: {} }
const TOKEN = 'token-for-unsigned-senders'

/** Answers of the content systems' own APIs, by address. */
type CmsAnswers = Readonly<Record<string, () => Promise<Response>>>

function createHooks(sources: readonly HookSource[] = [GHOST], answers: CmsAnswers = {}, settings = {}) {
  const intake = createMemoryIntake()
  const records = emptyRecords()
  const faults: unknown[] = []
  const asked: string[] = []
  const hooks = createHookDesk(sources, {
    records,
    intake,
    complain: (error) => void faults.push(error),
    async fetch(input) {
      const url = String(input)
      asked.push(url)
      const answer = Object.entries(answers).find(([address]) => url.startsWith(address))?.[1]
      if (answer === undefined) throw new TypeError('fetch failed')
      return answer()
    },
  })
  const { app, log } = createTestApp({ hooks, settings })
  const logged = async (query = '') => {
    const response = await app.request(`/v1/deliveries${query}`, {
      headers: { authorization: 'Bearer beta-key' },
    })
    return (await response.json()) as { deliveries: Record<string, unknown>[]; next?: string }
  }
  return { app, log, intake, records, faults, asked, logged }
}

function ghostDelivery(
  post: object,
  options: { readonly secret?: string; readonly at?: number } = {},
): RequestInit {
  const body = JSON.stringify({ post: { current: post, previous: { status: 'draft' } } })
  const time = options.at ?? NOW * 1000
  const hex = createHmac('sha256', options.secret ?? SECRET)
    .update(`${body}${time}`)
    .digest('hex')
  return {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-ghost-signature': `sha256=${hex}, t=${time}` },
  }
}

const post = {
  id: '6682b8a8e10cc04306284330',
  title: 'The night boat returns',
  status: 'published',
  url: 'https://news.example/night-boat/',
  updated_at: '2026-11-20T07:59:00.000Z',
}

describe('POST /webhooks/{source}', () => {
  it('takes a delivery, and the same one only once', async () => {
    const { app, intake } = createHooks()
    const first = await app.request('/webhooks/ghost', ghostDelivery(post))
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('application/json')
    const receipt = (await first.json()) as { articles: unknown[] }
    expect(receipt).toMatchObject({
      status: 'accepted',
      articles: [
        {
          event: 'publish',
          id: 'bmmxra5dwqbysjbm',
          share: 'http://localhost/a/bmmxra5dwqbysjbm',
          image: 'http://localhost/cards/bmmxra5dwqbysjbm/og.png',
        },
      ],
    })
    expect(intake.taken).toMatchObject([
      {
        source: 'ghost',
        event: {
          kind: 'publish',
          ref: post.id,
          at: Date.UTC(2026, 10, 20, 7, 59),
          sourced: { article: { title: post.title } },
        },
      },
    ])

    const again = await app.request('/webhooks/ghost', ghostDelivery(post))
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ status: 'repeated' })
    expect(intake.taken).toHaveLength(1)
  })

  it('answers 401 without detail, and tells the log why', async () => {
    const { app, intake, logged } = createHooks()
    const wrong: readonly RequestInit[] = [
      ghostDelivery(post, { secret: 'wrong' }),
      ghostDelivery(post, { at: NOW * 1000 - 300_001 }),
      { method: 'POST', body: '{}' },
      { method: 'POST', body: 'not even JSON', headers: { 'x-ghost-signature': 'sha256=00, t=1' } },
    ]
    for (const delivery of wrong) {
      const response = await app.request('/webhooks/ghost', delivery)
      expect(response.status).toBe(401)
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(response.headers.get('www-authenticate')).toBeNull()
      expect(await response.json()).toMatchObject({
        code: 'delivery-refused',
        detail: 'The delivery is refused.',
      })
    }
    expect(intake.taken).toEqual([])
    const { deliveries } = await logged()
    expect(deliveries.map(({ reason }) => reason)).toEqual([
      'The X-Ghost-Signature header is not like "sha256=…, t=…", or it was sent twice.',
      'There is no X-Ghost-Signature header: the sender does not sign, or a proxy takes it away.',
      'The delivery was signed 300 seconds ago; 300 are allowed. A replay, or one of the clocks is wrong.',
      'The signature does not match any secret of this source: the secret differs, or the body was changed on the way.',
    ])
  })

  it('answers 400 to what is signed and cannot be read, naming XML', async () => {
    const { app } = createHooks()
    for (const body of ['{"post":', '', '<post/>', '\ufeff<x>']) {
      const hex = createHmac('sha256', SECRET)
        .update(`${body}${NOW * 1000}`)
        .digest('hex')
      const headers = { 'x-ghost-signature': `sha256=${hex}, t=${NOW * 1000}` }
      const response = await app.request('/webhooks/ghost', { method: 'POST', body, headers })
      expect(response.status).toBe(400)
      const { code, detail } = (await response.json()) as { code: string; detail: string }
      expect(code).toBe('malformed-json')
      expect(detail.includes('XML')).toBe(body.includes('<'))
    }
  })

  it('answers 413 to more than a mebibyte, said or not', async () => {
    const { app } = createHooks()
    const long = 'x'.repeat(1_048_577)
    const said = await app.request('/webhooks/ghost', { method: 'POST', body: long })
    expect(said.status).toBe(413)
    const lying = await app.request('/webhooks/ghost', {
      method: 'POST',
      body: long,
      headers: { 'content-length': '2' },
    })
    expect(lying.status).toBe(413)
    expect(lying.headers.get('content-type')).toBe('application/json')
  })

  it('takes a body of a mebibyte', async () => {
    const { app, intake } = createHooks()
    const html = 'x'.repeat(1_048_000)
    expect((await app.request('/webhooks/ghost', ghostDelivery({ ...post, html }))).status).toBe(200)
    expect(intake.taken).toHaveLength(1)
  })

  it('answers 200 to what it ignores, and says so', async () => {
    const { app, intake } = createHooks()
    const response = await app.request('/webhooks/ghost', ghostDelivery({ ...post, status: 'draft' }))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'ignored',
      reason: 'The post is not published: its status is draft.',
      articles: [],
    })
    expect(intake.taken).toEqual([])
  })

  it('answers 422 and names the field', async () => {
    const { app, logged } = createHooks()
    const wrong = [
      [{ ...post, title: 42 }, 'post.current.title'],
      [{ ...post, url: undefined }, 'post.current.url'],
      [{ ...post, url: 'javascript:alert(1)' }, 'post.current.url'],
    ] as const
    for (const [current, field] of wrong) {
      const response = await app.request('/webhooks/ghost', ghostDelivery(current))
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ code: 'invalid-input', field })
    }
    expect((await logged()).deliveries[0]).toMatchObject({ verdict: 'refused', status: 422 })
  })

  it('answers 503 with Retry-After while the queue is down, and takes the repetition', async () => {
    const { app, intake, logged } = createHooks()
    intake.down = true
    const refused = await app.request('/webhooks/ghost', ghostDelivery(post))
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('30')
    expect(refused.headers.get('content-type')).toBe('application/json')
    intake.down = false
    expect(await (await app.request('/webhooks/ghost', ghostDelivery(post))).json()).toMatchObject({
      status: 'accepted',
    })
    expect((await logged()).deliveries.map(({ verdict }) => verdict)).toEqual(['accepted', 'failed'])
  })

  it('knows no source but those there are', async () => {
    const { app, logged } = createHooks()
    for (const name of ['nobody', 'ghost:sports', 'toString', '__proto__', 'ghost%00']) {
      expect((await app.request(`/webhooks/${name}`, ghostDelivery(post))).status).toBe(404)
    }
    expect((await app.request('/webhooks/ghost')).status).toBe(405)
    expect((await logged()).deliveries).toEqual([])
  })

  it('keeps instances of a kind apart', async () => {
    const sports: HookSource = { ...GHOST, name: 'ghost:sports', secrets: ['another secret'] }
    const { app, intake } = createHooks([GHOST, sports])
    expect((await app.request('/webhooks/ghost:sports', ghostDelivery(post))).status).toBe(401)
    expect(
      (await app.request('/webhooks/ghost:sports', ghostDelivery(post, { secret: 'another secret' }))).status,
    ).toBe(200)
    expect((await app.request('/webhooks/ghost', ghostDelivery(post))).status).toBe(200)
    expect(intake.taken.map(({ source }) => source)).toEqual(['ghost:sports', 'ghost'])
  })

  it('takes nothing from a source without a secret, but in development mode, where it says so', async () => {
    const body = JSON.stringify({
      type: 'article.published',
      data: { url: 'https://n.example/a', title: 'A' },
    })
    const delivery = { method: 'POST', body }
    const closed = createHooks([])
    expect((await closed.app.request('/webhooks/standard', delivery)).status).toBe(401)
    expect((await closed.logged()).deliveries).toMatchObject([
      { reason: 'No secret is configured for "standard" in HANDBILL_WEBHOOK_SECRETS.' },
    ])
    const opened = createHooks([GHOST], {}, open)
    const response = await opened.app.request('/webhooks/standard', delivery)
    expect(await response.json()).toMatchObject({ status: 'accepted', unsigned: true })
    expect((await opened.app.request('/webhooks/ghost', delivery)).status).toBe(401)
  })
})

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
    expect(kept).not.toContain(TOKEN)
    expect(kept).toContain('(hidden, 33 characters)')
  })

  it('are repeated when their body tells the time, and only together when it does not', async () => {
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
      complain: () => undefined,
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
    // Somebody publishes the same story again: nothing in Storyblok’s body differs.
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
  it('is answered when it asks whether somebody is there', async () => {
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

  it('are news again when the same was saved again', async () => {
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
  ])('are to be sent again when the CMS %s', async (_, answer) => {
    const { app, intake, asked } = createHooks([prismic], answer === undefined ? {} : { [api]: answer })
    const response = await app.request('/webhooks/prismic', delivery)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('30')
    expect(intake.taken).toEqual([])
    expect(asked).toHaveLength(1)
  })
})

describe('GET /v1/deliveries', () => {
  it('needs a key', async () => {
    const { app } = createHooks()
    expect((await app.request('/v1/deliveries')).status).toBe(401)
  })

  it('pages through the log, newest first, by source', async () => {
    const { app, logged } = createHooks([GHOST, { ...GHOST, name: 'ghost:b' }])
    for (const title of ['one', 'two', 'three'])
      await app.request('/webhooks/ghost', ghostDelivery({ ...post, title }))
    await app.request('/webhooks/ghost:b', ghostDelivery(post))
    const first = await logged('?source=ghost&limit=2')
    expect(first.deliveries).toHaveLength(2)
    expect(first.deliveries[0]).toMatchObject({
      source: 'ghost',
      at: '2026-11-20T08:00:00.000Z',
      verdict: 'accepted',
      status: 200,
      event: 'publish',
      articleId: 'bmmxra5dwqbysjbm',
      headers: { 'x-ghost-signature': '(hidden, 88 characters)', 'content-type': 'application/json' },
    })
    const second = await logged(`?source=ghost&limit=2&cursor=${first.next}`)
    expect(second.deliveries).toHaveLength(1)
    expect(second.next).toBeUndefined()
    expect((await logged()).deliveries).toHaveLength(4)
  })

  it('refuses a cursor that is none, and a limit', async () => {
    const { app } = createHooks()
    for (const [query, field] of [
      ['cursor=abc', 'cursor'],
      ['limit=0', 'limit'],
      ['limit=x', 'limit'],
    ] as const) {
      const response = await app.request(`/v1/deliveries?${query}`, {
        headers: { authorization: 'Bearer beta-key' },
      })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ field })
    }
  })

  it('is not washed away by strangers', async () => {
    const { app, records } = createHooks()
    for (let at = 0; at < 40; at++) await app.request('/webhooks/ghost', { method: 'POST', body: '{}' })
    expect(await records.first('SELECT count(*) AS count FROM deliveries', [])).toEqual({ count: 30 })
  })

  it('costs nobody an answer when it cannot be written', async () => {
    const { app, records, faults, intake } = createHooks()
    await records.run('DROP TABLE deliveries', [])
    expect((await app.request('/webhooks/ghost', ghostDelivery(post))).status).toBe(200)
    expect(intake.taken).toHaveLength(1)
    expect(faults).toHaveLength(1)
  })
})
