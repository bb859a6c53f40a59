import { describe, expect, test } from 'vitest'
import { createFeedSite, rss, urlOf } from './feed-site.ts'

function atom(rest: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Post</title>${rest}</feed>`
}

function atomEntry(at: number): string {
  return `<entry><id>tag:${at}</id><title>Story ${at}</title><link href="${urlOf(at)}"/></entry>`
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

  test('is withdrawn when its page first fails and is then gone', async () => {
    const site = createFeedSite()
    site.set(rss([3, 2, 1]))
    await site.look()
    site.set(rss([3, 1]))
    site.answers.set(urlOf(2), { body: '', status: 503 })
    await site.look()
    await site.look()
    site.answers.set(urlOf(2), { body: '', status: 404 })
    await site.look()
    expect(await site.published()).toEqual(['1', '3'])
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
