import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SourcedArticle } from '../../src/article/article.ts'
import { caps } from '../../src/article/caps.ts'
import { readFeed } from '../../src/article/feed/read-feed.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import { articleFromPage } from '../../src/article/page/from-page.ts'
import { articleFromText } from '../../src/article/pasted/from-text.ts'
import { sniffInput } from '../../src/article/sniff.ts'
import { Problem } from '../../src/problem.ts'

/** Mulberry32: the same faults in every run, so that a failure can be reproduced by its seed. */
function createRandom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Random = ReturnType<typeof createRandom>

const odd: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  1e308,
  Number.NaN,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '<script>',
  '&amp;&lt;',
  '%',
  'https://[::1',
  'https://a.example/%zz',
  'data:image/png;base64,!!!',
  'x'.repeat(20_000),
  '👨‍👩‍👧‍👦'.repeat(300),
  'ก'.repeat(2000),
  [],
  {},
  [[[[]]]],
  { name: {} },
  [null],
  ['a', 7, {}],
  { '@id': 7 },
  true,
  () => 1,
  Symbol('s'),
  10n,
]

const article: Readonly<Record<string, unknown>> = {
  url: 'https://a.example/1',
  title: 'The ferry returns after ten years',
  description: 'It is back.',
  section: 'Transport',
  authors: [{ name: 'Ann', url: 'https://a.example/ann' }],
  publishedAt: '2026-05-29T07:15:00+05:30',
  lang: 'en',
  dir: 'ltr',
  tags: ['a', 'b'],
  image: { url: 'https://a.example/a.jpg', alt: 'x', credit: 'y', width: 1, height: 2 },
  site: { name: 'The Post' },
  brand: 'post',
}

function mutate(value: unknown, random: Random, depth = 0): unknown {
  if (random(40) === 0) return odd[random(odd.length)]
  if (depth > 4 || typeof value !== 'object' || value === null) {
    return typeof value === 'string' && random(8) === 0 ? damage(value, random) : value
  }
  if (Array.isArray(value)) return value.map((entry) => mutate(entry, random, depth + 1))
  const entries = Object.entries(value).map(([key, entry]) => [
    random(40) === 0 ? damage(key, random) : key,
    mutate(entry, random, depth + 1),
  ])
  return Object.fromEntries(entries) as unknown
}

const noise = [
  '<',
  '>',
  '"',
  "'",
  '&',
  ';',
  '\0',
  '\ud83d',
  '\n',
  '{',
  '}',
  '[',
  ']',
  ',',
  '<!--',
  ']]>',
  '<script>',
  '</',
  '\u202e',
  'ÿ',
  '&#',
  '=',
] as const

function damage(text: string, random: Random): string {
  let damaged = text
  for (let count = random(4); count > 0; count--) {
    const at = random(damaged.length + 1)
    const insert = random(3) === 0 ? '' : (noise[random(noise.length)] ?? '')
    damaged = damaged.slice(0, at) + insert + damaged.slice(at + random(random(4) === 0 ? 200 : 3))
  }
  return damaged
}

/** Properties that every article must have, whatever its source. */
function faultsOf({ article: made, verdicts }: SourcedArticle): readonly string[] {
  const texts = [
    made.title,
    made.description,
    made.section,
    made.site?.name,
    made.image?.alt,
    ...made.tags,
    ...made.authors.map(({ name }) => name),
  ]
  return [
    made.title.length === 0 || made.title.length > caps.title ? 'title' : '',
    texts.some((text) => text !== undefined && !text.isWellFormed()) ? 'lone surrogate' : '',
    texts.some((text) => text !== undefined && /\p{Cc}/u.test(text)) ? 'control' : '',
    made.url !== undefined && !/^https?:\/\//.test(made.url) ? 'url' : '',
    made.publishedAt !== undefined &&
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(made.publishedAt)
      ? 'date'
      : '',
    Intl.getCanonicalLocales(made.lang)[0] === made.lang ? '' : 'lang',
    verdicts.length > 40 ? 'verdicts' : '',
  ].filter(Boolean)
}

/** Undefined if the input was refused; other errors than a Problem fail the test. */
function unlessRefused(read: () => SourcedArticle): SourcedArticle | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

function failures(rounds: number, read: (random: Random) => SourcedArticle) {
  const found: string[] = []
  let made = 0
  for (let seed = 1; seed <= rounds; seed++) {
    try {
      const result = unlessRefused(() => read(createRandom(seed)))
      if (result !== undefined) made++
      for (const fault of result === undefined ? [] : faultsOf(result)) found.push(`seed ${seed}: ${fault}`)
    } catch (error) {
      found.push(`seed ${seed}: ${String(error)}`)
    }
  }
  return { found, made }
}

const pages = new URL('data/pages/', import.meta.url)

describe('damaged input gives an article or a Problem, nothing else:', () => {
  it('JSON', () => {
    const { found, made } = failures(4000, (random) => articleFromJson(mutate(article, random)))
    expect(found).toEqual([])
    expect(made).toBeGreaterThan(200)
  })

  it('pages', () => {
    const htmls = readdirSync(pages)
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(new URL(name, pages), 'utf8'))
    const { found, made } = failures(1500, (random) => {
      const html = damage(damage(damage(htmls[random(htmls.length)] ?? '', random), random), random)
      return articleFromPage(new TextEncoder().encode(html), { url: 'https://a.example/x' })
    })
    expect(found).toEqual([])
    expect(made).toBeGreaterThan(500)
  })

  it('pasted text', () => {
    const text =
      'Site\n\n• a\n\nThe ferry returns after ten years away\n\nBy Ann\n\nPhoto (Photo: X)\n\n' +
      'It is back. '.repeat(30)
    const { found } = failures(500, (random) => articleFromText(damage(damage(text, random), random)))
    expect(found).toEqual([])
  })

  it('feeds', () => {
    const feed =
      '<rss><channel><title>T</title><item><title>One &amp; two</title><link>https://a.example/1</link><pubDate>Tue, 10 Jun 2025 04:00:00 GMT</pubDate></item><item><title><![CDATA[Three]]></title></item></channel></rss>'
    const { found } = failures(1000, (random) => {
      const entry = readFeed(damage(damage(feed, random), random)).find(({ kind }) => kind === 'article')
      if (entry?.kind !== 'article') throw new Problem('not-an-article', 'none left')
      return entry.found
    })
    expect(found).toEqual([])
  })

  it('bytes', () => {
    const { found } = failures(500, (random) => {
      const bytes = Uint8Array.from({ length: random(3000) }, () => random(256))
      sniffInput(bytes)
      return articleFromPage(bytes, { contentType: 'text/html; charset=shift_jis' })
    })
    expect(found).toEqual([])
  })
})
