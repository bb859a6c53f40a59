import { describe, expect, it } from 'vitest'
import { findAccidentalLinks } from '../../../src/post/count/entities/accidental-links.ts'
import { blueskyFacets } from '../../../src/post/count/entities/bluesky-facets.ts'
import { countText, fieldsOf } from '../../../src/post/count-text.ts'
import { escapeLittleText } from '../../../src/post/networks/linkedin.ts'
import { Problem } from '../../../src/problem.ts'

const twitter = (text: string) => countText('twitter', 'text', text)
const tagLength = (text: string) => countText('youtube', 'tags', text).length
const found = (text: string) => twitter(text).entities.map((entity) => entity.text)

function didOfBbc(handle: string): string | undefined {
  return handle === 'bbc.co.uk' ? 'did:plc:abc' : undefined
}

function numbered(what: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${what}${index}`).join(' ')
}

describe('countText', () => {
  it('counts the texts of a network', () => {
    expect(fieldsOf('twitter')).toEqual(['text', 'alt'])
    expect(fieldsOf('youtube')).toEqual(['title', 'description', 'tags', 'text'])
  })

  it('refuses a text the network has not, and names the field', () => {
    expect(() => countText('facebook', 'tags', '')).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'field', allowed: ['text', 'alt'] }) as Problem,
    )
  })
})

describe('X', () => {
  it.each([
    ['…', 2],
    ['•€₹™→‹›', 14],
    ['\u202f\u2060', 4],
    ['ế', 2],
    ['ếe\u0302\u0301', 4],
    ['日本語', 6],
    ['한국', 4],
    ['– — ‘ ’ “ ” „ « »', 17],
    ['Привет мир', 10],
    ['नमस्ते', 6],
    ['שלום', 4],
    ['\u00a0\u200b\u200d', 3],
    ['e\u0301', 1],
    ['\u202a\u2066', 4],
    ['example.com', 23],
    ['README.md', 23],
    ['hello.music', 23],
    ['foo.abarth', 10],
    ['http://localhost/', 17],
    ['http://1.2.3.4/', 15],
    ['https://日本.jp/テスト', 29],
    ['https://example.com:8080/a?b=c#d', 23],
    ['a\r\nb', 4],
  ])('weighs %j as %i', (text, weight) => {
    expect(twitter(text).length).toBe(weight)
  })

  it('accepts 280 and refuses 281, an empty text, and invalid characters', () => {
    expect(twitter('x'.repeat(280))).toMatchObject({ valid: true, faults: [] })
    expect(twitter(`${'x'.repeat(279)}…`)).toMatchObject({
      valid: false,
      faults: ['The text has 281 weighted characters; 280 are allowed.'],
    })
    expect(twitter('')).toMatchObject({ valid: false, faults: ['The text is empty.'] })
    expect(twitter('ab\ufeff').faults).toEqual([
      'At position 2 there is a character X refuses (U+FEFF, U+FFFE or U+FFFF).',
    ])
  })

  it('warns of a text that begins with a mention', () => {
    expect(twitter(' @bbc hello')).toMatchObject({
      valid: true,
      faults: ['The text begins with @bbc: X shows it as a reply, to those who follow both.'],
    })
    expect(twitter('.@bbc hello').faults).toEqual([])
  })

  it.each([
    ['#foo#bar', []],
    ['#2026', []],
    ['#1a', ['#1a']],
    ['a#foo', []],
    ['#it’s', ['#it']],
    ['#non-stop', ['#non']],
    ['#می‌خواهم', ['#می‌خواهم']],
    ['#️⃣ #⃣', []],
    ['foo@bar.com', []],
    ['@a_name_with_twenty_two_letters', ['@a_name_with_twenty_t']],
    ['@user/list', ['@user/list']],
    ['$BTC/USD', ['$BTC']],
    ['US$TSLA x$TSLA $1', []],
    ['https://example.com/#a @b', ['https://example.com/#a', '@b']],
    ['(see https://example.com/a_(b)).', ['https://example.com/a_(b)']],
    ['https://example.com/a,b.', ['https://example.com/a,b']],
    ['https://t.co/' + 'a'.repeat(41), []],
    ['https://example.com/' + 'a'.repeat(4077), []],
    ['https://example.com/' + 'a'.repeat(4076), ['https://example.com/' + 'a'.repeat(4076)]],
    ['http://user:pass@example.com/', []],
    ['HTTPS://EXAMPLE.COM', ['HTTPS://EXAMPLE.COM']],
    ['ftp://example.com', []],
    ['éexample.com', ['example.com']],
    ['..＠RT@ended.So', []],
    ['#a\ufe0f#b', []],
  ])('links in %j', (text, links) => {
    expect(found(text)).toEqual(links)
  })

  it('places entities on the text as it was written', () => {
    expect(twitter('e\u0301e\u0301 #cafe\u0301 x').entities).toEqual([
      { type: 'hashtag', text: '#cafe\u0301', start: 5, end: 11 },
    ])
  })

  it('takes a thousand characters of alt text', () => {
    expect(countText('twitter', 'alt', 'x'.repeat(1001))).toMatchObject({ max: 1000, valid: false })
  })
})

describe('links made by accident', () => {
  it('are found with the dot that makes them', () => {
    expect(
      findAccidentalLinks('It ended.So we use ASP.NET, see README.md/a.b and https://example.com/x.'),
    ).toEqual([
      { start: 3, end: 11, text: 'ended.So', dot: 8 },
      { start: 19, end: 26, text: 'ASP.NET', dot: 22 },
      { start: 32, end: 45, text: 'README.md/a.b', dot: 38 },
    ])
  })

  it('are not made if no top-level domain follows', () => {
    expect(findAccidentalLinks('U.S. 3.5 e.g. file.txt 1.Next? v2.0 a.b')).toEqual([
      { start: 23, end: 29, text: '1.Next', dot: 24 },
    ])
  })
})

describe('YouTube', () => {
  it('counts a title in UTF-16 units and refuses angle brackets', () => {
    expect(countText('youtube', 'title', '🎬'.repeat(50))).toMatchObject({ length: 100, valid: true })
    expect(countText('youtube', 'title', '🎬'.repeat(51)).valid).toBe(false)
    expect(countText('youtube', 'title', 'a > b').faults).toEqual([
      'The text has “>”, which YouTube refuses.',
    ])
    expect(countText('youtube', 'title', ' ').valid).toBe(false)
  })

  it('counts a description in bytes', () => {
    expect(countText('youtube', 'description', 'न'.repeat(1666))).toMatchObject({ length: 4998, valid: true })
    expect(countText('youtube', 'description', 'न'.repeat(1667))).toMatchObject({
      length: 5001,
      valid: false,
    })
  })

  it('says when there are too many hashtags', () => {
    expect(countText('youtube', 'description', numbered('#tag', 15)).faults).toEqual([])
    expect(countText('youtube', 'description', numbered('#tag', 16))).toMatchObject({
      valid: true,
      faults: ['There are 16 hashtags; 15 or fewer are advised.'],
    })
    expect(countText('youtube', 'description', numbered('#tag', 61)).faults).toEqual([
      'There are 61 hashtags; above 60 YouTube ignores them all.',
    ])
  })

  it('counts quotes around tags with spaces, and commas', () => {
    expect(tagLength('Foo-Baz')).toBe(7)
    expect(tagLength('Foo Baz')).toBe(9)
    expect(tagLength('Foo Baz, Foo-Baz')).toBe(17)
    expect(tagLength('')).toBe(0)
    expect(countText('youtube', 'tags', ' Foo Baz ,, Foo-Baz,')).toMatchObject({ length: 17, max: 500 })
    expect(countText('youtube', 'tags', 'a<b').valid).toBe(false)
  })
})

describe('Bluesky', () => {
  it('counts graphemes, and bytes beside them', () => {
    expect(countText('bluesky', 'text', '👩‍👩‍👧‍👦'.repeat(120))).toMatchObject({
      length: 120,
      valid: true,
    })
    expect(countText('bluesky', 'text', '👩‍👩‍👧‍👦'.repeat(121))).toMatchObject({
      length: 121,
      max: 300,
      valid: false,
      faults: ['The text has 3025 bytes; 3000 are allowed.'],
    })
  })

  it.each([
    ['https://例え.jp/テスト。次', 'https://例え.jp/テスト'],
    ['देखें https://example.com/हिन्दी/लेख। आगे', 'https://example.com/हिन्दी/लेख'],
    ['انظر https://example.com/مقال، ثم', 'https://example.com/مقال'],
    ['https://en.wikipedia.org/wiki/Foo_(bar), then', 'https://en.wikipedia.org/wiki/Foo_(bar)'],
    ['https://example.com/?x=😀&y=1 end', 'https://example.com/?x=😀&y=1'],
    ['（https://example.com/a）', 'https://example.com/a'],
  ])('ends an address before the sentence around it goes on: %s', (text, uri) => {
    expect(blueskyFacets(text).map(({ features }) => features[0])).toEqual([
      { $type: 'app.bsky.richtext.facet#link', uri },
    ])
  })

  it('makes facets by byte offsets', () => {
    const text = 'नई @bbc.co.uk: (example.com/a) https://t.co/b #बाज़ार, #2026 @lone @unknown.com'
    expect(blueskyFacets(text, didOfBbc)).toEqual([
      {
        index: { byteStart: 7, byteEnd: 17 },
        features: [{ $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:abc' }],
      },
      {
        index: { byteStart: 20, byteEnd: 33 },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.com/a' }],
      },
      {
        index: { byteStart: 35, byteEnd: 49 },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://t.co/b' }],
      },
      {
        index: { byteStart: 50, byteEnd: 69 },
        features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'बाज़ार' }],
      },
    ])
  })
})

describe('Bluesky’s links', () => {
  it.each([
    ['More at https://example.com/हिन्दी/लेख now', 'https://example.com/हिन्दी/लेख'],
    ['https://例え.jp/テスト', 'https://例え.jp/テスト'],
    ['https://मराठी.भारत/बातमी।', 'https://मराठी.भारत/बातमी'],
    ['see https://example.com/?x=😀.', 'https://example.com/?x=😀'],
    ['https://example.com/a\u200b b', 'https://example.com/a'],
    ['(https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['“https://example.com/a”…', 'https://example.com/a'],
    ['请看https://example.com/新闻。', 'https://example.com/新闻'],
  ])('reach over the whole address in %s', (text, url) => {
    expect(countText('bluesky', 'text', text).entities.map((entity) => entity.text)).toEqual([url])
  })

  it.each(['ASP.NET', 'ended.So', 'http://localhost/a', 'https://1.2.3.4/', 'https://a.example/'])(
    'are absent in %s',
    (text) => {
      expect(countText('bluesky', 'text', text).entities).toEqual([])
    },
  )

  it('include stock symbols, which are tags there', () => {
    expect(blueskyFacets('Up: $TSLA.')[0]?.features).toEqual([
      { $type: 'app.bsky.richtext.facet#tag', tag: '$TSLA' },
    ])
  })
})

describe('Threads', () => {
  it('counts an emoji as its bytes', () => {
    expect(countText('threads', 'text', 'नमस्ते 👩‍🚒').length).toBe(18)
  })

  it('refuses more than five different links', () => {
    expect(
      countText('threads', 'text', `${numbered('https://a.com/', 5)} ${numbered('https://a.com/', 5)}`).valid,
    ).toBe(true)
    expect(countText('threads', 'text', numbered('https://a.com/', 6)).faults).toEqual([
      'There are 6 different links; Threads takes 5.',
    ])
  })
})

describe('Mastodon', () => {
  it('counts an address 23, a name without its server, and graphemes', () => {
    expect(countText('mastodon', 'text', 'https://example.org/a/very/long/path').length).toBe(23)
    expect(countText('mastodon', 'text', 'by @user@example.social 👩‍🚒').length).toBe(10)
    expect(countText('mastodon', 'text', 'example.org').length).toBe(11)
    expect(countText('mastodon', 'text', 'me@example.org').entities).toEqual([])
  })
})

describe('LinkedIn', () => {
  it('has a short text of its own, with its hashtags', () => {
    expect(escapeLittleText('a*b (c) #tag #1 <d>|\\')).toBe('a\\*b \\(c\\) #tag \\#1 \\<d\\>\\|\\\\')
  })

  it('takes 3000 characters', () => {
    expect(countText('linkedin', 'text', 'x'.repeat(3001))).toMatchObject({
      max: 3000,
      valid: false,
      fold: 140,
    })
  })
})

describe('Facebook', () => {
  it('stays below what tools enforce, and knows the fold of telephones', () => {
    expect(countText('facebook', 'text', 'x'.repeat(5000))).toMatchObject({ valid: true, fold: 125 })
    expect(countText('facebook', 'text', 'x'.repeat(5001)).valid).toBe(false)
  })
})
