import { describe, expect, test } from 'vitest'
import { articleOf, morningPost } from './articles.ts'
import { createPostWriter } from '../../src/post/write-posts.ts'
import { postTemplates } from '../../templates/all.ts'

interface Message {
  readonly android: { readonly ttl?: string }
  readonly apns: { readonly headers?: unknown }
  readonly webpush: { readonly headers?: unknown }
}

const now = '2026-05-04T10:00:00Z'
const posts = createPostWriter(postTemplates, () => new Date(now))

function message(times: { readonly expiresAt?: string; readonly publishAt?: string }): Message {
  const article = articleOf({ title: 'Tides' })
  const [post] = posts.write({
    article,
    brand: morningPost,
    template: 'headline',
    networks: ['push'],
    ...times,
  })
  return post!.api['POST /v1/projects/{project}/messages:send']!['message'] as unknown as Message
}

describe('a notification', () => {
  test('without an end is kept as long as the service likes', () => {
    const { android, apns, webpush } = message({})
    expect([android.ttl, apns.headers, webpush.headers]).toEqual([undefined, undefined, undefined])
  })

  test('that ends in an hour is kept for an hour', () => {
    const { android, apns, webpush } = message({ expiresAt: '2026-05-04T11:00:00Z' })
    expect(android.ttl).toBe('3600s')
    expect(webpush.headers).toEqual({ TTL: '3600' })
    expect(apns.headers).toEqual({ 'apns-expiration': '1777892400' })
  })

  test('counts from when it is sent', () => {
    const times = { expiresAt: '2026-05-04T11:00:00Z', publishAt: '2026-05-04T10:30:00Z' }
    expect(message(times).android.ttl).toBe('1800s')
    expect(message({ ...times, publishAt: '2026-05-04T09:00:00Z' }).android.ttl).toBe('3600s')
  })

  test('is kept for four weeks at most', () => {
    expect(message({ expiresAt: '2027-05-04T10:00:00Z' }).android.ttl).toBe('2419200s')
  })

  test('that has ended carries no time to live', () => {
    const { android, webpush } = message({ expiresAt: now })
    expect([android.ttl, webpush.headers]).toEqual([undefined, undefined])
  })
})
