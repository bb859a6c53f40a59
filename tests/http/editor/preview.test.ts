import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { usualFormats } from '../../../src/card/contract/formats.ts'
import { tileNames, tiles } from '../../../src/http/editor/wall/tile-names.ts'
import { signPreview } from '../../../src/http/access/preview-link.ts'
import { forbidden } from '../../../src/net/outbound-url.ts'
import { Problem } from '../../../src/problem.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { memoryShelf, published } from '../kept-articles.ts'
import { createTestApp, NOW, open } from '../test-app.ts'
import { fakePages, packed, pageOf } from './articles.ts'
import { elementById, elementsOf } from './read-html.ts'

const viewNames = ['look', 'posts', 'photo', 'designs', 'tags', 'findings']
const story = published['english'] as Article
const address = 'https://news.example/english/story'
const asked = `/preview?url=${encodeURIComponent(address)}`
const key = { id: 'k1', secret: 's3cret' }

function readingApp(page = pageOf(story), more: Parameters<typeof createTestApp>[0] = {}) {
  const pages = fakePages({ [address]: page })
  return { ...createTestApp({ settings: open, pages, ...more }), pages }
}

async function shelfOf(article: Article, engine: Parameters<typeof packed>[2] = {}) {
  return memoryShelf({ one: await packed('one', article, engine) })
}

async function closedApp() {
  const pages = fakePages({ [address]: pageOf(story) })
  return { ...createTestApp({ pages, articles: await shelfOf(story) }), pages }
}

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

