import { describe, expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { Problem } from '../../../src/problem.ts'

function problemOf(input: unknown, root?: string): Problem {
  try {
    articleFromJson(input, { root })
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('the input was accepted')
}

const whole = {
  url: 'https://samachar.example/desh/monsoon',
  title: 'केरल पहुँचा मानसून, कर्नाटक में भारी बारिश की चेतावनी',
  description: 'किसानों को बुवाई की तैयारी की सलाह।',
  section: 'देश',
  authors: [{ name: 'श्रुति', url: 'https://samachar.example/by/shruti' }],
  publishedAt: '2026-05-29T07:15:00+05:30',
  modifiedAt: '2026-05-29T08:00:00+05:30',
  lang: 'hi',
  dir: 'ltr',
  tags: ['मानसून', 'केरल'],
  image: {
    url: 'https://samachar.example/a.jpg?sig=b&utm_x=1',
    alt: 'Alt',
    credit: 'Credit',
    width: 1200,
    height: 800,
  },
  site: { name: 'समाचार' },
  brand: 'samachar',
}

describe('articleFromJson', () => {
  it('keeps a whole article as it is, and says where each field came from', () => {
    const { article, sources, verdicts } = articleFromJson(whole)
    expect(article).toEqual(whole)
    expect(verdicts).toEqual([])
    expect(sources).toEqual({
      url: 'json url',
      title: 'json title',
      description: 'json description',
      section: 'json section',
      authors: 'json authors',
      publishedAt: 'json publishedAt',
      modifiedAt: 'json modifiedAt',
      lang: 'json lang',
      dir: 'json dir',
      tags: 'json tags',
      'image.url': 'json image.url',
      'image.alt': 'json image.alt',
      'image.credit': 'json image.credit',
      'site.name': 'json site',
      brand: 'json brand',
    })
  })

  it('accepts the shapes that content systems send', () => {
    const { article, sources } = articleFromJson({
      headline: 'Ferry returns',
      link: 'https://a.example/1',
      excerpt: 'After ten years.',
      author: 'Nell Amory',
      datePublished: 1_690_438_320,
      language: 'en_GB',
      keywords: 'Ferries, Harbour',
      image: '/ferry.jpg',
      publisher: { name: 'The Harbour Post' },
      category: ['Transport'],
      featured: null,
    })
    expect(article).toMatchObject({
      title: 'Ferry returns',
      url: 'https://a.example/1',
      description: 'After ten years.',
      authors: [{ name: 'Nell Amory' }],
      publishedAt: '2023-07-27T06:12:00Z',
      lang: 'en-GB',
      tags: ['Ferries', 'Harbour'],
      image: { url: 'https://a.example/ferry.jpg' },
      site: { name: 'The Harbour Post' },
      section: 'Transport',
    })
    expect(sources.title).toBe('json headline')
  })

  it("prefers a field's own name to its other names", () => {
    expect(articleFromJson({ headline: 'Other', title: 'Own' }).article.title).toBe('Own')
    expect(articleFromJson({ headline: 'Other', title: '' }).article.title).toBe('Other')
  })

  it('reports unknown fields', () => {
    const { verdicts } = articleFromJson({ title: 'A story of the town', lang: 'en', titel: 'x', id: 7 })
    expect(verdicts).toEqual([
      {
        code: 'field-ignored',
        severity: 'warning',
        place: 'titel',
        message: 'An article has no field “titel”: it was ignored. Did you mean title?',
      },
    ])
  })

  it('finds language and direction where they are not given', () => {
    const { article, sources, verdicts } = articleFromJson({ title: 'شہر میں نئی لائبریری کا افتتاح' })
    expect(article).toMatchObject({ lang: 'ur', dir: 'rtl' })
    expect(sources).toMatchObject({ lang: 'words and letters of the text', dir: 'script of ur' })
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'field-guessed', place: 'lang' }))
  })

  it('reports cleaned characters', () => {
    const { article, verdicts } = articleFromJson({ title: 'Tom &amp; <em>Ann</em>\ud800', lang: 'en' })
    expect(article.title).toBe('Tom & Ann')
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'field-cleaned', place: 'title' }))
  })

  it('takes local pictures only where it is asked to', () => {
    const input = { title: 'A story of the town', lang: 'en', image: 'photo.jpg' }
    expect(problemOf(input).field).toBe('image.url')
    const { article, sources } = articleFromJson(input, { localImage: (path) => `/somewhere/${path}` })
    expect(article.image).toEqual({ url: '/somewhere/photo.jpg' })
    expect(sources['image.url']).toBe('local file')
  })

  it.each([
    ['null', null, 'article', 'JSON object'],
    ['a list', [], 'article', 'JSON object'],
    ['a number', 7, 'article', 'JSON object'],
    ['nothing', {}, 'title', 'title is missing'],
    ['an empty title', { title: ' ' }, 'title', 'title is missing'],
    ['a title nobody can see', { title: '\u200b\u3164\ufe0f' }, 'title', 'empty'],
    ['a title of markup only', { title: '<p></p>' }, 'title', 'empty'],
    ['a title of a number', { title: 7 }, 'title', 'must be text, not a number'],
    [
      'an empty title in a wrapper',
      { title: { rendered: ' ' } },
      'title',
      'is empty: there is no text in its “rendered”',
    ],
    [
      'a title in a wrapper',
      { title: { rendered: 'Tides' } },
      'title',
      'not an object: send the text in its “rendered”',
    ],
    ['a title of an object', { title: { en: 'Tides' } }, 'title', 'must be text, not an object'],
    ['a title of a list', { title: ['a'] }, 'title', 'must be text, not a list'],
    ['a long title', { title: 'a'.repeat(10_000) }, 'title', '10,000 characters; 1,000 are allowed'],
    ['a long title by another name', { headline: 'a'.repeat(1001) }, 'title', 'sent as headline'],
    ['a long description', { title: 'a', description: 'a'.repeat(5001) }, 'description', '5,000 are allowed'],
    [
      'too many tags',
      { title: 'a', tags: Array(100_000).fill('x') },
      'tags',
      '100,000 entries; 50 are allowed',
    ],
    ['too many authors', { title: 'a', authors: Array(100_000).fill('x') }, 'authors', '20 are allowed'],
    [
      'an author without a name',
      { title: 'a', authors: [{ name: 'Ann' }, {}] },
      'authors.1.name',
      'is missing',
    ],
    ['an author of a number', { title: 'a', author: 7 }, 'authors.0', 'sent as author'],
    [
      'a wrong author address',
      { title: 'a', lang: 'en', authors: [{ name: 'A', url: 'x' }] },
      'authors.0.url',
      'web address',
    ],
    ['a wrong date', { title: 'a', publishedAt: '2026-02-30' }, 'publishedAt', 'is no date'],
    ['a date of an object', { title: 'a', publishedAt: {} }, 'publishedAt', 'date as text or number'],
    ['a wrong address', { title: 'a', url: 'javascript:alert(1)' }, 'url', 'begins with javascript:'],
    ['a wrong direction', { title: 'a', dir: 'up' }, 'dir', 'ltr or rtl'],
    ['a wrong language', { title: 'a', lang: 'english' }, 'lang', 'did you mean en?'],
    ['a country for a language', { title: 'a', lang: 'jp' }, 'lang', 'did you mean ja?'],
    ['nonsense for a language', { title: 'a', lang: '!!' }, 'lang', 'BCP 47'],
    ['a wrong picture', { title: 'a', image: 'data:text/html;base64,AA' }, 'image.url', 'no picture'],
    ['a file as a picture', { title: 'a', image: 'file:///etc/passwd' }, 'image.url', 'begins with file:'],
    ['half a pixel', { title: 'a', image: { width: 1.5 } }, 'image.width', 'whole number'],
    ['a site of a number', { title: 'a', site: 7 }, 'site', 'object with a name'],
  ])('refuses %s', (_, input, field, words) => {
    const problem = problemOf(input)
    expect(problem).toMatchObject({ code: 'invalid-input', field })
    expect(problem.message).toContain(words)
  })

  it('names the field within the request', () => {
    expect(problemOf({ title: 7 }, 'article').field).toBe('article.title')
    expect(problemOf({ title: 'a', lang: 'xx' }, 'article').field).toBe('article.lang')
  })

  it('does not repeat a password', () => {
    expect(problemOf({ title: 'a', url: 'https://ann:secret@a.example/' }).message).not.toContain('secret')
  })

  it('ignores __proto__ and constructor', () => {
    const input: unknown = JSON.parse(
      '{"title":"A story of the town","lang":"en","__proto__":{"title":"No","brand":"evil"},"constructor":1,"image":{"__proto__":{"url":"https://evil.example/"},"alt":"x"}}',
    )
    const { article } = articleFromJson(input)
    expect(article.title).toBe('A story of the town')
    expect(article.brand).toBeUndefined()
    expect(article.image).toEqual({ alt: 'x' })
    expect(({} as Record<string, unknown>).brand).toBeUndefined()
  })

  it('does not follow deep nesting', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
    expect(articleFromJson({ title: 'A story of the town', lang: 'en', extra: deep }).article.title).toBe(
      'A story of the town',
    )
    expect(problemOf({ title: deep }).field).toBe('title')
  })
})
