import { describe, expect, it } from 'vitest'
import { isPlaceholder } from '../../../src/article/cms/placeholder-section.ts'
import { payloadEvents } from '../../../src/article/cms/systems/payload.ts'
import { directusEvents } from '../../../src/article/cms/systems/directus.ts'
import { strapiEvents } from '../../../src/article/cms/systems/strapi.ts'
import { wordpressEvents } from '../../../src/article/cms/systems/wordpress.ts'
import type { CmsEvent, CmsSettings, Question } from '../../../src/article/cms/cms-event.ts'
import { read, told } from './told.ts'

const settings: CmsSettings = { address: 'https://news.example/{slug}', assets: 'https://cms.example' }

function places(events: readonly unknown[]): readonly string[] {
  const [event] = events as readonly CmsEvent[]
  if (event?.kind !== 'publish') throw new Error('not published')
  return (event.verdicts ?? []).map(({ place }) => place)
}

function raw(parse: typeof payloadEvents, payload: unknown, more: CmsSettings = {}): readonly CmsEvent[] {
  return parse({
    payload,
    header: () => undefined,
    event: undefined,
    now: 0,
    settings: { ...settings, ...more },
  })
}

describe('relations that came as ids', () => {
  const doc = { id: 3, title: 'A', slug: 'a', _status: 'published' }
  const hook = (data: object, type = 'article.published') => ({
    type,
    collection: 'posts',
    timestamp: '2026-11-29T17:49:20Z',
    data: { ...doc, ...data },
  })

  it.each([
    [{ heroImage: 1, author: 2, category: 4 }, ['image', 'authors', 'section']],
    [{ heroImage: '64f0c0ffee64f0c0ffee64f0', author: ['64f0c0ffee64f0c0ffee64f1'] }, ['image', 'authors']],
    [{ author: { relationTo: 'users', value: 2 } }, ['authors']],
    [{ author: { id: 2 } }, ['authors']],
    [{ author: { id: 2, name: 'Mara' }, heroImage: { url: '/a.jpg' }, category: 'Sport' }, []],
    [{ author: null, heroImage: undefined, tags: ['2024'] }, []],
  ])('verdicts name the missing %j on %j', (data, expected) => {
    expect(places(raw(payloadEvents, hook(data)))).toEqual(expected)
  })

  it('are no names', () => {
    const [event] = told(payloadEvents, hook({ author: '64f0c0ffee64f0c0ffee64f1', category: '12' }), {
      settings,
    })
    expect(event).toMatchObject({ article: { authors: [], section: undefined } })
  })

  it('are asked for where Payload’s API is configured', () => {
    const api = { api: 'https://cms.example/api', key: 'abc' }
    const [event] = raw(payloadEvents, hook({ author: 2, heroImage: 1 }), api)
    expect(event).toMatchObject({
      kind: 'ask',
      question: {
        url: 'https://cms.example/api/posts/3?depth=1&draft=false',
        headers: { authorization: 'users API-Key abc' },
      },
    })
    const { parseAnswer, otherwise } = questionIn(event)
    const whole = { ...doc, author: { name: 'Mara' }, heroImage: { url: '/media/a.jpg' } }
    expect(readAll(parseAnswer(whole))).toMatchObject([
      { article: { authors: [{ name: 'Mara' }], image: { url: 'https://cms.example/media/a.jpg' } } },
    ])
    expect(places(otherwise)).toEqual(['image', 'authors'])
    expect(raw(payloadEvents, hook({ author: { name: 'Mara' } }), api)).toMatchObject([{ kind: 'publish' }])
  })

  it('verdicts name those of Directus and Strapi, too', () => {
    const item = { status: 'published', title: 'A', slug: 'a', author: 1, image: 'no id' }
    expect(places(raw(directusEvents, { event: 'articles.items.create', key: 1, payload: item }))).toEqual([
      'authors',
    ])
    const entry = { documentId: 'd', title: 'A', slug: 'a', author: { id: 4, documentId: 'x' } }
    expect(places(raw(strapiEvents, { event: 'entry.publish', model: 'article', entry }))).toEqual([
      'authors',
    ])
  })
})

