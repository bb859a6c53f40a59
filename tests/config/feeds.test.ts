import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'

describe('HANDBILL_FEEDS', () => {
  it('lists addresses, or objects with more', () => {
    const given = [
      'https://a.example/feed/',
      { url: 'https://b.example/rss?x=1', brand: 'b', every: 15, read: 'feed', backlog: 0 },
    ]
    expect(parseConfig({ HANDBILL_FEEDS: JSON.stringify(given) }).feeds).toEqual([
      { name: 'a.example/feed', url: 'https://a.example/feed/', every: 5, read: 'page', backlog: 50 },
      {
        name: 'b.example/rss',
        url: 'https://b.example/rss?x=1',
        brand: 'b',
        every: 15,
        read: 'feed',
        backlog: 0,
      },
    ])
    expect(parseConfig({}).feeds).toEqual([])
  })

  it.each([
    ['https://a.example/feed', 'must be a JSON list'],
    ['[3]', 'must be an address, or an object with url, entry 0'],
    ['["ftp://a.example/"]', 'must be an http or https address, entry 0.url'],
    ['[{"url": "https://a.example/", "every": 0}]', 'must be 1 minute at least, entry 0.every'],
    ['[{"url": "https://a.example/", "read": "all"}]', 'must be page or feed, entry 0.read'],
    ['[{"url": "https://a.example/", "branding": "a"}]', 'branding'],
    ['["https://a.example/", "https://a.example/"]', 'gives two feeds the address https://a.example/'],
    [
      '["https://a.example/?x=1", "https://a.example/?x=2"]',
      'gives two feeds the name a.example; give each a name',
    ],
  ])('is refused when it is %s', (value, message) => {
    expect(() => parseConfig({ HANDBILL_FEEDS: value })).toThrow(message)
  })
})
