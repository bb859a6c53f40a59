import { describe, expect, it } from 'vitest'
import { keptArticle, memoryShelf, published } from '../kept-articles.ts'
import { createTestApp } from '../test-app.ts'

const base = 'https://cards.example.org'
const { app } = createTestApp({
  articles: memoryShelf({
    gone: 'removed',
    nonascii: keptArticle('nonascii', {
      ...published['hindi']!,
      url: 'https://xn--mnchen-3ya.example:8443/%E0%A4%A6%E0%A5%87%E0%A4%B6',
    }),
  }),
  settings: { baseUrl: base },
})

async function ask(parameters: Readonly<Record<string, string>>): Promise<Response> {
  return app.request(`/oembed?${new URLSearchParams(parameters)}`)
}

describe('GET /oembed', () => {
  it('answers a link with a picture as JSON', async () => {
    const response = await ask({ url: `${base}/a/japanese` })
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toEqual({
      type: 'link',
      version: '1.0',
      title: '港町の朝市、三十年ぶりに復活　「若い店主が半数」と組合長',
      author_name: '森 はるか',
      provider_name: '潮風新聞',
      provider_url: 'https://news.example/',
      cache_age: 3600,
      thumbnail_url: `${base}/cards/japanese/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa0/og.jpg`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  it.each([
    [`${base}/a/english`],
    [`${base}/a/english/`],
    [`${base}/a/english?fbclid=IwAR0x&utm_source=x#top`],
    ['http://cards.example.org/a/english'],
    [`${base}/embed/english?theme=dark`],
    ['http://localhost/a/english'],
    ['https://news.example/english/story'],
  ])('knows the article by %s', async (url) => {
    const response = await ask({ url })
    expect(response.status).toBe(200)
    expect((await response.json()).title).toMatch(/^Night trains return/)
  })

  it('answers a frame when asked for one, within the room there is', async () => {
    const rich = await (
      await ask({ url: `${base}/a/english`, type: 'rich', maxwidth: '500', maxheight: '200' })
    ).json()
    expect(rich).toMatchObject({ type: 'rich', version: '1.0', width: 500, height: 200 })
    expect(rich.html).toMatch(
      /^<iframe src="https:\/\/cards\.example\.org\/embed\/english" title="Night trains .+" loading="lazy" width="500" height="200" /,
    )
    expect(rich).toMatchObject({ thumbnail_width: 380, thumbnail_height: 199 })
  })

  it.each([
    'http://news.example/english/story',
    'https://www.news.example/english/story',
    'https://news.example/english/story/',
    'http://www.news.example/english/story/',
    'https://news.example/english//story',
    'https://news.example/english/story?',
    'https://NEWS.example:443/english/story',
    'https://m.news.example/english/story',
    'https://www.m.news.example/english/story/',
    'https://amp.news.example/english/story?amp=1',
    'https://news.example/english/story/amp/',
    'https://news.example/amp/english/story',
    'https://news.example/english/story.amp?outputType=amp',
    'https://news-example.cdn.ampproject.org/c/s/news.example/english/story/amp',
  ])('finds an article by %s, too', async (url) => {
    const response = await ask({ url })
    expect(response.status).toBe(200)
    expect((await response.json()).title).toMatch(/^Night trains return/)
  })

  it('answers XML', async () => {
    const response = await ask({ url: `${base}/a/english`, format: 'xml' })
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    expect(await response.text()).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n {2}<type>link<\/type>\n {2}<version>1\.0<\/version>\n/,
    )
  })

  it('takes no notice of parameters it does not know', async () => {
    const response = await ask({ url: `${base}/a/english`, type: 'hologram', consumer: 'x' })
    expect(await response.json()).toMatchObject({ type: 'link' })
  })

  it('is asked for again by its entity tag, and has a head', async () => {
    const first = await ask({ url: `${base}/a/english` })
    const path = `/oembed?url=${encodeURIComponent(`${base}/a/english`)}`
    const etag = first.headers.get('etag') ?? ''
    expect((await app.request(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const head = await app.request(path, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'))
  })

  it.each([
    [{ url: 'https://elsewhere.example/story' }, 404, 'not-found', 'url'],
    [{ url: 'https://m.elsewhere.example/amp' }, 404, 'not-found', 'url'],
    [{ url: 'https://x.cdn.ampproject.org/c/s/[' }, 404, 'not-found', 'url'],
    [{ url: `${base}/a/nothing` }, 404, 'not-found', 'url'],
    [{ url: `${base}/a/no%00thing` }, 404, 'not-found', 'url'],
    [{ url: base }, 404, 'not-found', 'url'],
    [{ url: `${base}/a/gone` }, 401, 'not-public', 'url'],
    [{ url: `${base}/a/english`, format: 'yaml' }, 501, 'not-implemented', 'format'],
    [{}, 422, 'invalid-input', 'url'],
    [{ url: '' }, 422, 'invalid-input', 'url'],
    [{ url: 'javascript:alert(1)' }, 422, 'invalid-input', 'url'],
    [{ url: 'no address' }, 422, 'invalid-input', 'url'],
    [{ url: `${base}/${'x'.repeat(3000)}` }, 422, 'invalid-input', 'url'],
    [{ url: `${base}/a/english`, maxwidth: '-1' }, 422, 'invalid-input', 'maxwidth'],
    [{ url: `${base}/a/english`, maxheight: 'tall' }, 422, 'invalid-input', 'maxheight'],
  ] as const)('refuses %o with %i %s', async (parameters, status, code, field) => {
    const response = await ask(parameters)
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({ code, field })
  })

  it('is in the API description, with the pages beside it', async () => {
    const document = await (await app.request('/openapi.json')).json()
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/a/{id}', '/oembed', '/embed/{id}']))
    const { parameters, responses } = document.paths['/oembed'].get
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual([
      'url',
      'format',
      'maxwidth',
      'maxheight',
      'type',
    ])
    expect(Object.keys(responses)).toEqual(['200', '304', '401', '404', '422', '501'])
  })
})
