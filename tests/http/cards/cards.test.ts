import { describe, expect, it } from 'vitest'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp, open } from '../test-app.ts'

const article = { title: 'The old market opens again', section: 'City', lang: 'en' }

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer alpha-key', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

describe('POST /v1/cards', () => {
  it('answers the bytes of the card', async () => {
    const { app, engine } = createTestApp()
    const response = await app.request('/v1/cards', post({ article, format: 'square', type: 'jpg' }))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('jpg auto The old market opens again')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '35',
      'cache-control': 'no-store',
      'server-timing': 'layout;dur=0.50, ink;dur=1.25',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'test-request-id',
      'access-control-allow-origin': '*',
    })
    expect(engine.drawn).toHaveLength(1)
    expect(engine.drawn[0]).toMatchObject({ template: 'auto', format: 'square', type: 'jpg' })
    expect(engine.drawn[0]?.article).toMatchObject({ title: article.title, section: 'City', lang: 'en' })
  })

  it('chooses the design, og and the type by itself, and the brand the article names', async () => {
    const { app, engine } = createTestApp()
    await app.request('/v1/cards', post({ article: { ...article, brand: 'hill-times' } }))
    expect(engine.drawn[0]).toMatchObject({ template: 'auto', format: 'og', type: 'auto' })
    expect(engine.drawn[0]?.brand.name).toBe('Hill Times')
  })

  it('accepts any JSON media type, a charset and a byte order mark', async () => {
    const { app } = createTestApp()
    const body = `\ufeff${JSON.stringify({ article })}`
    for (const type of ['application/json; charset=utf-8', 'application/ld+json', 'Application/JSON']) {
      const response = await app.request('/v1/cards', post(body, { 'content-type': type }))
      expect(response.status).toBe(200)
    }
  })

  it('passes on the photo of a data URI', async () => {
    const { app, engine } = createTestApp()
    await app.request(
      '/v1/cards',
      post({ article: { ...article, image: { url: 'data:image/png;base64,iVBORw0KGgo=' } } }),
    )
    expect([...(engine.drawn[0]?.photo?.bytes ?? [])]).toEqual([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
    ])
  })

  it('draws without a photo it cannot get, and says so', async () => {
    const { app, engine } = createTestApp()
    const image = { url: 'https://example.org/photo.jpg' }
    const response = await app.request('/v1/cards', post({ article: { ...article, image } }))
    expect(response.status).toBe(200)
    expect(response.headers.get('x-handbill-verdicts')).toBe('photo-missing;severity=warning;place="image"')
    expect(engine.drawn[0]?.photo).toBeUndefined()
  })

  it('fetches a photo through the port, if there is one', async () => {
    const asked: string[] = []
    const photos = {
      async read(url: string) {
        asked.push(url)
        return Uint8Array.of(1, 2, 3)
      },
    }
    const { app, engine } = createTestApp({ photos })
    const image = { url: 'https://example.org/photo.jpg' }
    await app.request('/v1/cards', post({ article: { ...article, image } }))
    expect(asked).toEqual(['https://example.org/photo.jpg'])
    expect([...(engine.drawn[0]?.photo?.bytes ?? [])]).toEqual([1, 2, 3])
  })

  it('sums up verdicts in a header of plain ASCII, the ten gravest', async () => {
    const minor = { code: 'text-cut', severity: 'info', place: 'og', message: '' } as const
    const grave = { code: 'glyph-missing', severity: 'error', place: 'og/"𖬀', message: '𖬀' } as const
    const verdicts = [minor, ...Array.from({ length: 11 }, () => grave)]
    const { app } = createTestApp({ engine: createFakeEngine({ verdicts }) })
    const response = await app.request('/v1/cards', post({ article }))
    const header = response.headers.get('x-handbill-verdicts') ?? ''
    expect(header.split(', ')).toHaveLength(11)
    expect(header).toMatch(
      /^glyph-missing;severity=error;place="og\/\?\?\?", (glyph-missing;[^,]+, ){9}more;count=2$/,
    )
  })

  it('needs no key in development', async () => {
    const { app } = createTestApp({ settings: open })
    const response = await app.request('/v1/cards', post({ article }, { authorization: '' }))
    expect(response.status).toBe(200)
  })

  it('lets a read key draw, as nothing is stored', async () => {
    const { app } = createTestApp()
    const response = await app.request('/v1/cards', post({ article }, { authorization: 'Bearer beta-key' }))
    expect(response.status).toBe(200)
  })

  it('logs who called, and nothing of the query', async () => {
    const { app, log } = createTestApp()
    await app.request('/v1/cards?secret=1', post({ article }))
    expect(log).toEqual([
      {
        requestId: 'test-request-id',
        method: 'POST',
        path: '/v1/cards',
        status: 200,
        milliseconds: expect.any(Number),
        caller: 'cms',
        problem: undefined,
        fault: undefined,
      },
    ])
  })

  describe('refuses', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    it.each([
      ['no key', post({ article }, { authorization: '' }), 401, 'unauthorised', 'authorization'],
      ['a wrong key', post({ article }, { authorization: 'Bearer x' }), 401, 'unauthorised', 'authorization'],
      ['broken JSON', post('{"article":'), 400, 'malformed-json', undefined],
      ['nothing', post(''), 400, 'malformed-json', undefined],
      [
        'a packed body',
        post('{}', { 'content-encoding': 'gzip' }),
        415,
        'unsupported-media',
        'content-encoding',
      ],
      ['a form', post('a=1', { 'content-type': 'text/plain' }), 415, 'unsupported-media', 'content-type'],
      ['a list', post('[]'), 422, 'invalid-input', 'body'],
      ['deep nesting', post(deep), 413, 'too-large', 'body'],
      ['a million keys', post(`{${'"k":1,'.repeat(200_000)}"k":1}`), 413, 'too-large', 'body'],
      ['no article', post({}), 422, 'invalid-input', 'article'],
      ['no title', post({ article: {} }), 422, 'invalid-input', 'article.title'],
      ['an empty title', post({ article: { title: ' ' } }), 422, 'invalid-input', 'article.title'],
      [
        'a title of 2,000 letters',
        post({ article: { title: 'x'.repeat(2000) } }),
        422,
        'invalid-input',
        'article.title',
      ],
      ['an unknown template', post({ article, template: 'nope' }), 404, 'unknown-template', 'template'],
      ['an unknown format', post({ article, format: 'ogg' }), 404, 'unknown-format', 'format'],
      ['an unknown type', post({ article, type: 'gif' }), 404, 'unknown-type', 'type'],
      ['an unknown field', post({ article, formt: 'og' }), 422, 'invalid-input', 'formt'],
      [
        'an unknown brand',
        post({ article: { ...article, brand: 'x' } }),
        422,
        'invalid-input',
        'article.brand',
      ],
      [
        'a data URI that is not base64',
        post({ article: { ...article, image: { url: 'data:image/png;base64,!!' } } }),
        422,
        'invalid-input',
        'article.image.url',
      ],
    ])('%s', async (_name, init, status, code, field) => {
      const { app, engine, log } = createTestApp()
      const response = await app.request('/v1/cards', init)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(response.headers.get('cache-control')).toBe('no-store')
      const problem = await response.json()
      expect(problem).toMatchObject({
        type: `/problems/${code}`,
        status,
        code,
        instance: '/v1/cards',
        requestId: 'test-request-id',
      })
      expect(problem.field).toBe(field)
      expect(problem.detail.length).toBeLessThan(500)
      expect(response.status).toBe(status)
      expect(engine.drawn).toEqual([])
      expect(log[0]?.problem).toBe(code)
    })

    it('lists what there is', async () => {
      const { app } = createTestApp()
      const allowed = async (body: object) =>
        (await (await app.request('/v1/cards', post({ article, ...body }))).json()).allowed
      expect(await allowed({ template: 'x' })).toEqual(['auto', 'headline', 'quote'])
      expect(await allowed({ template: 'quote', format: 'story' })).toEqual(['og', 'square'])
      expect(await allowed({ type: 'gif' })).toEqual(['png', 'jpg', 'webp', 'svg'])
    })

    it('asks for a key in the way clients know', async () => {
      const { app } = createTestApp()
      const response = await app.request('/v1/cards', post({ article }, { authorization: '' }))
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="handbill"')
    })

    it('a body that is too large, whether it says so or not', async () => {
      const { app } = createTestApp()
      const said = await app.request('/v1/cards', post('{}', { 'content-length': '99999999' }))
      expect(said.status).toBe(413)
      let sent = 0
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1_000_000
          controller.enqueue(new Uint8Array(1_000_000).fill(0x20))
        },
      })
      const unsaid = await app.request('/v1/cards', {
        ...post(''),
        body: endless,
        duplex: 'half',
      } as RequestInit)
      expect(unsaid.status).toBe(413)
      expect((await unsaid.json()).code).toBe('too-large')
      expect(sent).toBeLessThan(20_000_000)
    })

    it('bytes that are not UTF-8', async () => {
      const { app } = createTestApp()
      const response = await app.request('/v1/cards', { ...post(''), body: Uint8Array.of(0x22, 0xff, 0x22) })
      expect(response.status).toBe(400)
      expect((await response.json()).detail).toBe('The body is not JSON: it is not UTF-8')
    })
  })

  it('hides the details of internal errors, but logs them', async () => {
    const broken = createFakeEngine({ fault: () => new Error('wasm memory at 0x1234') })
    const { app, log } = createTestApp({ engine: broken })
    const response = await app.request('/v1/cards', post({ article }))
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('wasm')
    expect(JSON.parse(text)).toMatchObject({ type: '/problems/internal', code: 'internal', status: 500 })
    expect(log[0]?.fault).toMatchObject({ message: 'wasm memory at 0x1234' })
  })
})
