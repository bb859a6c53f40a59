import { describe, expect, it } from 'vitest'
import { networkNames } from '../../../src/post/network.ts'
import { createTestApp, open } from '../test-app.ts'

const article = {
  url: 'https://riverpost.example.com/city/market',
  title: 'After twenty years, the old market opens again',
  description: 'Traders came back on Friday.',
  tags: ['Market'],
  lang: 'en',
}

async function ask(body: unknown, headers: Record<string, string> = { authorization: 'Bearer beta-key' }) {
  const { app } = createTestApp()
  const response = await app.request('/v1/posts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  // The response's shape is under test.
  // oxlint-disable-next-line typescript/no-explicit-any
  return { status: response.status, json: (await response.json()) as any }
}

describe('POST /v1/posts', () => {
  it('answers the post of every network, counted', async () => {
    const { status, json } = await ask({ article })
    expect(status).toBe(200)
    expect(json.posts.map((post: { network: string }) => post.network)).toEqual(networkNames)
    const [twitter] = json.posts
    expect(twitter.texts.text).toMatchObject({ max: 280, unit: 'weighted characters', valid: true })
    expect(twitter.texts.text.entities.map((entity: { type: string }) => entity.type)).toEqual([
      'url',
      'hashtag',
    ])
    expect(twitter.alt).toBe('After twenty years, the old market opens again. The River Post.')
  })

  it('answers the networks asked for, from the editor’s own texts', async () => {
    const { json } = await ask({
      article,
      networks: ['mastodon', 'twitter'],
      texts: { twitter: '{{ site }}: {{ title }}' },
    })
    expect(json.posts).toHaveLength(2)
    expect(json.posts[0].texts.text.text).toBe(
      'The River Post: After twenty years, the old market opens again',
    )
  })

  it('returns what was found in the article', async () => {
    const { json } = await ask({ article: { ...article, title: '<b>Bold</b> news' } })
    expect(json.verdicts).toContainEqual(expect.objectContaining({ code: 'field-cleaned', place: 'title' }))
  })

  it.each([
    [{}, 422, 'article'],
    [{ article: { ...article, title: '' } }, 422, 'article.title'],
    [{ article, networks: ['myspace'] }, 422, 'networks.0'],
    [{ article, texts: { myspace: 'x' } }, 422, 'texts.myspace'],
    [{ article, texts: { twitter: '{{ nothing }}' } }, 422, 'texts.twitter'],
    [{ article, chapters: [{ at: 3, title: 'x' }] }, 422, 'chapters'],
    [{ article, template: 'poster' }, 404, 'template'],
    [{ article, more: 1 }, 422, 'more'],
    ['{', 400, undefined],
  ])('refuses %j and names the field', async (body, status, field) => {
    const answer = await ask(body)
    expect(answer.status).toBe(status)
    expect(answer.json.field).toBe(field)
  })

  it('lists the variables when one is unknown', async () => {
    const { json } = await ask({ article, texts: { twitter: '{{ nothing }}' } })
    expect(json.allowed).toContain('title')
    expect(json.detail).toContain('"nothing"')
  })

  it('needs a key, except in development mode', async () => {
    expect((await ask({ article }, {})).status).toBe(401)
    const { app } = createTestApp({ settings: open })
    const headers = { 'content-type': 'application/json' }
    const response = await app.request('/v1/posts', {
      method: 'POST',
      headers,
      body: JSON.stringify({ article }),
    })
    expect(response.status).toBe(200)
  })
})
