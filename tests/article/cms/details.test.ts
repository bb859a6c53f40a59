import { describe, expect, it } from 'vitest'
import { focusOf } from '../../../src/article/cms/focus.ts'
import { articleOfModel } from '../../../src/article/cms/model.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'

describe('focusOf', () => {
  it.each([
    ['Sanity', { hotspot: { x: 0.4, y: 0.3, width: 0.2 } }, { x: 0.4, y: 0.3 }],
    ['Directus', { focal_point_x: 500, focal_point_y: 250, width: 2000, height: 1000 }, { x: 0.25, y: 0.25 }],
    ['Directus without a size', { focal_point_x: 500, focal_point_y: 250 }, undefined],
    [
      'Storyblok',
      { focus: '499x299:501x301', filename: 'https://a.storyblok.com/f/1/1000x600/x/y.jpg' },
      { x: 0.5, y: 0.5 },
    ],
    [
      'Storyblok without a size',
      { focus: '499x299:501x301', filename: 'https://a.storyblok.com/f/y.jpg' },
      undefined,
    ],
    ['Drupal', { focal_point: '50,30' }, { x: 0.5, y: 0.3 }],
    ['WordPress plugins', { focalPoint: '25.5% 40%' }, { x: 0.255, y: 0.4 }],
    ['others', { focalPoint: { x: 0.1, y: '0.9' } }, { x: 0.1, y: 0.9 }],
    ['percent', { focus_point: { x: 50, y: 0 } }, { x: 0.5, y: 0 }],
    ['outside', { focalPoint: { x: 500, y: 20 } }, undefined],
    ['a word', { focus: 'top' }, undefined],
    ['an address', 'https://a.example/1.jpg', undefined],
  ])('of %s', (_, picture, focus) => {
    expect(focusOf(picture)).toEqual(focus)
  })
})

describe('articleOfModel', () => {
  const model = {
    title: 'The pier reopens',
    storyType: 'Interview',
    hero: { url: 'https://a.example/1.jpg', hotspot: { x: 0.4, y: 0.3 } },
    keyPoints: ['One', 'Two'],
    review: { stars: 4, of: 5, book: 'The Long Platform' },
    said: 'We waited nine winters.',
    sayer: 'Ines Duarte',
  }
  const fields = {
    image: 'hero',
    'details.rating.value': 'review.stars',
    'details.rating.best': 'review.of',
    'details.rating.work': 'review.book',
    'details.quote.text': 'said',
    'details.quote.speaker': 'sayer',
    'details.person.name': 'missing',
  }

  it('has kind, focus and details by usual names and by the settings', () => {
    const { article } = articleFromJson(articleOfModel(model, { settings: { fields } }), { lenient: true })
    expect(article).toMatchObject({ kind: 'interview', image: { focus: { x: 0.4, y: 0.3 } } })
    expect(article.details).toEqual({
      points: ['One', 'Two'],
      rating: { value: 4, best: 5, work: 'The Long Platform' },
      quote: { text: 'We waited nine winters.', speaker: 'Ines Duarte' },
    })
  })

  it('leaves out what is wrong and keeps the article', () => {
    const wrong = { ...model, storyType: 'Standard', review: { stars: 'many' } }
    const { article, verdicts } = articleFromJson(articleOfModel(wrong, { settings: { fields } }), {
      lenient: true,
    })
    expect(article.kind).toBeUndefined()
    expect(article.details?.rating).toBeUndefined()
    expect(verdicts.map(({ place }) => place)).toEqual(expect.arrayContaining(['kind', 'details.rating']))
  })

  it('names the focus of pictures that call it otherwise', () => {
    const own = { title: 'x', image: { url: 'https://a.example/1.jpg', meta: { spot: '30,40' } } }
    const settings = { fields: { 'image.focus': 'meta.spot' } }
    expect(articleOfModel(own, { settings }).image).toEqual({
      url: 'https://a.example/1.jpg',
      focus: { x: 0.3, y: 0.4 },
    })
  })
})
