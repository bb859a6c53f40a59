import { describe, expect, it } from 'vitest'
import { createTestApp } from './test-app.ts'

describe('a server without a store', () => {
  const { app } = createTestApp()

  it('still shows crawlers the brand’s card, not cached', async () => {
    for (const path of ['/cards/abc/og.png', '/cards/abc/0123/story.jpg']) {
      const response = await app.request(path)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
    }
    expect((await app.request('/cards/abc/poster.png')).status).toBe(404)
  })

  it.each([
    '/v1/articles',
    '/v1/articles/abc',
    '/v1/jobs',
    '/v1/deliveries',
    '/webhooks/ghost',
    '/a/abc',
    '/oembed?url=x',
  ])('says of %s that it is unavailable, and when to try again', async (path) => {
    const response = await app.request(path, { method: path.startsWith('/webhooks') ? 'POST' : 'GET' })
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await response.json()).toMatchObject({ code: 'unavailable' })
  })
})
