import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createFeedSite, FEED, rss, urlOf } from './feed-site.ts'

function atom(rest: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Post</title>${rest}</feed>`
}

function atomEntry(at: number): string {
  return `<entry><id>tag:${at}</id><title>Story ${at}</title><link href="${urlOf(at)}"/></entry>`
}

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

describe('a feed that is watched', () => {
  test('makes packs of what is there at first, of what is new, and anew of what has changed', async () => {
    const site = createFeedSite()
    site.set(rss([2, 1]))
    await site.look()
    expect(await site.published()).toEqual(['1', '2'])
    site.set(rss([3, { at: 2, title: 'Story 2 is corrected' }, 1]))
    await site.look()
    expect(await site.published()).toEqual(['1', '2', '3'])
    const { pack } = (await site.desk.articles.byUrl(urlOf(2))) as {
      pack: { article: { title: string; site: object } }
    }
    expect(pack.article).toMatchObject({ title: 'Story 2 is corrected', site: { name: 'The River Post' } })
    // One job each, and one more for the change.
    expect(await site.desk.jobs.list('done', 100)).toHaveLength(4)
    await site.look()
    expect(await site.desk.jobs.list('done', 100)).toHaveLength(4)
  })

  test('takes a change back to earlier words', async () => {
    const site = createFeedSite()
    for (const title of ['Boat sails', 'Boat sinks', 'Boat sails']) {
      site.set(rss([{ at: 1, title }]))
      await site.look()
    }
    expect(await site.desk.articles.byUrl(urlOf(1))).toMatchObject({
      pack: { article: { title: 'Boat sails' } },
    })
    expect(await site.desk.jobs.list('done', 100)).toHaveLength(3)
  })

  test('takes only the newest of a backlog, a few at a time, and the rest when it changes', async () => {
    const site = createFeedSite({ backlog: 30 })
    const many = Array.from({ length: 80 }, (_, at) => 80 - at)
    site.set(rss(many))
    while (await site.watch.lookAtNext());
    await site.work()
    expect(await site.published()).toHaveLength(20)
    expect(await site.watch.dueIn()).toBeGreaterThan(50_000)
    await site.look()
    expect((await site.published()).map(Number).toSorted((a, b) => a - b)).toEqual(
      many.slice(0, 30).toReversed(),
    )
    site.set(rss([81, ...many.map((at) => (at === 5 ? { at, title: 'Told anew' } : at))]))
    await site.look()
    expect(await site.published()).toHaveLength(32)
  })

  test('asks conditionally once it has taken the whole', async () => {
    const site = createFeedSite()
    site.set(rss([2, 1]), { headers: { etag: '"1"', 'last-modified': 'Thu, 19 Nov 2026 08:00:00 GMT' } })
    await site.look()
    await site.look()
    expect(site.asked.at(-1)?.options.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Thu, 19 Nov 2026 08:00:00 GMT',
    })
    expect(await site.published()).toEqual(['1', '2'])
  })

  test('reads pages, fills in missing fields, and uses the feed item where a page is a bot check', async () => {
    const site = createFeedSite({ read: 'page' })
    const picture = '<enclosure url="https://news.example/boat.jpg" type="image/jpeg" length="1"/>'
    site.set(rss([3, 2, 1]).replace(/<\/guid><\/item>/g, `</guid>${picture}</item>`))
    site.pages.set(
      urlOf(1),
      '<title>Story 1 in full</title><meta property="og:title" content="Story 1 in full">',
    )
    site.pages.set(urlOf(2), '<title>Just a moment...</title><h1>Checking</h1>')
    await site.look()
    await site.work(10_000)
    const article = async (at: number) =>
      (await site.desk.articles.byUrl(urlOf(at))) as {
        pack: { article: object; verdicts: readonly { code: string }[] }
      }
    const codes = async (at: number) => (await article(at)).pack.verdicts.map(({ code }) => code)
    expect((await article(1)).pack.article).toMatchObject({
      title: 'Story 1 in full',
      image: { url: 'https://news.example/boat.jpg' },
    })
    expect(await codes(1)).not.toContain('page-unread')
    expect(await codes(2)).toContain('page-unread')
    // It failed to answer twice.
    expect(await codes(3)).toContain('page-unread')
    expect((await article(3)).pack.article).toMatchObject({ title: 'Story 3 is told' })
  })
})

describe('what leaves a feed', () => {
  test('off its end is left alone', async () => {
    const site = createFeedSite()
    site.set(rss([3, 2, 1]))
    await site.look()
    site.answers.set(urlOf(1), { body: '', status: 404 })
    site.set(rss([4, 3, 2]))
    await site.look()
    await site.look()
    expect(await site.published()).toEqual(['1', '2', '3', '4'])
    expect(site.asked.map(({ url }) => url)).not.toContain(urlOf(1))
  })

  test('from its midst is withdrawn when its page is gone as well, and not before', async () => {
    const site = createFeedSite()
    site.set(rss([4, 3, 2, 1]))
    await site.look()
    site.set(rss([4, 1]))
    site.answers.set(urlOf(2), { body: '', status: 410 })
    site.answers.set(urlOf(3), { body: 'still here' })
    await site.look()
    expect(await site.published()).toEqual(['1', '2', '3', '4'])
    await site.look()
    expect(await site.published()).toEqual(['1', '3', '4'])
    expect(await site.desk.articles.byUrl(urlOf(2))).toBe('removed')
    expect(site.logged.at(-1)).toMatchObject({ outcome: 'changed', removed: 1 })
    // It comes back.
    site.set(rss([4, 2, 1]))
    await site.look()
    expect(await site.published()).toEqual(['1', '2', '3', '4'])
  })

  test('all at once, or while its server is down, is kept', async () => {
    const site = createFeedSite()
    site.set(rss([3, 2, 1]))
    await site.look()
    site.set(rss([]))
    await site.look()
    site.set(rss([3, 1]))
    site.answers.set(urlOf(2), { body: '', status: 503 })
    for (let looks = 0; looks < 4; looks += 1) await site.look()
    expect(await site.published()).toEqual(['1', '2', '3'])
  })

  test('with an Atom tombstone is withdrawn', async () => {
    const site = createFeedSite()
    site.set(atom(atomEntry(1) + atomEntry(2)))
    await site.look()
    site.set(atom(`<at:deleted-entry ref="tag:2" when="2026-11-20T08:00:00Z"/>${atomEntry(1)}`))
    await site.look()
    expect(await site.published()).toEqual(['1'])
  })
})

describe('a hostile feed', () => {
  test('that changes its ids and addresses at each poll is published once', async () => {
    const site = createFeedSite()
    const items = Array.from({ length: 30 }, (_, at) => at + 1)
    for (const round of [1, 2, 3]) {
      site.set(rss(items.map((at) => ({ at, url: `${urlOf(at)}?s=${round}${at}`, guid: `${round}-${at}` }))))
      await site.look()
    }
    expect(await site.desk.jobs.list('done', 1000)).toHaveLength(30)
    expect((await site.watch.list())[0]!.state?.note).toMatch(/new addresses at each look/)
  })

  test('with one id for all of its items loses none', async () => {
    const site = createFeedSite()
    site.set(rss([3, 2, 1].map((at) => ({ at, guid: 'same' }))))
    await site.look()
    site.set(rss([4, 3, 2].map((at) => ({ at, guid: 'same' }))))
    await site.look()
    expect(await site.published()).toEqual(['1', '2', '3', '4'])
  })

  test('with new timestamps at each poll is not published again', async () => {
    const site = createFeedSite()
    const items = Array.from({ length: 30 }, (_, at) => at + 1)
    for (const hour of ['08', '09', '10']) {
      site.set(rss(items.map((at) => ({ at, date: `Fri, 20 Nov 2026 ${hour}:00:00 GMT` }))))
      await site.look()
    }
    expect(await site.desk.jobs.list('done', 1000)).toHaveLength(30)
    expect((await site.watch.list())[0]!.state?.note).toMatch(/stamps its items anew/)
  })

  test('of three items with new ids and times at each poll is not published again', async () => {
    const site = createFeedSite()
    for (const hour of ['08', '09', '10']) {
      site.set(
        rss(
          [3, 2, 1].map((at) => ({ at, guid: `${hour}-${at}`, date: `Fri, 20 Nov 2026 ${hour}:00:00 GMT` })),
        ),
      )
      await site.look()
    }
    expect(await site.desk.jobs.list('done', 1000)).toHaveLength(3)
  })

  test('with dates in the future is taken, and reported', async () => {
    const site = createFeedSite()
    site.set(rss([{ at: 1, date: 'Sun, 20 Nov 2033 08:00:00 GMT' }]))
    await site.look()
    site.set(rss([{ at: 1, title: 'Corrected', date: 'Sun, 20 Nov 2033 08:00:00 GMT' }]))
    await site.look()
    const { pack } = (await site.desk.articles.byUrl(urlOf(1))) as {
      pack: { article: object; verdicts: readonly { code: string }[] }
    }
    expect(pack.article).toMatchObject({ title: 'Corrected' })
    expect(pack.verdicts.map(({ code }) => code)).toContain('date-ahead')
    expect(site.logged[0]?.note).toMatch(/1 of its items are dated in the future/)
  })

  test('that never ends yields the items received; an incomplete item follows later', async () => {
    const site = createFeedSite()
    site.set(`${rss([3, 2]).replace('</channel></rss>', '')}<item><title>Story 1 is to`, { cut: true })
    await site.look()
    expect(await site.published()).toEqual(['2', '3'])
    expect(site.logged[0]?.note).toMatch(/never ends or broke off/)
    site.set(rss([3, 2, 1]))
    await site.look()
    expect(await site.published()).toEqual(['1', '2', '3'])
  })

  test('of more items than are watched is read at its newest end, in bounded steps', async () => {
    const site = createFeedSite({ backlog: 10 })
    const many = Array.from({ length: 20_000 }, (_, at) => 20_000 - at)
    site.set(rss(many))
    await site.look()
    expect(await site.published()).toHaveLength(10)
    expect((await site.watch.list())[0]).toMatchObject({ items: { taken: 10, known: 4990 } })
    expect(site.logged[0]?.note).toMatch(/newest 5,000 are watched/)
  })

  test.each([
    [
      '<!doctype html><title>News</title><link rel="alternate" type="application/rss+xml" href="/rss">',
      /web page, not a feed. It names https:\/\/news.example\/rss/,
    ],
    ['Sorry, we are closed.', /plain text, not a feed/],
    ['{"version": "https://jsonfeed.org/version/1.1"}', /no JSON Feed/],
    ['{"items": [', /not JSON/],
    ['', /empty/],
    [
      '<sitemapindex><sitemap><loc>https://news.example/a.xml</loc></sitemap></sitemapindex>',
      /such as https:\/\/news.example\/a.xml/,
    ],
  ])('that answers %s is reported, and polled less often', async (body, message) => {
    const site = createFeedSite()
    await site.look()
    site.set(body)
    await site.look()
    expect(site.logged.at(-1)).toMatchObject({
      outcome: 'failed',
      error: expect.stringMatching(message) as string,
    })
    expect((await site.watch.list())[0]!.state).toMatchObject({ failures: 1 })
    await site.look()
    await site.look()
    expect(await site.watch.dueIn()).toBeGreaterThan(4 * 60_000)
    const looks = site.logged.length
    await site.look(1)
    expect(site.logged).toHaveLength(looks)
    expect(await site.published()).toEqual(['1'])
  })

  test('respects Retry-After', async () => {
    const site = createFeedSite()
    site.set('', { status: 429, headers: { 'retry-after': '3600' } })
    await site.look()
    expect(await site.watch.dueIn()).toBeGreaterThan(3_500_000)
  })

  test('with items that are no articles takes the others', async () => {
    const site = createFeedSite()
    site.set(rss([{ at: 3, title: '&#8203;' }, { at: 2, url: 'mailto:desk@news.example' }, 1]))
    await site.look()
    expect(await site.published()).toEqual(['1'])
    expect(site.logged[0]?.note).toMatch(/made no article/)
  })
})

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
