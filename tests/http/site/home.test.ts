import { beforeAll, describe, expect, it } from 'vitest'
import type { PageFiles } from '../../../src/http/answer/page/page-files.ts'
import { wallCards } from '../../../src/http/site/home/wall-cards.ts'
import { builtPageFiles } from '../editor/page-files.ts'
import { createTestApp, open } from '../test-app.ts'

let pageFiles: PageFiles
beforeAll(async () => {
  pageFiles = await builtPageFiles()
})

function app(settings: object = {}) {
  return createTestApp({ settings, pageFiles }).app
}

async function asked(query: string): Promise<unknown> {
  return (await app(open).request(`/try?${query}`)).json()
}

describe('GET /', () => {
  it('shows a card, its post and the wall, all of which answer', async () => {
    const home = app()
    const response = await home.request('/')
    const text = await response.text()
    expect(response.status).toBe(200)
    const pictures = [...text.matchAll(/<img[^>]*?src="([^"]+)"/gs)].map(([, url = '']) => url)
    expect(pictures.filter((url) => url.startsWith('/examples/'))).toHaveLength(wallCards.length)
    for (const url of pictures.filter((src) => src.startsWith('/try/'))) {
      const picture = await home.request(url)
      expect(picture.status).toBe(200)
      expect(picture.headers.get('content-type')).toBe('image/png')
    }
    expect(text).toMatch(/\d+ of 280/)
    expect(text).toContain('npm run bench')
  })

  it('loads its own files only, and can be cached by its tag', async () => {
    const response = await app().request('/')
    const text = await response.text()
    for (const [, url] of text.matchAll(/(?:src|href)="([^"]*)"/g)) expect(url).toMatch(/^[/#]/)
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self'; font-src 'self'/,
    )
    const again = await app().request('/', {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('works without built files', async () => {
    const { app: bare } = createTestApp()
    const response = await bare.request('/')
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain('<link rel="stylesheet"')
  })
})

describe('GET /examples/{name}.jpg', () => {
  it('draws a story of the wall by its own design, at half size', async () => {
    const home = app()
    const response = await home.request('/examples/photo-og.jpg')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    const tag = response.headers.get('etag') ?? ''
    const again = await home.request('/examples/photo-og.jpg', { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
  })

  it('draws nothing else', async () => {
    for (const name of ['photo-og.png', 'photo-pin.jpg', 'nothing.jpg', '__proto__.jpg'])
      expect((await app().request(`/examples/${name}`)).status).toBe(404)
  })

  it('names stories that there are', async () => {
    const names = await pageFiles.names()
    const bytes = await pageFiles.read(names['stories.json'] ?? '')
    const stories = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>
    for (const { story } of wallCards) expect(stories).toHaveProperty([story])
  })
})

describe('GET /try', () => {
  it('finds the language of a headline and writes its post', async () => {
    const title = 'প্রথম ট্রেন ছাড়ল ভোরে, যাত্রীতে ঠাসা'
    const response = await app(open).request(`/try?title=${encodeURIComponent(title)}`)
    expect(await response.json()).toMatchObject({
      title,
      lang: 'bn',
      dir: 'ltr',
      language: 'Bangla',
      post: { max: 280, text: expect.stringContaining(title) },
    })
  })

  it('draws four formats of it', async () => {
    for (const format of ['og', 'youtube', 'square', 'story'])
      expect((await app(open).request(`/try/${format}.png?title=Words`)).status).toBe(200)
    expect((await app(open).request('/try/portrait.png?title=Words')).status).toBe(404)
  })

  it('takes a headline, and no more', async () => {
    expect(await asked('')).toMatchObject({ status: 422, field: 'title' })
    expect(await asked(`title=${'x'.repeat(141)}`)).toMatchObject({ status: 422, field: 'title' })
    expect(await asked('sample=tlh')).toMatchObject({ status: 422, field: 'sample' })
    expect(await asked('title=%F0%9F%98%80')).toMatchObject({ title: '😀' })
  })

  it('draws samples only where keys are configured, unless the playground is on', async () => {
    const closed = app()
    expect((await closed.request('/try?title=Words')).status).toBe(401)
    expect((await closed.request('/try/og.png?title=Words')).status).toBe(401)
    expect((await closed.request('/try/og.png?sample=ur')).status).toBe(200)
    expect((await app({ playground: true }).request('/try?title=Words')).status).toBe(200)
  })

  it('checks the client’s drawing limit', async () => {
    const asked: object[] = []
    const { app: bounded } = createTestApp({
      settings: open,
      pageFiles,
      allowRender: async (asker) => {
        asked.push(asker)
        return asked.length < 2
      },
    })
    expect((await bounded.request('/try/og.png?title=One')).status).toBe(200)
    expect((await bounded.request('/try/og.png?title=One')).status).toBe(200)
    expect((await bounded.request('/try/og.png?title=Two')).status).toBe(429)
    expect(asked).toMatchObject([{ isTrusted: false }, { isTrusted: false }])
  })
})
