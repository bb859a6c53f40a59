import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { usualFormats } from '../../../src/card/contract/formats.ts'
import { memoryShelf, published } from '../kept-articles.ts'
import { createTestApp, open } from '../test-app.ts'
import { packed } from './articles.ts'
import { elementById, elementsOf } from './read-html.ts'
import { story, shelfOf } from './reading-app.ts'

const viewNames = ['look', 'posts', 'photo', 'designs', 'tags', 'findings']

describe('GET /preview/{id}', () => {
  it.each(Object.keys(published))('shows what is kept, in its own direction: %s', async (name) => {
    const article = published[name] as Article
    const { app } = createTestApp({ settings: open, articles: await shelfOf(article) })
    const response = await app.request('/preview/one')
    const html = await response.text()
    expect(response.status).toBe(200)
    const heading = elementsOf(html).find(({ name }) => name === 'h1')
    expect(heading?.attributes).toMatchObject({ lang: article.lang, dir: article.dir })
    const posts = await (await app.request('/preview/one?view=posts')).text()
    const { pack } = await packed('one', article)
    for (const { network, texts } of pack.posts)
      for (const [text, counted] of Object.entries(texts)) {
        const area = elementsOf(posts).find(
          ({ attributes }) => attributes['data-count'] === `${network}.${text}`,
        )
        expect(area?.text.replace(/^\n/, '')).toBe(counted.text)
        expect(area?.attributes).toMatchObject({ lang: article.lang, dir: article.dir })
      }
  })

  it('has cards to take away, and tags with the public address', async () => {
    const kept = await packed('one', story)
    const { app } = createTestApp({
      settings: { ...open, baseUrl: 'https://cards.example.org' },
      articles: memoryShelf({ one: kept }),
    })
    const elements = elementsOf(await (await app.request('/preview/one?view=tags')).text())
    for (const format of usualFormats) {
      const link = elements.find(({ attributes }) => attributes['data-download'] === format)
      expect(link?.attributes['href']).toMatch(new RegExp(`^/preview/one/${format}\\.png\\?.*download=1`))
    }
    expect(elements.find(({ attributes }) => attributes['id'] === 'tags')?.text).toContain(
      'content="https://cards.example.org/cards/one/',
    )
  })

  it('puts errors first, merges equal findings, and names the place', async () => {
    const verdicts = [
      { code: 'photo-small', severity: 'info', place: 'image', message: 'Enlarged twice.' },
      { code: 'glyph-missing', severity: 'error', place: 'title', message: 'No font has “𝼀”.' },
      {
        code: 'text-dropped',
        severity: 'info',
        place: 'og/standfirst',
        message: 'Left out, so that the rest stays large.',
        fixes: [{ say: 'Leave the standfirst off', set: { 'standfirst.og': '' } }],
      },
    ] as const
    const { app } = createTestApp({
      settings: open,
      articles: await shelfOf(story, { verdicts: [...verdicts] }),
    })
    const html = await (await app.request('/preview/one?view=findings')).text()
    const { text } = elementById(html, 'change')
    expect(text.match(/No font has “𝼀”\./g)).toHaveLength(1)
    expect(text.indexOf('No font has')).toBeLessThan(text.indexOf('Enlarged twice.'))
    expect(elementById(html, 'finding-1').attributes['data-finding']).toBe('glyph-missing@title')
    // A design's default omissions need no action.
    expect(text).toMatch(/Also known.*Left out, so that the rest stays large\./s)
    expect(html).not.toContain('data-finding="text-dropped')
    expect(elementById(html, 'flags').text).toMatch(/^\d+/)
    const hindi = elementById(
      await (await app.request('/preview/one?view=findings&ui=hi')).text(),
      'change',
    ).text
    expect(hindi).toContain('किसी फ़ॉन्ट में नहीं है: “𝼀”')
    expect(hindi).not.toContain('Left out')
  })

  it('opens the form of a network without opener and referrer', async () => {
    const { app } = createTestApp({ settings: open, articles: await shelfOf(story) })
    const elements = elementsOf(await (await app.request('/preview/one?view=posts')).text())
    const links = elements.filter(
      ({ attributes }) => attributes['target'] === '_blank' && attributes['href']?.startsWith('https'),
    )
    expect(links.map(({ text }) => text.replace('↗', '').trim())).toEqual([
      'Open in X',
      'Open in Facebook',
      'Open in Bluesky',
      'Open in Threads',
      'Open in Mastodon',
      'Open in LinkedIn',
      'Open in WhatsApp',
      'Open in Telegram',
    ])
    for (const { attributes } of links) expect(attributes['rel']).toBe('noopener noreferrer')
  })

  it.each([
    ['unknown', 'No article has this id.'],
    ['removed', 'The article was removed.'],
    ['..%2F..', 'No article has this id.'],
  ])('answers 404 for %s', async (id, words) => {
    const { app } = createTestApp({ settings: open, articles: memoryShelf({ removed: 'removed' }) })
    const response = await app.request(`/preview/${id}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(words)
  })

  it('has every id once', async () => {
    const { app } = createTestApp({ settings: open, articles: await shelfOf(story) })
    for (const view of viewNames)
      // Every part that shows a card reports a design that lacks something.
      for (const on of ['', 'twitter', 'instagram', 'og', 'slack']) {
        const html = await (await app.request(`/preview/one?view=${view}&on=${on}&design=score`)).text()
        const ids = elementsOf(html).flatMap(({ attributes: { id } }) => id ?? [])
        expect(ids).toEqual([...new Set(ids)])
      }
  })
})
