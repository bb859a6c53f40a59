import { describe, expect, it } from 'vitest'
import { ghostEvents } from '../../../src/article/cms/systems/ghost.ts'
import { sanityEvents } from '../../../src/article/cms/systems/sanity.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { articleFromPage } from '../../../src/article/page/from-page.ts'
import { openingOf } from '../../../src/article/text/opening.ts'

const first = 'Passengers queued from four in the morning for the first train in nine years.'
const second = 'The line had been closed since the flood of 2017, which took two bridges and a tunnel.'
const html = `<h2>Northern line reopens for all to see, and for good</h2><p>By Mara Ellison</p><p>${first}</p>
  <figure><figcaption>The first train leaves the platform at dawn on Friday. Photo: R. Okafor</figcaption></figure><p>${second}</p>`

const read = (fields: object) => articleFromJson({ title: 'Northern line reopens', lang: 'en', ...fields })

const page = (body: string, head = '') =>
  articleFromPage(
    new TextEncoder().encode(
      `<html><head><meta property="og:title" content="Northern line reopens">${head}</head><body>${body}</body></html>`,
    ),
  ).article.opening

const ghost = (post: object) =>
  ghostEvents({
    payload: {
      post: {
        current: {
          id: '1',
          status: 'published',
          title: 'Line reopens',
          url: 'https://n.example/a',
          html,
          ...post,
        },
        previous: {},
      },
    },
    event: undefined,
    settings: {},
    header: () => undefined,
  } as never)

describe('the first paragraphs', () => {
  it('are read of HTML and of plain text, without headings, captions and bylines', () => {
    expect(openingOf(html)).toEqual([first, second])
    expect(openingOf(`${first}\n\n${second}`)).toEqual([first, second])
    expect(openingOf('')).toEqual([])
  })

  it('are three at most, each cut at a sentence', () => {
    expect(openingOf(`<p>${first}</p>`.repeat(9))).toHaveLength(3)
    const [long = ''] = openingOf(`${first} `.repeat(90))
    expect(long.length).toBeLessThanOrEqual(1200)
    expect(long.endsWith('years.')).toBe(true)
  })

  it('come from JSON by their name, or the whole text where everybody may read it', () => {
    expect(read({ opening: [first, second] })).toMatchObject({
      article: { opening: [first, second] },
      sources: { opening: 'json opening' },
      verdicts: [],
    })
    expect(read({ opening: first }).article.opening).toEqual([first])
    expect(read({ articleBody: html })).toMatchObject({
      article: { opening: [first, second] },
      sources: { opening: 'json articleBody' },
      verdicts: [],
    })
    expect(read({ articleBody: html, isAccessibleForFree: false }).article.opening).toBeUndefined()
    expect(read({ body: html }).article.opening).toBeUndefined()
    expect(() => read({ opening: [7] })).toThrow(/opening/)
  })

  it('come from a page: its visible text, else its structured data if that is free to read', () => {
    expect(page(`<article><h1>Northern line reopens</h1>${html}</article>`)).toContain(second)
    const ld = (more: string) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Northern line reopens","articleBody":"${first}\\n\\n${second}"${more}}</script>`
    expect(page('', ld(''))).toEqual([first, second])
    expect(page('', ld(',"isAccessibleForFree":"False"'))).toBeUndefined()
  })

  it('come from content systems only as far as everybody may read them', () => {
    expect(ghost({})).toMatchObject([{ kind: 'publish', json: { opening: [first, second] } }])
    expect(JSON.stringify(ghost({ visibility: 'paid' }))).not.toContain('flood')
    const sanity = (settings: object) =>
      JSON.stringify(
        sanityEvents({
          payload: {
            _id: 'a',
            _type: 'article',
            title: 'Line reopens',
            url: 'https://n.example/a',
            body: [
              {
                _type: 'block',
                style: 'h2',
                children: [{ text: 'A heading that is long enough to be a paragraph' }],
              },
              { _type: 'block', style: 'normal', children: [{ text: first }] },
            ],
          },
          event: undefined,
          settings,
          header: () => undefined,
        } as never),
      )
    expect(sanity({ fields: { opening: 'body' } })).toContain(`"opening":["${first}"]`)
    expect(sanity({})).not.toContain('queued')
  })
})
