import { describe, expect, it } from 'vitest'
import { type HeadTag, writeTags } from '../../src/embed/tags/head-tag.ts'
import { metaTags, shareTags } from '../../src/embed/tags/meta-tags.ts'
import { sharePage } from '../../src/embed/pages/share-page.ts'
import { gazette, subjectOf } from './subjects.ts'

/** `key = content`, as short lines to read and compare. */
function lines(tags: readonly HeadTag[]): string[] {
  return tags.map((tag) => {
    if (tag.element === 'title') return `title = ${tag.text}`
    if (tag.element === 'link') return `${tag.rel} ${tag.type ?? ''}= ${tag.href}`
    return `${'property' in tag ? tag.property : `${tag.name} (name)`} = ${tag.content}`
  })
}

function creatorsIn(tags: readonly HeadTag[]): string[] {
  return lines(tags).filter((line) => line.startsWith('fediverse:creator'))
}

function valueOf(tags: readonly HeadTag[], key: string): string | undefined {
  for (const tag of tags)
    if (tag.element === 'meta' && ('property' in tag ? tag.property : tag.name) === key) return tag.content
  return undefined
}

describe('the tags of an article page', () => {
  it('says everything, details right behind their picture', () => {
    expect(lines(metaTags(subjectOf()))).toEqual([
      'title = Harbour opens again',
      'description (name) = After two years of works the first ferry has left.',
      'canonical = https://gazette.example/city/harbour',
      'og:type = article',
      'og:url = https://gazette.example/city/harbour',
      'og:title = Harbour opens again',
      'og:description = After two years of works the first ferry has left.',
      'og:site_name = The Gazette',
      'og:locale = en_GB',
      'og:image = https://cards.example/cards/x1/aa/og.jpg',
      'og:image:secure_url = https://cards.example/cards/x1/aa/og.jpg',
      'og:image:type = image/jpeg',
      'og:image:width = 1200',
      'og:image:height = 630',
      'og:image:alt = City: Harbour opens again.',
      'article:published_time = 2026-05-29T07:15:00+05:30',
      'article:modified_time = 2026-05-29T09:40:00+05:30',
      'article:section = City',
      'article:tag = Ferries',
      'article:tag = Ports & piers',
      'article:author = https://x.com/annford',
      'article:author = https://gazette.example/by/lund',
      'article:publisher = https://www.facebook.com/gazette',
      'fb:app_id = 966242223397117',
      'twitter:card (name) = summary_large_image',
      'twitter:image (name) = https://cards.example/cards/x1/bb/twitter.png',
      'twitter:title (name) = Harbour opens again',
      'twitter:description (name) = After two years of works the first ferry has left.',
      'twitter:image:alt (name) = City: Harbour opens again, for X.',
      'twitter:site (name) = @gazette',
      'twitter:creator (name) = @annford',
      'twitter:label1 (name) = City',
      'twitter:data1 (name) = Ann Ford and Bo Lund',
      'twitter:label2 (name) = The Gazette',
      'twitter:data2 (name) = 29 May 2026',
      'fediverse:creator (name) = @gazette@social.example',
      'author (name) = Ann Ford and Bo Lund',
      'theme-color (name) = #b3261e',
      'robots (name) = max-image-preview:large',
      'alternate application/json+oembed= https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fa%2Fx1&format=json&type=rich',
      'alternate text/xml+oembed= https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fa%2Fx1&format=xml&type=rich',
    ])
  })

  it('leaves out what is not known, but never the description', () => {
    const bare = subjectOf(
      {
        url: undefined,
        description: undefined,
        authors: [{ name: 'No Address' }],
        publishedAt: undefined,
        modifiedAt: undefined,
        tags: [],
      },
      { images: [], addresses: { ...subjectOf().addresses, page: undefined } },
    )
    const tags = metaTags(bare)
    expect(valueOf(tags, 'og:description')).toBe('City · The Gazette')
    expect(valueOf(tags, 'og:url')).toBe('https://cards.example/a/x1')
    expect(valueOf(tags, 'twitter:card')).toBe('summary')
    for (const key of [
      'description',
      'og:image',
      'og:image:width',
      'twitter:image',
      'twitter:image:alt',
      'twitter:creator',
      'article:published_time',
      'article:author',
    ])
      expect([key, valueOf(tags, key)]).toEqual([key, undefined])
  })

  it('leaves out pictures that networks drop', () => {
    const webp = { url: 'https://cards.example/og.webp', width: 1200, height: 630, contentType: 'image/webp' }
    const svg = { ...webp, url: 'https://cards.example/og.svg', contentType: 'image/svg+xml' }
    const square = {
      ...webp,
      url: 'https://cards.example/sq.png',
      width: 1080,
      height: 1080,
      contentType: 'image/png',
    }
    const tags = metaTags(subjectOf({}, { images: [webp, svg, square] }))
    expect(valueOf(tags, 'og:image')).toBe('https://cards.example/sq.png')
    expect(valueOf(tags, 'twitter:image')).toBe('https://cards.example/sq.png')
  })

  it('claims no secure address for a picture without one', () => {
    const [image] = subjectOf().images
    const tags = metaTags(subjectOf({}, { images: [{ ...image!, url: 'http://127.0.0.1:8787/og.jpg' }] }))
    expect(valueOf(tags, 'og:image')).toBe('http://127.0.0.1:8787/og.jpg')
    expect(valueOf(tags, 'og:image:secure_url')).toBeUndefined()
  })

  it('takes the colour of the section', () => {
    expect(valueOf(metaTags(subjectOf({ section: 'Sport' })), 'theme-color')).toBe('#1d6b4f')
    expect(valueOf(metaTags(subjectOf({ section: '__proto__' })), 'theme-color')).toBe('#b3261e')
  })

  it.each([
    ['hi', 'hi_IN'],
    ['ur', 'ur_PK'],
    ['bn', 'bn_IN'],
    ['bn-BD', 'bn_IN'],
    ['pa', 'pa_IN'],
    ['ceb', 'cx_PH'],
    ['sd', 'sd_PK'],
    ['zh-Hans', 'zh_CN'],
    ['zh-Hant', 'zh_TW'],
    ['sr-Latn', 'sr_RS'],
    ['pa-Arab', 'pa_PK'],
    ['en', 'en_US'],
    ['en-IN', 'en_IN'],
    // The locale that Facebook's debugger accepts, although it refuses the country itself.
    ['es-419', 'es_LA'],
    ['es-MX', 'es_LA'],
    ['es', 'es_ES'],
    ['ar-001', 'ar_AR'],
    ['ar', 'ar_AR'],
    ['en-IE', 'en_GB'],
    ['en-CA', 'en_US'],
    ['no', 'nb_NO'],
    ['pt-AO', 'pt_PT'],
    ['de-AT', 'de_DE'],
    ['fil', 'tl_PH'],
    ['am', 'am_ET'],
    ['zh-SG', 'zh_CN'],
    ['zh-Hant-MO', 'zh_HK'],
    ['ro-MD', 'ro_RO'],
    ['ta-LK', 'ta_IN'],
    ['fa-AF', 'fa_IR'],
  ])('writes the locale of %s as %s', (lang, locale) => {
    expect(valueOf(metaTags(subjectOf({ lang })), 'og:locale')).toBe(locale)
  })

  it('leaves out the locale of a language without a region', () => {
    expect(valueOf(metaTags(subjectOf({ lang: 'qaa' })), 'og:locale')).toBeUndefined()
  })
})

