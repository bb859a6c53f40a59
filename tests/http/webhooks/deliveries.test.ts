import { describe, expect, it } from 'vitest'
import { createHooks, GHOST, ghostDelivery, post } from './hook-app.ts'

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
      outcome: 'accepted',
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

  it('refuses an invalid cursor, and an invalid limit', async () => {
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

  it('logs at most 30 refusals a minute', async () => {
    const { app, records } = createHooks()
    for (let at = 0; at < 40; at++) await app.request('/webhooks/ghost', { method: 'POST', body: '{}' })
    expect(await records.first('SELECT count(*) AS count FROM deliveries', [])).toEqual({ count: 30 })
  })

  it('logs refusals again in the next minute', async () => {
    const { app, records, clock } = createHooks()
    const refuse = () => app.request('/webhooks/ghost', { method: 'POST', body: '{}' })
    for (let at = 0; at < 40; at++) await refuse()
    clock.now += 60_000
    await refuse()
    expect(await records.first('SELECT count(*) AS count FROM deliveries', [])).toEqual({ count: 31 })
  })

  it('a failed write does not fail the answer', async () => {
    const { app, records, faults, intake } = createHooks()
    await records.run('DROP TABLE deliveries', [])
    expect((await app.request('/webhooks/ghost', ghostDelivery(post))).status).toBe(200)
    expect(intake.taken).toHaveLength(1)
    expect(faults).toHaveLength(1)
  })
})
