import { expect, test } from 'vitest'
import type { Feed } from '../../../src/config/feeds.ts'
import { createFeedRecords } from '../../../src/desk/feeds/feed-records.ts'
import type { KnownItem } from '../../../src/desk/feeds/known-item.ts'
import type { Records } from '../../../src/desk/store/records.ts'

const feed: Feed = {
  name: 'news',
  url: 'https://news.example/feed',
  every: 5,
  read: 'page',
  backlog: 50,
}

export function anItem(item: string, changes: Partial<KnownItem> = {}): KnownItem {
  return {
    item,
    guid: `guid-${item}`,
    url: `https://news.example/${item}`,
    words: `words of ${item}`,
    stamp: 1000,
    state: 'taken',
    revision: 0,
    position: 0,
    listed: true,
    missingSince: undefined,
    ...changes,
  }
}

/** Contract of feed records, for every kind of records. Each test gets empty, migrated ones. */
export function feedRecordsContract(open: () => Promise<Records>): void {
  test('a feed is added once, and claimed by one', async () => {
    const feeds = createFeedRecords(await open())
    await feeds.add([{ id: 'a', feed }], 1000)
    await feeds.add([{ id: 'a', feed }], 9000)
    expect(await feeds.nextAt(['a'])).toBe(1000)
    expect(Object.values((await feeds.get('a')) ?? {})).not.toContain(null)
    expect(await feeds.nextAt(['b'])).toBeUndefined()
    expect(await feeds.claim(['a'], 999, 5000)).toBeUndefined()
    expect(await feeds.claim(['b'], 2000, 5000)).toBeUndefined()
    expect(await feeds.claim(['a'], 2000, 5000)).toMatchObject({
      id: 'a',
      url: feed.url,
      nextAt: 5000,
      failures: 0,
    })
    expect(await feeds.claim(['a'], 2000, 5000)).toBeUndefined()
    expect(await feeds.all(['a', 'b'])).toHaveLength(1)
  })

  test('changes what is named and nothing else', async () => {
    const feeds = createFeedRecords(await open())
    await feeds.add([{ id: 'a', feed }], 1000)
    await feeds.change('a', { etag: '"1"', hub: 'https://hub.example/', backlog: 3, fault: 'unreachable' })
    await feeds.change('a', { fault: undefined, failures: 2 })
    const state = await feeds.get('a')
    expect(state).toMatchObject({
      etag: '"1"',
      hub: 'https://hub.example/',
      backlog: 3,
      failures: 2,
      nextAt: 1000,
    })
    expect(state?.fault).toBeUndefined()
    expect(await feeds.get('b')).toBeUndefined()
  })

  test('finds items that are listed, or go by an address or an id, once each', async () => {
    const feeds = createFeedRecords(await open())
    const listed = anItem('one')
    const byUrl = anItem('two', { listed: false, state: 'removed', guid: undefined, stamp: undefined })
    const byGuid = anItem('three', { listed: false, state: 'known' })
    await feeds.put('a', [listed, byUrl, byGuid, anItem('four', { listed: false })], 1000)
    await feeds.put('b', [anItem('five')], 1000)
    const found = await feeds.items('a', [byUrl.url!, listed.url!], [byGuid.guid!, byGuid.guid!])
    expect(found.toSorted((x, y) => x.item.localeCompare(y.item))).toEqual([listed, byGuid, byUrl])
    expect((await feeds.counts(['a'])).toSorted((x, y) => x.state.localeCompare(y.state))).toEqual([
      { feed: 'a', state: 'known', items: 1 },
      { feed: 'a', state: 'removed', items: 1 },
      { feed: 'a', state: 'taken', items: 2 },
    ])
  })

  test('puts many items, and puts them again', async () => {
    const feeds = createFeedRecords(await open())
    const items = Array.from({ length: 700 }, (_, at) => anItem(`${at}`, { position: at }))
    await feeds.put('a', items, 1000)
    await feeds.put('a', [anItem('7', { words: 'others', revision: 1, position: 7 })], 2000)
    const found = await feeds.items('a', [], [])
    expect(found).toHaveLength(700)
    expect(found.find(({ item }) => item === '7')).toMatchObject({ words: 'others', revision: 1 })
  })

  test('names what is missing, and forgets what left long ago', async () => {
    const feeds = createFeedRecords(await open())
    const missing = anItem('missing', { listed: false, missingSince: 500 })
    await feeds.put('a', [missing, anItem('left', { listed: false }), anItem('there')], 1000)
    expect(await feeds.missing('a', 499, 10)).toEqual([])
    expect(await feeds.missing('a', 500, 10)).toEqual([missing])
    expect(await feeds.forget(1000)).toBe(0)
    expect(await feeds.forget(1001)).toBe(1)
  })
}