describe('limits', () => {
  const long = 'Wörter '.repeat(200).trim()

  it('cuts at a word, for each network at its own length', () => {
    const tags = metaTags(subjectOf({ title: long, description: long }))
    expect(valueOf(tags, 'og:title')).toBe(`${'Wörter '.repeat(41)}Wörter…`)
    expect(valueOf(tags, 'twitter:title')).toBe(`${'Wörter '.repeat(8)}Wörter…`)
    expect(valueOf(tags, 'twitter:description')?.length).toBeLessThanOrEqual(200)
    expect(valueOf(tags, 'twitter:description')).toMatch(/ Wörter…$/)
  })

  it('never cuts inside an emoji sequence', () => {
    const title = valueOf(metaTags(subjectOf({ title: '👨‍👩‍👧‍👦'.repeat(40) })), 'twitter:title')
    expect(title).toMatch(/^(?:👨‍👩‍👧‍👦){6}…$/u)
  })

  it('keeps alternative texts within 420 characters', () => {
    const [og, x] = subjectOf().images
    const images = [
      { ...og!, alt: long },
      { ...x!, alt: long },
    ]
    const tags = metaTags(subjectOf({}, { images }))
    expect(valueOf(tags, 'og:image:alt')?.length).toBeLessThanOrEqual(420)
    expect(valueOf(tags, 'twitter:image:alt')?.length).toBeLessThanOrEqual(420)
  })

  it('keeps the site name below the bytes at which Discord shows nothing', () => {
    const name = valueOf(metaTags(subjectOf({ site: { name: 'समाचार '.repeat(28).trim() } })), 'og:site_name')
    const bytes = new TextEncoder().encode(name).length
    expect(bytes).toBeLessThanOrEqual(250)
    expect(bytes).toBeGreaterThan(200)
    expect(name).toMatch(/^(?:समाचार )+समाचार…$/)
  })
})

