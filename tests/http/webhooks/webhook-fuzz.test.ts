import { describe, expect, it } from 'vitest'
import { sourceKindNames } from '../../../src/config/hook-source.ts'
import { payloadCases } from '../../article/cms/payloads.ts'
import { oddities } from '../../article/cms/told.ts'
import { createHooks } from './hook-app.ts'
import { NOW, open } from '../test-app.ts'

/** All headers that any scheme reads. */
const PROOFS = [
  'authorization',
  'x-handbill-token',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
  'x-ghost-signature',
  'sanity-webhook-signature',
  'x-webflow-signature',
  'x-webflow-timestamp',
  'x-wc-webhook-signature',
  'x-wp-webhook-signature',
  'x-qt-signature',
  'x-hub-signature',
  'x-drupal-webhooks-signature',
  'x-websked-signature',
  'x-contentful-signature',
  'x-contentful-signed-headers',
  'x-contentful-timestamp',
]

describe('random deliveries', () => {
  const names = sourceKindNames

  it.each(names)('is answered as JSON and never breaks %s', async (name) => {
    const { app } = createHooks([], {}, open)
    const bodies = [
      ...oddities.map((value) => JSON.stringify(value) ?? ''),
      ...payloadCases.map(({ payload }) => JSON.stringify(payload)),
      '\u0000',
      '['.repeat(100_000),
      '{"post":{"current":'.repeat(5_000),
      '{"__proto__":{"title":"x"},"constructor":1,"post":{"current":{"__proto__":1},"previous":{}}}',
      'a[b][c][d][e][f][g][h][i][j][k]=1&a=2&a[b]=3&=&[]=x&a[]=y',
    ]
    for (const body of bodies)
      for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
        const headers = { 'content-type': type, 'x-contentful-topic': 'ContentManagement.Entry.publish' }
        const response = await app.request(`/webhooks/${name}?event=post.published`, {
          method: 'POST',
          body,
          headers,
        })
        expect([200, 400, 422, 503]).toContain(response.status)
        expect(response.headers.get('content-type')).toBe('application/json')
      }
  })

  it.each(names)('with broken proofs is refused by %s', async (name) => {
    const { app } = createHooks([{ name, kind: name, secrets: ['c2VjcmV0'], settings: {} }])
    const values = [
      '',
      ' ',
      ',',
      't=',
      'v1,',
      'sha256=',
      'sha1=',
      `t=${NOW}000,v1=`,
      'v1,='.repeat(500),
      'ä'.repeat(64),
      'f'.repeat(64),
    ]
    for (const value of values) {
      const headers = new Headers(PROOFS.map((header) => [header, value.replace(/[^\x20-\x7e]/g, '?')]))
      const response = await app.request(`/webhooks/${name}?token=${encodeURIComponent(value)}`, {
        method: 'POST',
        body: JSON.stringify({ secret: value }),
        headers,
      })
      expect(response.status).toBe(401)
    }
  })
})