describe('GET /preview/{id}', () => {
  it.each(Object.keys(published))('shows what is kept, in its own direction: %s', async (name) => {
    const article = published[name] as Article
    const { app } = createTestApp({ settings: open, articles: await shelfOf(article) })
    const response = await app.request('/preview/one')
    const html = await response.text()
    expect(response.status).toBe(200)
    const heading = elementsOf(html).find(({ name }) => name === 'h1')
    expect(heading?.attributes).toMatchObject({ lang: article.lang, dir: article.dir })
    const posts = await (await app.request('/preview/one?view=posts')).text()
    const { pack } = await packed('one', article)
    for (const { network, texts } of pack.posts)
      for (const [text, counted] of Object.entries(texts)) {
        const area = elementsOf(posts).find(
          ({ attributes }) => attributes['data-count'] === `${network}.${text}`,
        )
        expect(area?.text.replace(/^\n/, '')).toBe(counted.text)
        expect(area?.attributes).toMatchObject({ lang: article.lang, dir: article.dir })
      }
  })

  it('has cards to take away, and tags with the public address', async () => {
    const kept = await packed('one', story)
    const { app } = createTestApp({
      settings: { ...open, baseUrl: 'https://cards.example.org' },
      articles: memoryShelf({ one: kept }),
    })
    const elements = elementsOf(await (await app.request('/preview/one?view=tags')).text())
    for (const format of usualFormats) {
      const link = elements.find(({ attributes }) => attributes['data-download'] === format)
      expect(link?.attributes['href']).toMatch(new RegExp(`^/preview/one/${format}\\.png\\?.*download=1`))
    }
    expect(elements.find(({ attributes }) => attributes['id'] === 'tags')?.text).toContain(
      'content="https://cards.example.org/cards/one/',
    )
  })

  it('puts errors first, merges equal findings, and names the place', async () => {
    const verdicts = [
      { code: 'photo-small', severity: 'info', place: 'image', message: 'Enlarged twice.' },
      { code: 'glyph-missing', severity: 'error', place: 'title', message: 'No font has “𝼀”.' },
      {
        code: 'text-dropped',
        severity: 'info',
        place: 'og/standfirst',
        message: 'Left out, so that the rest stays large.',
        fixes: [{ say: 'Leave the standfirst off', set: { 'standfirst.og': '' } }],
      },
    ] as const
    const { app } = createTestApp({
      settings: open,
      articles: await shelfOf(story, { verdicts: [...verdicts] }),
    })
    const html = await (await app.request('/preview/one?view=findings')).text()
    const { text } = elementById(html, 'change')
    expect(text.match(/No font has “𝼀”\./g)).toHaveLength(1)
    expect(text.indexOf('No font has')).toBeLessThan(text.indexOf('Enlarged twice.'))
    expect(elementById(html, 'finding-1').attributes['data-finding']).toBe('glyph-missing@title')
    // A design's default omissions need no action.
    expect(text).toMatch(/Also known.*Left out, so that the rest stays large\./s)
    expect(html).not.toContain('data-finding="text-dropped')
    expect(elementById(html, 'flags').text).toMatch(/^\d+/)
    const hindi = elementById(
      await (await app.request('/preview/one?view=findings&ui=hi')).text(),
      'change',
    ).text
    expect(hindi).toContain('किसी फ़ॉन्ट में नहीं है: “𝼀”')
    expect(hindi).not.toContain('Left out')
  })

  it('opens the form of a network without opener and referrer', async () => {
    const { app } = createTestApp({ settings: open, articles: await shelfOf(story) })
    const elements = elementsOf(await (await app.request('/preview/one?view=posts')).text())
    const links = elements.filter(
      ({ attributes }) => attributes['target'] === '_blank' && attributes['href']?.startsWith('https'),
    )
    expect(links.map(({ text }) => text.replace('↗', '').trim())).toEqual([
      'Open in X',
      'Open in Facebook',
      'Open in Bluesky',
      'Open in Threads',
      'Open in Mastodon',
      'Open in LinkedIn',
      'Open in WhatsApp',
      'Open in Telegram',
    ])
    for (const { attributes } of links) expect(attributes['rel']).toBe('noopener noreferrer')
  })

  it.each([
    ['unknown', 'No article has this id.'],
    ['removed', 'The article was removed.'],
    ['..%2F..', 'No article has this id.'],
  ])('answers 404 for %s', async (id, words) => {
    const { app } = createTestApp({ settings: open, articles: memoryShelf({ removed: 'removed' }) })
    const response = await app.request(`/preview/${id}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(words)
  })

  it('has every id once', async () => {
    const { app } = createTestApp({ settings: open, articles: await shelfOf(story) })
    for (const view of viewNames)
      // Every part that shows a card reports a design that lacks something.
      for (const on of ['', 'twitter', 'instagram', 'og', 'slack']) {
        const html = await (await app.request(`/preview/one?view=${view}&on=${on}&design=score`)).text()
        const ids = elementsOf(html).flatMap(({ attributes: { id } }) => id ?? [])
        expect(ids).toEqual([...new Set(ids)])
      }
  })
})

describe('previews where keys are configured', () => {
  it.each(['/preview', asked, '/preview/one', '/preview/nothing'])(
    'explain to strangers how to get a link: %s',
    async (path) => {
      const { app, pages, engine } = await closedApp()
      const response = await app.request(path)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      const text = await response.text()
      expect(text).toContain('handbill sign')
      expect(text).not.toContain(story.title)
      expect(pages.asked).toEqual([])
      expect(engine.drawn).toEqual([])
    },
  )

  it('open to a key that may read', async () => {
    const { app, log } = await closedApp()
    for (const path of ['/preview', asked, '/preview/one']) {
      const response = await app.request(path, { headers: { authorization: 'Bearer beta-key' } })
      expect(response.status).toBe(200)
      expect(log.at(-1)?.caller).toBe('wall')
    }
    expect((await app.request(asked, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  })

  it('open to a link for one article, and to nothing else by it', async () => {
    const { app, pages } = await closedApp()
    const link = await signPreview({ id: 'one', expires: NOW + 60 }, key)
    expect((await app.request(link)).status).toBe(200)
    expect((await app.request(`${link}&network=x`)).status).toBe(200)
    expect((await app.request(link.replace('/one', '/two'))).status).toBe(403)
    const query = link.slice(link.indexOf('?') + 1)
    expect((await app.request(`${asked}&${query}`)).status).toBe(403)
    expect(pages.asked).toEqual([])
  })

  it('open to a link for addresses, whose form carries it on', async () => {
    const { app, pages } = await closedApp()
    const link = await signPreview({ expires: NOW + 60 }, key)
    const html = await (await app.request(link)).text()
    const hidden = elementsOf(html).filter(({ attributes }) => attributes['type'] === 'hidden')
    const query = new URLSearchParams(
      // Each form of the page contains it: for an address, a pasted text, a headline.
      hidden.slice(0, 3).map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
    )
    expect([...query.keys()]).toEqual(['kid', 'exp', 'sig'])
    query.set('url', address)
    expect((await app.request(`/preview?${query}`)).status).toBe(200)
    expect(pages.asked).toEqual([address])
    expect((await app.request(`/preview/one?${query}`)).status).toBe(403)
  })

  it('close when the time of the link is over, and say so', async () => {
    const { app } = await closedApp()
    const response = await app.request(await signPreview({ id: 'one', expires: NOW }, key))
    expect(response.status).toBe(403)
    const text = await response.text()
    expect(text).toContain('This link has expired')
    expect(text).toContain('Ask whoever sent it for a new one.')
  })
})
