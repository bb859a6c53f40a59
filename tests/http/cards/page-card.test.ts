import { beforeAll, describe, expect, test } from 'vitest'
import { createPipeline } from '../../desk/pipeline.ts'
import { createTestApp, riverPost } from '../test-app.ts'
import { formats } from '../../../src/card/contract/formats.ts'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { pageAddress } from '../../../src/http/cards/page-address.ts'

const page = 'https://news.example/world/boats?p=1'
const html = '<title>Boats sail again</title><h1>Boats sail again</h1><p>After nine years.</p>'
const crawlers = {
  WhatsApp: 'WhatsApp/2.23.20.0',
  Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  X: 'Twitterbot/1.0',
  iMessage:
    'Mozilla/5.0 (Macintosh) AppleWebKit/601.2.4 (KHTML, like Gecko) facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  LinkedIn: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  Mastodon: 'http.rb/5.1.1 (Mastodon/4.3.0; +https://mastodon.social/) Bot',
}

function createSite(
  hosts: readonly (readonly string[])[] = [['news.example']],
  wait = Promise.resolve(),
  standInMs = 0,
) {
  const pipeline = createPipeline()
  const engine: typeof pipeline.engine = {
    ...pipeline.engine,
    async draw(plan, options) {
      if (options?.priority === 'stand-in') await new Promise((done) => setTimeout(done, standInMs))
      return pipeline.engine.draw(plan, options)
    },
  }
  const counted: string[] = []
  const site = createTestApp({
    engine,
    desk: { ...pipeline.desk, publish: async (order) => wait.then(() => pipeline.desk.publish(order)) },
    articles: pipeline.desk.articles,
    brands: { fallback: riverPost, brandFor: () => riverPost, hosts: () => hosts },
    now: () => pipeline.clock.now,
    metrics: {
      count: (name, labels) => void (name === 'pageCards' && counted.push(Object.values(labels).join())),
      observe: () => undefined,
      watch: () => undefined,
    },
  })
  pipeline.pages.set(page, html)
  const ask = async (path: string, agent = '', more: Record<string, string> = {}) =>
    site.app.request(path, { headers: { 'user-agent': agent, ...more } })
  const formatOf = (response: Response) => {
    const shown = response.headers.get('etag')?.replaceAll('"', '')
    return pipeline.records
      .all<{ format: string }>('SELECT format FROM article_cards WHERE version = ?', [shown ?? ''])
      .then((rows) => rows.map(({ format }) => format).join())
  }
  return { ...pipeline, ...site, ask, counted, formatOf }
}

/** Loads everything for a first request, which on a busy machine would exceed a crawler's timeout. */
beforeAll(async () => {
  await createSite().ask('/o/world/boats?p=1')
})

describe('the card of a page', () => {
  test('is made at the first request, and at hand from then on', async () => {
    const { ask, asked, counted, desk } = createSite()
    const first = await ask('/o/news.example/world/boats?p=1')
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(first.headers.get('vary')).toBe('User-Agent')
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=300/)
    const again = await ask('/o/news.example/world/boats?p=1', '', {
      'if-none-match': first.headers.get('etag')!,
    })
    expect(again.status).toBe(304)
    expect(asked.filter((url) => url === page)).toHaveLength(1)
    expect(counted).toEqual(['stored', 'recent'])
    expect(await desk.articles.byUrl(page)).toMatchObject({
      pack: { article: { title: 'Boats sail again' } },
    })
  })

  test.each([
    ['WhatsApp', 'square'],
    ['Facebook', 'og'],
    ['X', 'twitter'],
    ['iMessage', 'og'],
    ['LinkedIn', 'og'],
    ['Slack', 'og'],
    ['Mastodon', 'youtube'],
  ] as const)('has the composition that suits %s: %s', async (crawler, format) => {
    const { ask, formatOf } = createSite()
    expect(await formatOf(await ask('/o/world/boats?p=1', crawlers[crawler]))).toBe(format)
  })

  test('is made once for many simultaneous requests', async () => {
    const { ask, asked } = createSite()
    const answers = await Promise.all(Array.from({ length: 20 }, async () => ask('/o/world/boats?p=1')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(asked.filter((url) => url === page)).toHaveLength(1)
  })

  test('is read again behind the answer, once a period', async () => {
    const { ask, pages, clock, work, desk } = createSite()
    await ask('/o/world/boats?p=1')
    pages.set(page, html.replaceAll('sail', 'sink'))
    for (const minutes of [1, 1, 1, 0.1]) {
      clock.now += minutes * 60_000
      expect((await ask('/o/world/boats?p=1')).status).toBe(200)
    }
    await work(10_000)
    expect(await desk.articles.byUrl(page)).toMatchObject({
      pack: { article: { title: 'Boats sink again' } },
    })
    expect(await desk.jobs.list('done', 10)).toHaveLength(1)
  })

  test('of an article that its content system sent is not read', async () => {
    const { ask, asked, clock, desk, work } = createSite()
    const article = { title: 'As sent', authors: [], lang: 'en', dir: 'ltr', tags: [], url: page } as const
    const sourced = { article, sources: { title: 'json title' }, verdicts: [] }
    await desk.publish({ of: sourced })
    clock.now += 86_400_000
    expect((await ask('/o/world/boats?p=1')).status).toBe(200)
    await work()
    expect(asked).not.toContain(page)
  })

  test('is the brand’s own for pages that cannot be read, which are left alone for a minute', async () => {
    const { ask, asked, counted, clock, log } = createSite()
    for (let times = 0; times < 5; times += 1) {
      const answer = await ask('/o/nowhere')
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(asked).toHaveLength(1)
    expect(counted).toEqual(Array.from({ length: 5 }, () => 'failed'))
    expect(log.at(-1)).toMatchObject({ problem: 'unreachable', status: 200 })
    clock.now += 61_000
    await ask('/o/nowhere')
    expect(asked).toHaveLength(2)
  })

  test('is the brand’s own when a host has had enough new pages in a minute', async () => {
    const { ask, asked, counted, pages } = createSite()
    for (let at = 0; at < 61; at += 1) {
      pages.set(`https://news.example/${at}`, html)
      expect((await ask(`/o/${at}`)).status).toBe(200)
    }
    expect(asked).toHaveLength(60)
    expect(counted.at(-1)).toBe('limited')
  })

  test('is the brand’s own, within the time crawlers have, while a page hangs', { retry: 2 }, async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    // As slow as in a process that has drawn nothing yet: longer than the time left at the end.
    const { ask, counted, desk } = createSite([['news.example']], promise, 700)
    const begun = performance.now()
    const answer = await ask('/o/world/boats?p=1')
    expect(performance.now() - begun).toBeLessThan(2000)
    expect([answer.status, answer.headers.get('content-type'), counted.at(-1)]).toEqual([
      200,
      'image/png',
      'late',
    ])
    resolve()
    // Not only its colours.
    const plain = plainCard(formats.og, riverPost).bytes
    expect(Buffer.from(await answer.arrayBuffer()).equals(plain)).toBe(false)
    await expect.poll(async () => desk.articles.byUrl(page)).toBeDefined()
  })

  test('is refused for hosts that no brand lists', async () => {
    const { ask, counted, asked } = createSite()
    for (const path of ['/o/https://other.example/story', '/o/http:/169.254.169.254/']) {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({
        code: 'not-found',
        detail: expect.stringContaining('brand.json') as string,
      })
    }
    expect(counted).toEqual(['foreign', 'foreign'])
    const { ask: none } = createSite([])
    expect((await none('/o/world/boats')).status).toBe(404)
    expect(asked).toEqual([])
  })

  test('is the brand’s own after the article was removed', async () => {
    const { ask, desk, asked } = createSite()
    await ask('/o/world/boats?p=1')
    const stored = await desk.articles.byUrl(page)
    await desk.remove((stored as { id: string }).id)
    expect((await ask('/o/world/boats?p=1', 'WhatsApp/2')).headers.get('cache-control')).toBe('no-store')
    expect(asked).toHaveLength(1)
  })
})

describe('the page that a path names', () => {
  const one = [['example.com', 'www.example.com']]
  test.each([
    ['example.com/a/b?x=1', one, 'https://example.com/a/b?x=1'],
    ['a/b', one, 'https://example.com/a/b'],
    ['', one, 'https://example.com/'],
    ['https://example.com/a', one, 'https://example.com/a'],
    ['https:/www.example.com/a', one, 'https://www.example.com/a'],
    ['blog.example.com/a', one, 'https://blog.example.com/a'],
    ['http://example.com/a', one, 'http://example.com/a'],
    ['https://example.com.evil.example/a', one, undefined],
    ['https://evil@example.com/a', one, undefined],
    ['https://example.com:8080/a', one, undefined],
    ['https://[::1]/a', one, undefined],
    ['a/b', [['a.example'], ['b.example']], undefined],
    ['b.example/b', [['a.example'], ['b.example']], 'https://b.example/b'],
    ['a/b', [], undefined],
  ])('%s of %j is %s', (given, hosts, url) => {
    expect(pageAddress(given, hosts)).toBe(url)
  })
})
