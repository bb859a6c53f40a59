import { describe, expect, test } from 'vitest'
import { createFeedSite, rss, urlOf } from './feed-site.ts'

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
