import { describe, expect, it } from 'vitest'
import { keptArticle, memoryShelf, published } from '../kept-articles.ts'
import { createTestApp } from '../test-app.ts'

const base = 'https://cards.example.org'

function appWith(more: Parameters<typeof memoryShelf>[0] = {}) {
  return createTestApp({ articles: memoryShelf(more), settings: { baseUrl: base } }).app
}

async function textOf(name: string): Promise<string> {
  return (await appWith().request(`/a/${name}`)).text()
}

/** The part of a page that impatient readers read. */
async function firstBytes(response: Response, count: number): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return new TextDecoder().decode(bytes.subarray(0, count))
}

describe('GET /a/{id}', () => {
  it.each(Object.keys(published))('has what a preview needs in the first 2 KB: %s', async (name) => {
    const head = await firstBytes(await appWith().request(`/a/${name}`), 2048)
    for (const tag of [
      'property="og:title"',
      'property="og:image"',
      'property="og:image:type"',
      'property="og:image:width"',
      'property="og:image:height"',
      'property="og:image:alt"',
      'property="og:type"',
      'property="og:url"',
      'property="og:description"',
      'name="twitter:card"',
      'name="twitter:image"',
      'property="og:site_name"',
      'property="og:locale"',
      'property="article:published_time"',
      'property="article:modified_time"',
      'property="article:section"',
    ])
      expect(head).toContain(tag)
    // The last one is complete in it.
    expect(head).toContain('<meta property="article:tag" content="A &amp; B">')
  })

  it('has title, picture and address there even for an extremely long headline', async () => {
    const monster = { ...published['hindi']!, title: 'मानसून की चेतावनी '.repeat(55) }
    const app = appWith({ monster: keptArticle('monster', monster) })
    const head = await firstBytes(await app.request('/a/monster'), 2048)
    expect(head).toContain(`<meta property="og:url" content="${base}/a/monster">`)
    expect(head).toContain('<meta property="og:image:height" content="630">')
  })

  it('is in the language and direction of the article', async () => {
    expect(await textOf('urdu')).toMatch(
      /^<!doctype html>\n<html lang="ur" dir="rtl"><head><meta charset="utf-8">\n/,
    )
    expect(await textOf('chinese')).toContain('<html lang="zh-Hans" dir="ltr">')
  })

  it('names the article in a header for search engines, and its oEmbed in a header for clients', async () => {
    const response = await appWith().request('/a/english')
    const oembed = `${base}/oembed?url=https%3A%2F%2Fcards.example.org%2Fa%2Fenglish`
    expect(response.headers.get('link')).toBe(
      '<https://news.example/english/story>; rel="canonical", ' +
        `<${oembed}&format=json&type=rich>; rel="alternate"; type="application/json+oembed", ` +
        `<${oembed}&format=xml&type=rich>; rel="alternate"; type="text/xml+oembed"`,
    )
  })

  it('is the same for everybody, and never a redirect', async () => {
    const agents = [
      'Mozilla/5.0 (X11; Linux x86_64) Chrome/140',
      'Twitterbot/1.0',
      'facebookexternalhit/1.1',
      '',
    ]
    const answers = await Promise.all(
      agents.map(async (agent) => {
        const response = await appWith().request('/a/hindi', { headers: { 'user-agent': agent } })
        return [response.status, await response.text()]
      }),
    )
    expect(answers[0]?.[0]).toBe(200)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('sends people on by a script its policy names by hash, and by a link', async () => {
    const response = await appWith().request('/a/english')
    const text = await response.text()
    const script =
      /<script data-to="https:\/\/news\.example\/english\/story">(.+)<\/script>/.exec(text)?.[1] ?? ''
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
    const hash = Buffer.from(digest).toString('base64')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain(`script-src 'sha256-${hash}';`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(text).toContain('<a href="https://news.example/english/story" rel="noopener">Night trains return')
    expect(text).not.toContain('http-equiv')
  })

  it('stays where it is for an article without a page', async () => {
    const { url: _, ...homeless } = published['english']!
    const app = appWith({ homeless: keptArticle('homeless', homeless) })
    const response = await app.request('/a/homeless')
    expect(response.headers.get('content-security-policy')).not.toContain('script-src')
    expect(response.headers.get('link')).not.toContain('canonical')
    const text = await response.text()
    expect(text).not.toContain('data-to=')
    expect(text).toContain('<h1>Night trains return')
  })

  it('is kept for some minutes and asked for again by its entity tag', async () => {
    const app = appWith()
    const first = await app.request('/a/tamil')
    expect(first.headers.get('cache-control')).toBe('public, max-age=300')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    const etag = first.headers.get('etag') ?? ''
    const again = await app.request('/a/tamil', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await app.request('/a/tamil', { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'))
    expect(await head.text()).toBe('')
  })

  it.each(['/a/nothing', '/embed/nothing', '/a/..%2f..%2fetc', `/a/${'x'.repeat(500)}`])(
    'answers 404 with a page: %s',
    async (path) => {
      const response = await appWith().request(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.text()).toContain('There is no article here')
    },
  )

  it.each(['/a/gone', '/embed/gone'])(
    'says that an article was withdrawn, and nothing of it: %s',
    async (path) => {
      const response = await appWith({ gone: 'removed' }).request(path)
      expect(response.status).toBe(404)
      const text = await response.text()
      expect(text).toContain('no longer available')
      expect(text).not.toContain('og:')
    },
  )

  it('escapes all text of an article', async () => {
    const hostile = {
      ...published['english']!,
      title: '</title><script>alert(1)</script>"\'<img src=x onerror=alert(2)>',
      description: '--></script><svg onload=alert(3)>',
      section: '" onmouseover="alert(4)',
      site: { name: '<b>bold</b>' },
    }
    const app = appWith({ hostile: keptArticle('hostile', hostile) })
    for (const path of ['/a/hostile', '/embed/hostile']) {
      const text = await (await app.request(path)).text()
      expect(text).not.toMatch(/<script>alert|<img src=x|<svg|<b>bold|" onmouseover="/)
    }
  })

  it('still answers after its brand was removed', async () => {
    const kept = keptArticle('orphan', published['english']!)
    const app = appWith({ orphan: { ...kept, pack: { ...kept.pack, brand: 'closed-down' } } })
    expect((await app.request('/a/orphan')).status).toBe(200)
  })

  it('is unavailable where no articles are kept', async () => {
    const { app } = createTestApp()
    for (const path of ['/a/english', '/embed/english', '/oembed?url=https://news.example/'])
      expect((await (await app.request(path)).json()).code).toBe('unavailable')
  })
})

describe('GET /embed/{id}', () => {
  it('is allowed in any frame, runs no scripts and loads only its pictures', async () => {
    const response = await appWith().request('/embed/english')
    const text = await response.text()
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data: https:\/\/cards\.example\.org; base-uri 'none'; form-action 'none'; frame-ancestors \*$/,
    )
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(text).not.toContain('<script')
  })

  it('says headline, section, publication and date as text, and leaves its frame by every link', async () => {
    const text = await (await appWith().request('/embed/hindi')).text()
    expect(text).toContain('>नई रेल लाइन से पहाड़ी ज़िलों तक पहुँचेगी डाक, किराया 45 रुपये से शुरू</a></h1>')
    expect(text).toContain('<p class="section">देश</p>')
    expect(text).toContain(
      '<b><bdi>पर्वत समाचार</bdi></b> <time datetime="2026-02-11T09:00:00+05:30">11 फ़रवरी 2026</time>',
    )
    const links = [...text.matchAll(/<a [^>]*>/g)].map(([link]) => link)
    expect(links).toHaveLength(2)
    for (const link of links) expect(link).toContain('target="_top" rel="noopener"')
  })

  it.each([
    ['?theme=dark', ' data-theme="dark"'],
    ['?theme=light', ' data-theme="light"'],
    ['?theme="><script>', ''],
    ['', ''],
  ])('with %o takes the theme %o', async (query, attribute) => {
    const text = await (await appWith().request(`/embed/english${query}`)).text()
    expect(text).toContain(`<html lang="en" dir="ltr"${attribute}><head>`)
  })

  it('does without cards of formats that were not made', async () => {
    const app = appWith({
      few: keptArticle('few', published['english']!, ['og']),
      none: keptArticle('none', published['english']!, []),
    })
    expect(await (await app.request('/embed/few')).text()).not.toContain('<source')
    const none = await (await app.request('/embed/none')).text()
    expect(none).not.toContain('<img')
    expect(none).toContain('Night trains')
  })
})
