import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { HookSource } from '../../../src/config/hook-source.ts'
import { createHooks, GHOST, ghostDelivery, post, SECRET } from './hook-app.ts'
import { NOW, open } from '../test-app.ts'

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
          image: 'http://localhost/cards/bmmxra5dwqbysjbm/og.jpg',
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

  it('answers 401 without details, and logs the reason', async () => {
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
    expect((await logged()).deliveries[0]).toMatchObject({ outcome: 'refused', status: 422 })
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
    expect((await logged()).deliveries.map(({ outcome }) => outcome)).toEqual(['accepted', 'failed'])
  })

  it('answers 404 for an unknown source', async () => {
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

describe('a delivery whose body says when it was sent', () => {
  const quintype: HookSource = { name: 'quintype', kind: 'quintype', secrets: [SECRET], settings: {} }
  const story = {
    'story-content-id': 'c1',
    headline: 'The night boat returns',
    status: 'published',
    url: post.url,
  }

  function sentAt(time: unknown): RequestInit {
    const event = { id: 'e1', name: 'story-publish', time }
    const body = JSON.stringify({ v1: { event, data: story } })
    const signature = createHmac('sha256', SECRET).update(body).digest('hex')
    return { method: 'POST', body, headers: { 'x-qt-signature': signature } }
  }

  it.each([
    ['six minutes ago', NOW * 1000 - 360_000, 'seconds ago'],
    ['six minutes from now', NOW * 1000 + 360_000, 'in the future'],
    ['at no time', undefined, 'does not say when'],
    ['never', 'soon', 'does not say when'],
  ])('is refused when it was sent %s, rightly signed as it is', async (_, time, reason) => {
    const { app, intake, logged } = createHooks([quintype])
    expect((await app.request('/webhooks/quintype', sentAt(time))).status).toBe(401)
    expect(intake.taken).toEqual([])
    expect((await logged()).deliveries).toMatchObject([{ reason: expect.stringContaining(reason) }])
  })

  it.each([-240_000, 0, 240_000])('is taken when it was sent %i milliseconds from now', async (offset) => {
    const { app, intake } = createHooks([quintype])
    expect((await app.request('/webhooks/quintype', sentAt(NOW * 1000 + offset))).status).toBe(200)
    expect(intake.taken).toHaveLength(1)
  })
})
