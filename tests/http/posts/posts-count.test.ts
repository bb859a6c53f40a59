import { describe, expect, it } from 'vitest'
import { createTestApp, open } from '../test-app.ts'

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer beta-key', ...headers },
    body: JSON.stringify(body),
  }
}

async function ask(body: unknown, headers?: Record<string, string>) {
  const response = await createTestApp().app.request('/v1/posts/count', post(body, headers))
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
}

describe('POST /v1/posts/count', () => {
  it('counts the main text of a network with a reading key', async () => {
    const { status, headers, body } = await ask({
      network: 'twitter',
      text: 'Hi @bbc https://example.org/a…',
    })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toEqual({
      network: 'twitter',
      field: 'text',
      length: 33,
      max: 280,
      unit: 'weighted characters',
      valid: true,
      faults: [],
      entities: [
        { type: 'mention', text: '@bbc', start: 3, end: 7 },
        { type: 'url', text: 'https://example.org/a', start: 8, end: 29 },
      ],
    })
  })

  it('counts the field asked for, and says what is wrong with it', async () => {
    const { body } = await ask({ network: 'youtube', field: 'description', text: 'é <b>' })
    expect(body).toMatchObject({
      field: 'description',
      length: 6,
      max: 5000,
      unit: 'bytes',
      valid: false,
      faults: ['The text has “<”, which YouTube refuses.', 'The text has “>”, which YouTube refuses.'],
      fold: 120,
    })
  })

  it('takes the title for a video’s main text', async () => {
    expect((await ask({ network: 'youtube', text: 'x' })).body).toMatchObject({ field: 'title', max: 100 })
  })

  it('needs a key, except in development', async () => {
    expect((await ask({ network: 'twitter', text: 'x' }, { authorization: '' })).status).toBe(401)
    const { app } = createTestApp({ settings: open })
    const response = await app.request('/v1/posts/count', post({ network: 'twitter', text: 'x' }))
    expect(response.status).toBe(200)
  })

  it.each([
    ['twitter', 281, 25_000],
    ['mastodon', 501, 1000],
  ])('counts by the account’s own limit on %s', async (network, length, max) => {
    const text = 'x'.repeat(length)
    expect((await ask({ network, text })).body).toMatchObject({ length, valid: false })
    expect((await ask({ network, text, max })).body).toMatchObject({ length, max, valid: true })
  })

  it.each([
    ['an unknown network', { network: 'myspace', text: 'x' }, 'network'],
    ['no text', { network: 'twitter' }, 'text'],
    ['a text that is a number', { network: 'twitter', text: 280 }, 'text'],
    ['a text beyond the cap', { network: 'twitter', text: 'x'.repeat(70_001) }, 'text'],
    ['a field of no network', { network: 'twitter', text: 'x', field: 'subject' }, 'field'],
    ['a field the network has not', { network: 'twitter', text: 'x', field: 'title' }, 'field'],
    ['something that is not asked for', { network: 'twitter', text: 'x', lang: 'en' }, 'lang'],
    ['a list', [], 'body'],
  ])('refuses %s and names the field', async (_name, sent, field) => {
    const { status, headers, body } = await ask(sent)
    expect(status).toBe(422)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({ code: 'invalid-input', field })
  })

  it.each([
    ['no text', { network: 'twitter' }, 'is missing; it must be text'],
    ['a number', { network: 'twitter', text: 280 }, 'must be text'],
    [
      'too long a text',
      { network: 'twitter', text: 'x'.repeat(70_001) },
      'may have at most 70000 characters',
    ],
  ])('says of %s what would have been right', async (_name, sent, detail) => {
    expect((await ask(sent)).body).toMatchObject({ field: 'text', detail })
  })

  it('counts a text with half a character, and says where it is', async () => {
    expect((await ask({ network: 'bluesky', text: 'ab\ud83d' })).body).toMatchObject({
      valid: false,
      faults: ['At position 2 there is half a character (a lone surrogate).'],
    })
  })

  it('is in the API description', async () => {
    const response = await createTestApp().app.request('/openapi.json')
    const { paths } = (await response.json()) as { paths: Record<string, { post?: { responses: object } }> }
    expect(Object.keys(paths['/v1/posts/count']?.post?.responses ?? {})).toEqual([
      '200',
      '400',
      '401',
      '413',
      '415',
      '422',
    ])
  })
})