describe('hostile values', () => {
  it.each([
    ['\u2066never ended', 'never ended'],
    ['ends \u2069 nothing \u202c', 'ends  nothing '],
    ['a \u2067שלום\u2069 b', 'a \u2067שלום\u2069 b'],
    ['\u2067 \u202a crossed \u2069 \u202c', ' \u202a crossed  \u202c'],
    ['\u2068'.repeat(10_000), ''],
  ])('isolate their direction from the text beside them: %j', (title, expected) => {
    expect(lines(metaTags(subjectOf({ title })))[0]).toBe(`title = ${expected}`)
  })

  it('keep isolates closed when cut', () => {
    const title = `${'x '.repeat(30)}\u2067${'שלום '.repeat(30)}\u2069`
    expect(valueOf(metaTags(subjectOf({ title })), 'twitter:title')).not.toContain('\u2067')
  })

  it('cannot leave their attribute', () => {
    const written = writeTags(
      metaTags(subjectOf({ title: `"><script>alert('1')</script>&amp;`, section: '<!--' })),
    )
    expect(written).toContain(
      '<meta property="og:title" content="&quot;&gt;&lt;script&gt;alert(\'1\')&lt;/script&gt;&amp;amp;">',
    )
    expect(written).toContain('<meta property="article:section" content="&lt;!--">')
    expect(written).not.toContain('<script')
    expect(written).not.toContain('<!--')
  })

  it('become one line of well-formed text', () => {
    const tags = metaTags(subjectOf({ title: 'One\r\n two\u2028three \ud800 four' }))
    expect(valueOf(tags, 'og:title')).toBe('One two three \ufffd four')
    expect(writeTags([{ element: 'title', text: 'nul\0 and \u001b[0m' }])).toBe('<title>nul and [0m</title>')
  })

  it('are no URLs except http and https', () => {
    const tags = metaTags(
      subjectOf(
        { authors: [{ name: 'X', url: 'javascript:alert(1)' }] },
        {
          addresses: { ...subjectOf().addresses, page: 'javascript:alert(1)' },
        },
      ),
    )
    expect(JSON.stringify(tags)).not.toContain('javascript')
  })

  it('become addresses in ASCII, with their port and without a fragment', () => {
    const page = 'https://münchen.example:8443/देश/मानसून?पृष्ठ=2#ऊपर'
    const tags = metaTags(subjectOf({}, { addresses: { ...subjectOf().addresses, page } }))
    const ascii =
      'https://xn--mnchen-3ya.example:8443/%E0%A4%A6%E0%A5%87%E0%A4%B6/%E0%A4%AE%E0%A4%BE%E0%A4%A8%E0%A4%B8%E0%A5%82%E0%A4%A8?%E0%A4%AA%E0%A5%83%E0%A4%B7%E0%A5%8D%E0%A4%A0=2'
    expect(valueOf(tags, 'og:url')).toBe(ascii)
    expect(lines(tags)).toContain(`canonical = ${ascii}`)
  })
})

describe('the tags of a share page', () => {
  it('describe the share page, beginning with what a preview needs', () => {
    expect(lines(shareTags(subjectOf())).slice(0, 13)).toEqual([
      'og:title = Harbour opens again',
      'og:description = After two years of works the first ferry has left.',
      'twitter:card (name) = summary_large_image',
      'twitter:image (name) = https://cards.example/cards/x1/bb/twitter.png',
      'og:type = article',
      'og:url = https://cards.example/a/x1',
      'og:image = https://cards.example/cards/x1/aa/og.jpg',
      'og:image:type = image/jpeg',
      'og:image:width = 1200',
      'og:image:height = 630',
      'og:image:alt = City: Harbour opens again.',
      'og:site_name = The Gazette',
      'og:locale = en_GB',
    ])
  })

  it.each([
    ['लंबा शीर्षक & "उद्धरण" '.repeat(16), 'मानसून की ख़बर, विस्तार से। '.repeat(50)],
    ['&&&<<<"'.repeat(40), '"'.repeat(900)],
    ['日本語の見出し'.repeat(40), '説明文。'.repeat(200)],
  ])('have all that a preview needs within the first 2 KB: %#', (title, description) => {
    const { html } = sharePage(subjectOf({ title, description, lang: 'hi' }))
    const end = html.indexOf('og:image:height')
    expect(end).toBeGreaterThan(0)
    expect(new TextEncoder().encode(html.slice(0, end)).length).toBeLessThan(2048)
    for (const name of ['og:title', 'og:description', 'og:image"', 'og:url', 'twitter:card', 'twitter:image'])
      expect(html.slice(0, end)).toContain(name)
  })

  it('credit every author whose account in the fediverse is known, else the publisher', () => {
    const authors = [{ name: 'R. Okafor', url: 'https://mastodon.social/@okafor' }, { name: 'Ann Ford' }]
    const people = { 'ann ford': { mastodon: '@ann@social.example', twitter: '@annf' } }
    const known = shareTags(subjectOf({ authors }, { brand: { ...gazette, people } }))
    expect(creatorsIn(known)).toEqual([
      'fediverse:creator (name) = @okafor@mastodon.social',
      'fediverse:creator (name) = @ann@social.example',
    ])
    expect(creatorsIn(shareTags(subjectOf({ authors: [{ name: 'Bo' }] })))).toEqual([
      'fediverse:creator (name) = @gazette@social.example',
    ])
    expect(valueOf(known, 'twitter:creator')).toBe('@annf')
  })

  it('name no canonical page, which Facebook would read instead', () => {
    expect(lines(shareTags(subjectOf())).filter((line) => line.includes('gazette.example/city'))).toEqual([])
  })
})
