import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createFeedSite, FEED, rss, urlOf } from './feed-site.ts'

function sitemap(lastmod: string): string {
  return `<urlset><url><loc>${urlOf(1)}</loc><lastmod>${lastmod}</lastmod><news:news><news:publication><news:name>Post</news:name><news:language>en</news:language></news:publication><news:title>Boats sail</news:title></news:news></url></urlset>`
}

function push(body: string, secret = 'a secret of the hub', hash = 'sha256') {
  return {
    bytes: new TextEncoder().encode(body),
    contentType: 'application/rss+xml',
    signature: `${hash}=${createHmac(hash, secret).update(body).digest('hex')}`,
  }
}

describe('other kinds of feeds', () => {
  test('a JSON Feed', async () => {
    const site = createFeedSite()
    const items = [
      {
        id: 7,
        url: urlOf(7),
        title: 'Boats sail',
        content_text: 'Word. '.repeat(2000),
        authors: [{ name: 'Ann Example' }],
      },
    ]
    site.set(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The River Post', items }))
    await site.look()
    expect(await site.desk.articles.byUrl(urlOf(7))).toMatchObject({
      pack: {
        article: {
          title: 'Boats sail',
          site: { name: 'The River Post' },
          authors: [{ name: 'Ann Example' }],
        },
      },
    })
  })

  test('a sitemap of news, whose changes are its lastmod', async () => {
    const site = createFeedSite({ read: 'page' })
    site.pages.set(urlOf(1), '<title>Boats sail</title><h1>Boats sail</h1>')
    site.set(sitemap('2026-11-20T07:00:00Z'))
    await site.look()
    site.pages.set(urlOf(1), '<title>Boats sink</title><h1>Boats sink</h1>')
    site.set(sitemap('2026-11-20T07:30:00Z'))
    await site.look()
    expect(await site.desk.articles.byUrl(urlOf(1))).toMatchObject({
      pack: { article: { title: 'Boats sink' } },
    })
  })
})

describe('WebSub', () => {
  const hub = 'https://hub.example/'
  const channel = `<atom:link rel="hub" href="${hub}"/><atom:link rel="self" href="${FEED}?self"/>`

  async function subscribed() {
    const site = createFeedSite({}, { base: 'https://cards.example.org' })
    site.answers.set(hub, { body: '', status: 202 })
    site.set(rss([1], channel))
    await site.look()
    const { id } = (await site.watch.list())[0]!
    return { ...site, id }
  }

  test('subscribes, confirms, and takes what is pushed', async () => {
    const site = await subscribed()
    const request = site.asked.find(({ url }) => url === hub)
    const form = new URLSearchParams(request?.options.body)
    expect(Object.fromEntries(form)).toMatchObject({
      'hub.mode': 'subscribe',
      'hub.topic': `${FEED}?self`,
      'hub.callback': `https://cards.example.org/websub/${site.id}`,
      'hub.secret': 'a secret of the hub',
    })
    const question = { mode: 'subscribe', topic: `${FEED}?self`, challenge: 'abc', leaseSeconds: '864000' }
    expect(await site.watch.confirm(site.id, question)).toBe('abc')
    await expect(
      site.watch.confirm(site.id, { ...question, topic: 'https://other.example/' }),
    ).rejects.toThrow('No such subscription')
    await expect(site.watch.confirm('nobody', question)).rejects.toThrow('No feed')
    await site.watch.receive(site.id, push(rss([2], channel)))
    await site.watch.receive(site.id, push(rss([3], channel), undefined, 'sha512'))
    await site.work()
    // What is missing in a push has not left the feed.
    expect(await site.published()).toEqual(['1', '2', '3'])
    await site.look()
    await site.look()
    expect(site.asked.filter(({ url }) => url === hub)).toHaveLength(1)
    await site.look(9 * 24 * 60)
    expect(site.asked.filter(({ url }) => url === hub)).toHaveLength(2)
  })

  test('refuses a push that its hub did not sign', async () => {
    const site = await subscribed()
    const refused = [
      push(rss([2]), 'another secret'),
      { ...push(rss([2])), signature: undefined },
      push(rss([2]), undefined, 'md5'),
    ]
    for (const one of refused) await expect(site.watch.receive(site.id, one)).rejects.toThrow('refused')
    await expect(site.watch.receive(site.id, push('<html>'))).rejects.toThrow('not a feed')
    await site.work()
    expect(await site.published()).toEqual(['1'])
  })

  test('reports a refusal by the hub, and retries later', async () => {
    const site = createFeedSite({}, { base: 'https://cards.example.org' })
    site.set(rss([1], channel))
    await site.look()
    expect(site.logged.at(-1)?.note).toMatch(/hub could not be asked/)
    await site.look()
    expect(site.asked.filter(({ url }) => url === hub)).toHaveLength(1)
  })
})
