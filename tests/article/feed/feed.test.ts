import { describe, expect, it } from 'vitest'
import type { BatchEntry } from '../../../src/article/feed/batch-entry.ts'
import { readFeed } from '../../../src/article/feed/read-feed.ts'
import { readJsonLines, readJsonList } from '../../../src/article/feed/json-lines.ts'

/** Summary of entries: kind and content. */
function brief(entries: readonly BatchEntry[]) {
  return entries.map((entry) => {
    if (entry.kind === 'article') return [entry.place, entry.found.article.title]
    return entry.kind === 'problem' ? [entry.place, entry.problem.code] : [entry.place, entry.kind, entry.url]
  })
}

function articleAt(entries: readonly BatchEntry[], at: number) {
  const entry = entries[at]
  if (entry?.kind !== 'article') throw new Error(`entry ${at} is no article`)
  return entry.found
}

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Harbour &amp; Port</title><link>https://harbour.example/</link><language>en-gb</language>
<atom:link rel="self" href="https://harbour.example/feed"/>
<image><url>https://harbour.example/logo.png</url><title>Logo</title></image>
<item><title><![CDATA[Tom &amp; Ann: <em>the ferry returns</em>]]></title>
<link>/ferry?utm_source=rss</link><guid isPermaLink="false">77</guid>
<pubDate>Tue, 10 Jun 2025 04:00:00 +0530</pubDate>
<dc:creator><![CDATA[Nell Amory and Tom Sayle]]></dc:creator>
<category>Transport</category><category><![CDATA[Ferries & boats]]></category>
<media:group><media:content url="https://harbour.example/s.jpg" width="150" medium="image"/>
<media:content url="https://harbour.example/l.jpg" width="1500" medium="image"/><media:content url="https://harbour.example/film.mp4" type="video/mp4" width="4000"/></media:group>
<media:credit>N. Amory</media:credit>
<description>&lt;p&gt;After ten years it is back.&lt;/p&gt; &lt;p&gt;The post Tom &amp;amp; Ann appeared first on The Harbour.&lt;/p&gt;</description></item>
<item><title>Picture in the text only</title><link>https://harbour.example/2</link><author>nell@harbour.example (Nell Amory)</author>
<content:encoded><![CDATA[<p>Long <b>text</b>.</p><img src="/in-text.jpg" alt="A pier"><script>x</script>]]></content:encoded></item>
<item><title></title><link>https://harbour.example/3</link></item>
<item><description>Nothing to hold on to</description></item>
<item><title>By guid &#8211; no link</title><guid>https://harbour.example/5</guid></item>
</channel></rss>`

describe('readFeed', () => {
  it('reads RSS with its extensions', () => {
    const entries = readFeed(rss, { url: 'https://harbour.example/feed' })
    expect(brief(entries)).toEqual([
      ['item 1', 'Tom & Ann: the ferry returns'],
      ['item 2', 'Picture in the text only'],
      ['item 3', 'page', 'https://harbour.example/3'],
      ['item 4', 'invalid-input'],
      ['item 5', 'By guid – no link'],
    ])
    const { article, sources } = articleAt(entries, 0)
    expect(article).toEqual({
      url: 'https://harbour.example/ferry',
      title: 'Tom & Ann: the ferry returns',
      description: 'After ten years it is back.',
      authors: [{ name: 'Nell Amory' }, { name: 'Tom Sayle' }],
      publishedAt: '2025-06-10T04:00:00+05:30',
      lang: 'en-GB',
      dir: 'ltr',
      tags: ['Transport', 'Ferries & boats'],
      image: { url: 'https://harbour.example/l.jpg', credit: 'N. Amory' },
      site: { name: 'The Harbour & Port' },
    })
    expect(sources.title).toBe('feed title')
    expect(articleAt(entries, 1).article).toMatchObject({
      authors: [{ name: 'Nell Amory' }],
      image: { url: 'https://harbour.example/in-text.jpg', alt: 'A pier' },
      description: 'Long text.',
    })
    expect(articleAt(entries, 4).article.url).toBe('https://harbour.example/5')
  })

  it('reads Atom with XHTML titles', () => {
    const entries = readFeed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Blatt</title>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Der <b>alte</b> Markt öffnet</div></title>
<link rel="self" href="https://blatt.example/x"/><link href="https://blatt.example/1"/>
<author><name>Jörg Größmann</name><email>j@blatt.example</email></author>
<published>2026-01-01T00:00:00+01:00</published><updated>2026-01-02T00:00:00Z</updated><summary>Und wie.</summary><category term="m" label="Markt"/></entry></feed>`)
    expect(articleAt(entries, 0).article).toMatchObject({
      title: 'Der alte Markt öffnet',
      url: 'https://blatt.example/1',
      authors: [{ name: 'Jörg Größmann' }],
      publishedAt: '2026-01-01T00:00:00+01:00',
      modifiedAt: '2026-01-02T00:00:00Z',
      lang: 'de',
      tags: ['Markt'],
      site: { name: 'Blatt' },
    })
  })

  it('reads RDF, whose items are beside the channel', () => {
    const entries =
      readFeed(`<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>河岸</title><dc:language>ja</dc:language></channel>
<item><title>市場が再開</title><link>https://kawa.example/1</link><dc:date>2026-04-06T05:00:00+09:00</dc:date></item></rdf:RDF>`)
    expect(articleAt(entries, 0).article).toMatchObject({
      title: '市場が再開',
      lang: 'ja',
      publishedAt: '2026-04-06T05:00:00+09:00',
      site: { name: '河岸' },
    })
  })

  it('reads sitemaps: pages, news, further sitemaps', () => {
    const urls = `<urlset xmlns="s" xmlns:news="n" xmlns:image="i">
<url><loc>https://a.example/1</loc><lastmod>2026-01-01</lastmod></url>
<url><loc>https://a.example/2</loc><news:news><news:publication><news:name>The A</news:name><news:language>hi</news:language></news:publication><news:publication_date>2026-01-01T07:00:00+05:30</news:publication_date><news:title>नदी किनारे का बाज़ार खुला</news:title><news:keywords>बाज़ार, नदी</news:keywords></news:news><image:image><image:loc>https://a.example/2.jpg</image:loc></image:image></url>
<url><loc>not an address</loc></url></urlset>`
    const entries = readFeed(urls)
    expect(brief(entries)).toEqual([
      ['item 1', 'page', 'https://a.example/1'],
      ['item 2', 'नदी किनारे का बाज़ार खुला'],
      ['item 3', 'invalid-input'],
    ])
    expect(articleAt(entries, 1).article).toMatchObject({
      lang: 'hi',
      tags: ['बाज़ार', 'नदी'],
      site: { name: 'The A' },
      image: { url: 'https://a.example/2.jpg' },
      publishedAt: '2026-01-01T07:00:00+05:30',
    })
    const index =
      '<sm:sitemapindex xmlns:sm="s"><sm:sitemap><sm:loc>https://a.example/s1.xml</sm:loc></sm:sitemap></sm:sitemapindex>'
    expect(brief(readFeed(index))).toEqual([['item 1', 'list', 'https://a.example/s1.xml']])
  })

  it('recovers items from malformed XML', () => {
    const broken = `<rss><channel><title>Rags & Bones</title><item><title>First & best</title><link>https://r.example/1</link>
<item><title>Second</title><link>https://r.example/2</link></item><item><title>Third</title><link>https://r.example/3`
    expect(brief(readFeed(broken))).toEqual([
      ['item 1', 'First & best'],
      ['item 2', 'Second'],
      ['item 3', 'Third'],
    ])
  })

  it('shortens a full article to a standfirst', () => {
    const long = `${'This sentence has exactly seven plain words. '.repeat(40)}`
    const { article } = articleAt(
      readFeed(
        `<rss><channel><item><title>Long</title><description>${long}</description></item></channel></rss>`,
      ),
      0,
    )
    expect(article.description).toMatch(/^(?:This sentence has exactly seven plain words\. ?)+$/)
    expect(article.description?.length).toBeLessThanOrEqual(300)
  })

  it.each(['', '<rss></rss>', '<html><body>404</body></html>', 'plain'])(
    'says that %j has no items',
    (xml) => {
      expect(() => readFeed(xml)).toThrowError(expect.objectContaining({ code: 'invalid-input' }))
    },
  )

  it('stops at the entry limit and reports it', () => {
    const entries = readFeed(`<urlset>${'<url><loc>https://a.example/1</loc></url>'.repeat(50_010)}</urlset>`)
    expect(entries).toHaveLength(50_001)
    expect(entries.at(-1)).toMatchObject({ kind: 'problem', place: 'after item 50000' })
  })
})

