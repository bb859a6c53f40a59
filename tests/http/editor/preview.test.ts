import { describe, expect, it } from 'vitest'
import { usualFormats } from '../../../src/card/contract/formats.ts'
import { tileNames, tiles } from '../../../src/http/editor/wall/tile-names.ts'
import { forbidden } from '../../../src/net/outbound-url.ts'
import { Problem } from '../../../src/problem.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { memoryShelf } from '../kept-articles.ts'
import { createTestApp, open } from '../test-app.ts'
import { fakePages, packed, pageOf } from './articles.ts'
import { elementById, elementsOf } from './read-html.ts'
import { story, address, asked, readingApp } from './reading-app.ts'

describe('GET /preview', () => {
  it('has a form for an address, which needs no script', async () => {
    const { app } = readingApp()
    const response = await app.request('/preview')
    expect(response.status).toBe(200)
    const elements = elementsOf(await response.text())
    const form = elements.find(({ name }) => name === 'form')
    expect(form?.attributes).toMatchObject({ action: '/preview', method: 'get' })
    expect(
      elements.filter(({ name }) => name === 'input').map(({ attributes }) => attributes['name']),
    ).toEqual(['url', 'text'])
  })

  it('may not be cached, indexed or framed', async () => {
    const { app } = readingApp()
    for (const path of ['/preview', asked, '/preview/one', '/preview?url=']) {
      const { headers } = await app.request(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self'; font-src 'self'; " +
          "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
    }
  })
})

describe('GET /preview?url=…', () => {
  it('counts the cards that are in a design, without those for which another took over', async () => {
    const fake = createFakeEngine()
    const { app } = readingApp(undefined, {
      engine: {
        ...fake,
        async draw(plan, options) {
          const card = await fake.draw(plan, options)
          return { ...card, template: plan.format.name === 'story' ? 'split' : 'headline' }
        },
      },
    })
    const html = await (await app.request(`${asked}&view=designs`)).text()
    expect(html).toContain('in use on 5 of 6 cards')
  })

  it('shows the article, every card and every post of a page', async () => {
    const { app, engine, pages } = readingApp()
    const response = await app.request(asked)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(pages.asked).toEqual([address])
    expect((engine as ReturnType<typeof createFakeEngine>).drawn.map(({ format }) => format)).toEqual(
      usualFormats,
    )
    const heading = elementsOf(html).find(({ name }) => name === 'h1')
    expect(heading?.text.trim()).toBe(story.title)
    expect(heading?.attributes).toMatchObject({ lang: 'en', dir: 'ltr' })
    for (const name of tileNames)
      expect(elementById(html, `tile-${name}`).text).toContain(
        name === 'instagram' ? 'Story' : tiles[name].name,
      )
  })

  it('shows five distinct pictures on thirteen tiles, each an address of ours', async () => {
    const html = await (await readingApp().app.request(asked)).text()
    const sources = elementsOf(html).flatMap(({ name, attributes }) =>
      name === 'img' && attributes['data-card'] !== undefined ? [attributes['src'] ?? ''] : [],
    )
    expect(new Set(sources).size).toBe(5)
    for (const source of sources) expect(source).toMatch(/^\/preview\/card\/[a-z]+\?url=/)
  })

  it('fetches a photo once for all its cards', async () => {
    const fetched: string[] = []
    const photos = {
      async read(url: string) {
        fetched.push(url)
        return new Uint8Array([1, 2, 3])
      },
    }
    const { app, engine } = readingApp(undefined, { photos })
    await app.request(asked)
    expect(fetched).toEqual(['https://news.example/english.jpg'])
    for (const { photo } of (engine as ReturnType<typeof createFakeEngine>).drawn)
      expect(photo?.bytes).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('completes an address typed without its scheme', async () => {
    const { app, pages } = readingApp()
    expect((await app.request('/preview?url=news.example/english/story')).status).toBe(200)
    expect(pages.asked).toEqual([address])
  })

  it('leads to the article as it was published here', async () => {
    const articles = memoryShelf({ one: await packed('one', { ...story, url: address }) })
    const { app } = readingApp(undefined, {
      articles: { ...articles, byUrl: async () => packed('one', story) },
    })
    const links = elementsOf(await (await app.request(asked)).text()).map(
      ({ attributes }) => attributes['href'],
    )
    expect(links).toContain('/preview/one')
  })

  it.each([
    ['', 'Give the address of an article.'],
    ['   ', 'Give the address of an article.'],
    ['ftp://news.example/x', 'The address begins with ftp: where http: or https: is needed.'],
    ['javascript:alert(1)', 'The address begins with javascript: where http: or https: is needed.'],
    [
      'https://user:secret@news.example/',
      'The address carries a user name or password, which would be published.',
    ],
    ['http://', 'The address is not a full web address such as https://example.com/story.'],
    [`https://news.example/${'x'.repeat(9000)}`, 'The address has 9021 characters; 2048 are allowed.'],
    ['https://news.example/gone', 'https://news.example/gone answered with status 404.'],
  ])('says what is wrong with %j', async (url, words) => {
    const { app } = readingApp()
    const response = await app.request(`/preview?url=${encodeURIComponent(url)}`)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(elementById(html, 'problem').text).toBe(words)
    const input = elementsOf(html).find(({ attributes }) => attributes['name'] === 'url')
    expect(input?.attributes).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': 'problem' })
    expect(input?.attributes['value']).toBe(url.slice(0, 2048))
  })

  it.each([
    [new Problem('too-large', 'It is larger than 4 MB.'), 413],
    [new Problem('unsupported-media', 'It is application/pdf.'), 415],
    [new Problem('unreachable', 'It did not answer.'), 422],
  ])('passes on what the reader found: %s', async (problem, status) => {
    const pages = fakePages({ [address]: problem })
    const { app, log } = createTestApp({ settings: open, pages })
    const response = await app.request(asked)
    expect(response.status).toBe(status)
    expect(elementById(await response.text(), 'problem').text).toBe(problem.message)
    expect(log.at(-1)?.problem).toBe(problem.code)
  })

  it.each([
    ['en', /paste the text below, or ask whoever runs Handbill/i],
    ['hi', /नीचे पाठ चिपकाएँ, या Handbill की देखरेख करने वालों/],
  ])('says what to do about a private address, without names of settings, in %s', async (ui, words) => {
    const refusal = forbidden('10.0.0.1', 'url')
    const { app } = createTestApp({ settings: open, pages: fakePages({ [address]: refusal }) })
    const html = await (await app.request(`${asked}&ui=${ui}`)).text()
    expect(elementById(html, 'problem').text).toMatch(words)
    expect(html).not.toContain('HANDBILL_')
    const api = await app.request('/preview/new/pack', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: address }),
    })
    expect(await api.json()).toMatchObject({
      detail: expect.stringContaining('HANDBILL_FETCH_ALLOW') as string,
    })
  })

  it('says in Hindi why a page could not be read, and keeps the exact message for its administrator', async () => {
    const problem = new Problem('unreachable', 'It answered with status 404.')
    const { app } = createTestApp({ settings: open, pages: fakePages({ [address]: problem }) })
    const html = await (await app.request(`${asked}&ui=hi`)).text()
    expect(elementById(html, 'problem').text).toMatch(/^साइट ने पन्ना नहीं दिया/)
    expect(html).toContain(problem.message)
  })

  it('refuses a page that is no article, a design that is not there, and a server without a reader', async () => {
    const { app } = readingApp('<html><body></body></html>')
    expect((await app.request(asked)).status).toBe(422)
    expect((await createTestApp({ settings: open }).app.request(asked)).status).toBe(501)
  })

  it('answers 429 past the client’s drawing limit', async () => {
    const { app, pages } = readingApp(undefined, { allowRender: async () => false })
    expect((await app.request(asked)).status).toBe(429)
    expect(pages.asked).toEqual([])
  })

  it('escapes all text of an article', async () => {
    const hostile = `</h1><script>alert("x")</script><img src=x onerror=alert(1)> & '"`
    const page = pageOf({ ...story, title: hostile, description: `${hostile} again` })
    const plain = elementsOf(await (await readingApp().app.request(asked)).text())
    const html = await (await readingApp(page).app.request(asked)).text()
    const elements = elementsOf(html)
    const count = (name: string, of: typeof elements) => of.filter((element) => element.name === name).length
    for (const name of ['script', 'img', 'h1']) expect(count(name, elements)).toBe(count(name, plain))
    expect(
      elements.some(({ attributes }) => Object.keys(attributes).some((each) => each.startsWith('on'))),
    ).toBe(false)
  })
})