describe('a draft saved over a published document', () => {
  const withdrawn = {
    type: 'article.unpublished',
    collection: 'posts',
    timestamp: '2026-11-29T17:49:22Z',
    data: { id: 3 },
  }
  const api = { api: 'https://cms.example/api' }
  const at = Date.UTC(2026, 10, 29, 17, 49, 22)

  it('is no withdrawal when the API still returns the published document', () => {
    const { parseAnswer } = questionIn(raw(payloadEvents, withdrawn, api)[0])
    const answer = { id: 3, title: 'Still here', slug: 'a', _status: 'published' }
    expect(readAll(parseAnswer(answer))).toMatchObject([
      { kind: 'publish', at, article: { title: 'Still here' } },
    ])
  })

  it('is one when the document is a draft only, or the API does not show it', () => {
    const { parseAnswer, gone, goneStatus, otherwise } = questionIn(raw(payloadEvents, withdrawn, api)[0])
    const removal = [{ kind: 'remove', ref: '3', at }]
    expect(parseAnswer({ id: 3, _status: 'draft' })).toEqual(removal)
    expect([gone, otherwise]).toMatchObject([removal, removal])
    expect(goneStatus).toEqual([401, 403])
  })

  it('is a withdrawal where no API is configured; a deletion always is', () => {
    expect(raw(payloadEvents, withdrawn)).toMatchObject([{ kind: 'remove', ref: '3' }])
    expect(raw(payloadEvents, { ...withdrawn, type: 'article.deleted' }, api)).toMatchObject([
      { kind: 'remove' },
    ])
  })
})

const post = (terms: readonly object[], more: object = {}) => ({
  type: 'post.published',
  data: {
    id: 1,
    link: 'https://news.example/2026/a/',
    title: { rendered: 'A' },
    _embedded: { 'wp:term': [terms] },
    ...more,
  },
})

const category = (id: number, name: string, slug: string) => ({ id, name, slug, taxonomy: 'category' })

const sectionOf = (payload: object) => {
  const [event] = told(wordpressEvents, payload) as unknown as { article: { section?: string } }[]
  return event?.article.section
}

describe('WordPress’ categories', () => {
  const sport = category(3, 'Sport', 'sport')
  const culture = category(2, 'Culture', 'culture')

  it.each([
    ['a placeholder is none', [category(1, 'Uncategorized', 'uncategorized')], {}, undefined],
    ['in German too', [category(1, 'Allgemein', 'allgemein')], {}, undefined],
    ['“Allgemein” with an id of its own is one', [category(9, 'Allgemein', 'allgemein')], {}, 'Allgemein'],
    ['in Japanese too', [category(1, '未分類', '%e6%9c%aa%e5%88%86%e9%a1%9e')], {}, undefined],
    ['the next is taken', [category(1, 'Sin categoría', 'sin-categoria'), sport], {}, 'Sport'],
    ['the first of several', [culture, sport], {}, 'Culture'],
    ['the primary one by id', [culture, sport], { primary_category: 3 }, 'Sport'],
    ['the primary one by name', [culture, sport], { primary_category: 'Sport' }, 'Sport'],
    ['the one in the address', [culture, sport], { link: 'https://news.example/sport/a/' }, 'Sport'],
    [
      'of a taxonomy of its own',
      [{ id: 16, name: 'Politics', slug: 'politics', taxonomy: 'desk' }],
      {},
      'Politics',
    ],
    ['never a format', [{ id: 5, name: 'Aside', slug: 'aside', taxonomy: 'post_format' }], {}, undefined],
  ])('%s', (_, terms, more, section) => {
    expect(sectionOf(post(terms, more))).toBe(section)
  })

  it.each([
    'Uncategorized',
    'uncategorised',
    'Non classé',
    'Без рубрики',
    '未分类',
    'Sem categoria',
    'غير مصنف',
  ])('“%s” is a placeholder', (name) => expect(isPlaceholder(name)).toBe(true))

  it.each(['Sport', 'General', 'News', 'Allgemein', ''])('“%s” is not a section', (name) =>
    expect(isPlaceholder(name)).toBe(false),
  )
})

it('slugs that are percent-encoded already are not encoded again', () => {
  const slug = '%e0%a4%95%e0%a5%87%e0%a4%b0%e0%a4%b2'
  const payload = { type: 'post.published', data: { id: 1, slug, title: { rendered: 'A' } } }
  expect(told(wordpressEvents, payload, { settings })).toMatchObject([
    { article: { url: 'https://news.example/%E0%A4%95%E0%A5%87%E0%A4%B0%E0%A4%B2' } },
  ])
})

function questionIn(event: CmsEvent | undefined): Question {
  if (event?.kind !== 'ask') throw new Error('nothing is asked')
  return event.question
}

function readAll(events: readonly CmsEvent[]) {
  return events.map((one) => (one.kind === 'publish' ? read(one) : one))
}
