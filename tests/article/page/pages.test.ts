import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleFromPage } from '../../../src/article/page/from-page.ts'
import { encodeLegacy } from './encode-legacy.ts'

interface PageCase {
  readonly note: string
  readonly url?: string
  readonly contentType?: string
  /** The charset of the file before it is read. */
  readonly encode?: string
  /** The charset that must be detected. */
  readonly charset?: string
  /** Fields of the article, exactly. */
  readonly expect: Readonly<Record<string, unknown>>
}

const folder = new URL('../data/pages/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''))

describe('articleFromPage reads', () => {
  it.each(names)('%s', (name) => {
    const page = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as PageCase
    const html = readFileSync(new URL(`${name}.html`, folder), 'utf8')
    const bytes = page.encode === undefined ? new TextEncoder().encode(html) : encodeLegacy(html, page.encode)
    const { article, sources, charset } = articleFromPage(bytes, {
      url: page.url,
      contentType: page.contentType,
    })
    const read = { ...article, charset }
    const expected = page.charset === undefined ? page.expect : { ...page.expect, charset: page.charset }
    const fields = Object.keys(expected)
    expect(Object.fromEntries(fields.map((field) => [field, read[field as keyof typeof read]]))).toEqual(
      expected,
    )
    const texts = (['title', 'description', 'section'] as const).filter(
      (field) => article[field] !== undefined,
    )
    expect(texts.filter((field) => sources[field] === undefined)).toEqual([])
    expect(sources.lang).toMatch(/\S/)
  })

  it('there are at least twenty saved pages', () => expect(names.length).toBeGreaterThanOrEqual(20))
})

function read(html: string, url?: string) {
  return articleFromPage(new TextEncoder().encode(html), { url })
}

describe('articleFromPage', () => {
  it('says that a page without a title is no article', () => {
    expect(() => read('<html><body><p>Sign in</p></body></html>')).toThrowError(
      expect.objectContaining({ name: 'Problem', code: 'not-an-article', field: 'title' }),
    )
  })

  it('names what each field was taken from', () => {
    const { sources } = read(
      '<html lang="en"><title>a</title><meta property="og:title" content="Headline of the day"><link rel=canonical href="https://a.example/1">',
    )
    expect(sources).toEqual({
      title: 'og:title',
      url: 'link canonical',
      lang: 'html lang',
      dir: 'script of en',
      'site.name': 'host',
    })
  })

  it('leaves out an invalid date, with a verdict', () => {
    const { article, verdicts } = read(
      '<html lang="en"><title>Headline</title><meta property="article:published_time" content="2026-02-30">',
    )
    expect(article.publishedAt).toBeUndefined()
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'field-missing', place: 'publishedAt' }))
  })

  it('guesses a missing offset, with a verdict', () => {
    const { article, verdicts } = read(
      '<html lang="en"><title>Headline</title><meta property="article:published_time" content="2026-02-20 10:30:00">',
    )
    expect(article.publishedAt).toBe('2026-02-20T10:30:00Z')
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'field-guessed', place: 'publishedAt' }))
  })

  it('cuts a title beyond its cap at a word', () => {
    const { article, verdicts } = read(`<html lang="en"><title>${'word '.repeat(400)}</title>`)
    expect(article.title).toMatch(/^(?:word )+word…$/)
    expect(article.title.length).toBeLessThanOrEqual(1000)
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'field-cut', place: 'title' }))
  })

  it('ignores what follows the size limit', () => {
    const filler = '<p>filler</p>'.repeat(200_000)
    const late = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Too late"}</script>'
    expect(read(`<html lang="en"><title>In time</title>${filler}${late}`).article.title).toBe('In time')
  })

  it('reads JSON-LD at the end of a long page', () => {
    const filler = '<p>filler</p>'.repeat(50_000)
    const late = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"At the end"}</script>'
    expect(read(`<html lang="en"><title>t</title>${filler}${late}`).article.title).toBe('At the end')
  })

  it('reads the title despite deeply nested JSON-LD and microdata', () => {
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`
    const html = `<html lang="en"><title>Still here</title><script type="application/ld+json">${deep}</script>${'<div itemprop=a itemscope>'.repeat(20_000)}`
    expect(read(html).article.title).toBe('Still here')
  })

  it('stops reading beyond the nesting limit', () => {
    const late = '<meta property="og:title" content="Too deep">'
    const html = `<html lang="en"><title>Still here</title>${'<div>'.repeat(250_000)}${late}`
    expect(read(html).article.title).toBe('Still here')
  })

  it('offers all pictures, best first', () => {
    const { images } = read(
      '<title>T</title><meta property="og:image" content="https://a.example/1.jpg"><meta name="twitter:image" content="https://a.example/2.jpg"><article><img src="https://a.example/3.jpg" width=800 alt="Three"><img src="https://a.example/icon.png"><img src="https://a.example/4.jpg" width=20></article>',
    )
    expect(images.map(({ url, source }) => [url, source])).toEqual([
      ['https://a.example/1.jpg', 'og:image'],
      ['https://a.example/2.jpg', 'twitter:image'],
      ['https://a.example/3.jpg', 'article image'],
    ])
  })
})