async function linesOf(lines: readonly string[]) {
  const entries: BatchEntry[] = []
  for await (const entry of readJsonLines(lines)) entries.push(entry)
  return brief(entries)
}

describe('readJsonLines', () => {
  it('goes on past bad lines, and names them', async () => {
    expect(
      await linesOf([
        '\ufeff{"title":"First story of the day"}',
        '',
        '{"title": broken',
        '{"title": 7}',
        '{"url":"https://a.example/1?utm_source=x"}',
        '"https://a.example/2"',
        '{"url":"ftp://a.example/"}',
        '[1,2]',
        'null',
        '{"title":"Last story of the day"}',
      ]),
    ).toEqual([
      ['line 1', 'First story of the day'],
      ['line 3', 'malformed-json'],
      ['line 4', 'invalid-input'],
      ['line 5', 'page', 'https://a.example/1'],
      ['line 6', 'page', 'https://a.example/2'],
      ['line 7', 'invalid-input'],
      ['line 8', 'invalid-input'],
      ['line 9', 'invalid-input'],
      ['line 10', 'Last story of the day'],
    ])
  })

  it('reads a document with a list, and a JSON Feed', () => {
    expect(brief(readJsonList('[{"title":"One story of the day"},"https://a.example/1",7]'))).toEqual([
      ['item 1', 'One story of the day'],
      ['item 2', 'page', 'https://a.example/1'],
      ['item 3', 'invalid-input'],
    ])
    const feed =
      '{"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[{"id":"1","url":"https://a.example/1","title":"Story","date_published":"2026-01-01T00:00:00Z","authors":[{"name":"Ann"}]}]}'
    expect(articleAt(readJsonList(feed), 0).article).toMatchObject({
      title: 'Story',
      publishedAt: '2026-01-01T00:00:00Z',
      authors: [{ name: 'Ann' }],
    })
    expect(() => readJsonList('{')).toThrowError(expect.objectContaining({ code: 'malformed-json' }))
  })
})
