import { describe, expect, it } from 'vitest'
import { signUrl } from '../../../src/http/access/signing.ts'
import { createMemoryStore } from '../../desk/store/memory-store.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp, NOW, open } from '../test-app.ts'

const key = { id: 'k1', secret: 's3cret' }
const path = '/card/headline/og.png?title=Hello+world'

describe('GET /card/{template}/{format}.{ext}', () => {
  it('answers a card to a signed URL', async () => {
    const { app, engine } = createTestApp()
    const url = await signUrl(
      '/card/headline/square.jpg?title=चाँद&section=विज्ञान&author=क|ख&date=2026-11-20T08:00:00%2B05:30&lang=hi&site=S&description=D&brand=hill-times',
      key,
    )
    const response = await app.request(url)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('jpg headline चाँद')
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400, stale-while-revalidate=604800')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const [request] = engine.drawn
    expect(request).toMatchObject({ template: 'headline', format: 'square', type: 'jpg' })
    expect(request?.brand.id).toBe('hill-times')
    expect(request?.article).toMatchObject({
      title: 'चाँद',
      section: 'विज्ञान',
      authors: [{ name: 'क' }, { name: 'ख' }],
      publishedAt: '2026-11-20T08:00:00+05:30',
      lang: 'hi',
      dir: 'ltr',
      site: { name: 'S' },
      description: 'D',
    })
  })

  it('accepts every key, not only the one that signs', async () => {
    const { app } = createTestApp()
    for (const signer of [key, { id: 'k2', secret: 'new secret' }])
      expect((await app.request(await signUrl(path, signer))).status).toBe(200)
  })

  it('sends an SVG with a policy against scripts and loading', async () => {
    const { app } = createTestApp()
    const policyOf = async (file: string) => {
      const { headers } = await app.request(await signUrl(`/card/headline/${file}?title=Hello`, key))
      return headers.get('content-security-policy')
    }
    expect(await policyOf('og.svg')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    expect(await policyOf('og.png')).toBeNull()
  })

  it('a card that lacks a font for now is neither stored nor cacheable', async () => {
    const place = 'fonts/deva.woff2'
    const lacking = { code: 'font-unavailable', severity: 'warning', place, message: 'Unreadable.' } as const
    const store = createMemoryStore()
    const { app, engine } = createTestApp({ engine: createFakeEngine({ verdicts: [lacking] }), store })
    const url = await signUrl(path, key)
    const response = await app.request(url)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
    await app.request(url)
    expect(engine.drawn).toHaveLength(2)
    const { key: stored } = await engine.plan(engine.drawn[0]!)
    expect(await store.get(stored)).toBeUndefined()
  })

  it('answers from the store what was drawn before', async () => {
    const store = createMemoryStore()
    const url = await signUrl(path, key)
    const first = await createTestApp({ store }).app.request(url)
    const { app, engine } = createTestApp({ store })
    const again = await app.request(url)
    expect(await again.text()).toBe(await first.text())
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(engine.drawn).toEqual([])
  })

  it('answers 304 before anything is drawn', async () => {
    const { app, engine } = createTestApp()
    const url = await signUrl(path, key)
    const etag = (await app.request(url)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(engine.drawn).toHaveLength(1)
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await app.request(url, { headers: { 'if-none-match': header } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('etag')).toBe(etag)
      expect(response.headers.get('cache-control')).toContain('max-age=86400')
    }
    expect(engine.drawn).toHaveLength(1)
    const other = await app.request(url, { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it('answers HEAD as GET, without the bytes', async () => {
    const { app } = createTestApp()
    const response = await app.request(await signUrl(path, key), { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('24')
    expect(await response.text()).toBe('')
  })

  it('draws a card once for crawlers that request it at the same time', async () => {
    const { app, engine } = createTestApp()
    const url = await signUrl(path, key)
    await app.request(url, { method: 'HEAD' })
    const again = await app.request(url)
    expect(await again.text()).toBe('png headline Hello world')
    expect(again.headers.get('server-timing')).toBe('recent;dur=0.00')
    expect(engine.drawn).toHaveLength(1)
    await app.request(await signUrl(path.replace('world', 'moon'), key))
    expect(engine.drawn).toHaveLength(2)
  })

  it('is cached no longer than its URL is valid', async () => {
    const { app } = createTestApp()
    const response = await app.request(await signUrl(path, key, { expires: NOW + 90 }))
    expect(response.headers.get('cache-control')).toBe('public, max-age=90')
    const late = await app.request(await signUrl(path, key, { expires: NOW }))
    expect(late.status).toBe(403)
    expect(await late.json()).toMatchObject({ code: 'expired', field: 'exp' })
  })

  it('needs no signature in development, and is asked for anew each time', async () => {
    const { app } = createTestApp({ settings: open })
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, no-cache')
  })

  it('requires a signature when only API keys are configured', async () => {
    const { app } = createTestApp({ settings: { signingKeys: [] } })
    expect((await app.request(path)).status).toBe(403)
  })

  it.each([
    ['/card/headline/og.png?title=x', 403, 'bad-signature', 'kid'],
    ['/card/headline/og.png?title=x&kid=k1&sig=AAAA', 403, 'bad-signature', 'sig'],
  ])('refuses %s', async (url, status, code, field) => {
    const { app, engine } = createTestApp()
    const response = await app.request(url)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, field })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(engine.drawn).toEqual([])
  })

  it.each([
    ['/card/nope/og.png?title=x', 404, 'unknown-template', 'template'],
    ['/card/headline/ogg.png?title=x', 404, 'unknown-format', 'format'],
    ['/card/quote/story.png?title=x', 404, 'unknown-format', 'format'],
    ['/card/headline/og.gif?title=x', 404, 'unknown-type', 'type'],
    ['/card/headline/og?title=x', 404, 'unknown-type', 'type'],
    ['/card/headline/%E0%A4%A.png?title=x', 404, 'unknown-format', 'format'],
    ['/card/headline/og.png', 422, 'invalid-input', 'title'],
    ['/card/headline/og.png?title=', 422, 'invalid-input', 'title'],
    ['/card/headline/og.png?title=+', 422, 'invalid-input', 'title'],
    ['/card/headline/og.png?title=a&title=b', 422, 'invalid-input', 'title'],
    ['/card/headline/og.png?title=a&tilte=b', 422, 'invalid-input', 'tilte'],
  ])('names what is wrong with %s', async (url, status, code, field) => {
    const { app, engine } = createTestApp({ settings: open })
    const response = await app.request(url)
    expect(await response.json()).toMatchObject({ status, code, field })
    expect(response.status).toBe(status)
    expect(engine.drawn).toEqual([])
  })

  it.each([
    ['date=soon', 'place="date'],
    ['lang=!!', 'lang'],
    ['lang=english', ''],
    ['brand=none', 'brand'],
    [`brand=${'b'.repeat(100)}`, 'brand'],
    [`author=${'a'.repeat(500)}`, 'author'],
    [`author=${'A|'.repeat(25)}`, ''],
    [`section=${'s'.repeat(300)}`, 'section'],
    [`site=${'s'.repeat(500)}`, 'site'],
    [`description=${'d'.repeat(5500)}`, 'description'],
    [`title=${'long '.repeat(300)}`, 'title'],
  ])('draws the valid parts of a signed link, and reports what it left out: %s', async (odd, place) => {
    const { app, engine } = createTestApp()
    const title = odd.startsWith('title') ? '' : 'title=Low+tide&'
    const response = await app.request(await signUrl(`/card/headline/og.png?${title}${odd}`, key))
    expect([response.status, engine.drawn.length]).toEqual([200, 1])
    expect(String(response.headers.get('x-handbill-verdicts'))).toContain(place)
  })

  it('shows the brand’s card when the cleaned headline is empty', async () => {
    const { app } = createTestApp()
    const response = await app.request(await signUrl('/card/headline/og.png?title=%3Cb%3E%3C%2Fb%3E', key))
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(response.headers.get('content-type')).toBe('image/png')
  })

  it('accepts one encoding of a signature only', async () => {
    const { app } = createTestApp()
    const link = await signUrl(path, key)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const spellings = Array.from(letters, (letter) => `${link.slice(0, -1)}${letter}`)
    const answers = await Promise.all(spellings.map(async (spelling) => app.request(spelling)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('answers the brand’s card if drawing fails, not cached', async () => {
    const engine = createFakeEngine({
      fault: ({ article }) => (article.title === 'Hello world' ? new Error('trap') : undefined),
    })
    const { app, log } = createTestApp({ engine })
    const response = await app.request(await signUrl(path, key))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('png headline The River Post')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
    expect(log[0]?.fault).toMatchObject({ message: 'trap' })
  })

  it('answers the brand’s colours when nothing can be drawn at all', async () => {
    const { app } = createTestApp({ engine: createFakeEngine({ fault: () => new Error('trap') }) })
    const response = await app.request(await signUrl(path, key))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    const png = new DataView(await response.arrayBuffer())
    expect(png.getUint32(0)).toBe(0x89504e47)
    expect([png.getUint32(16), png.getUint32(20)]).toEqual([1200, 630])
  })
})
