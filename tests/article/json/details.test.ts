import { describe, expect, it } from 'vitest'
import { articleFromJson, type FromJsonOptions } from '../../../src/article/json/from-json.ts'
import { kinds } from '../../../src/article/kind/kinds.ts'
import { Problem } from '../../../src/problem.ts'

const story = { title: 'After nine years, the northern line reopens', lang: 'en' }

function read(more: object, options?: FromJsonOptions) {
  return articleFromJson({ ...story, ...more }, options)
}

function textsOf(updates: readonly object[]) {
  return read({ details: { updates } }).article.details?.updates?.map(({ text }) => text)
}

function problemOf(more: object): Problem {
  try {
    read(more)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('the input was accepted')
}

const whole = {
  quote: {
    text: 'We waited nine winters for this train.',
    speaker: 'Ines Duarte',
    role: 'mayor',
    portrait: { url: 'https://a.example/ines.jpg', focus: { x: 0.5, y: 0.3 } },
  },
  points: ['Trains run every ten minutes.', 'Tickets are free until Sunday.'],
  updates: [{ at: '2026-05-29T07:15:00+05:30', text: 'The first train has left.' }],
  figure: { value: '4.1', unit: '%', label: 'fewer late trains', source: 'Rail Office' },
  sides: [
    { name: 'Northfield', value: '3' },
    { name: 'Southgate', value: '1' },
  ],
  state: 'Full time',
  rating: { value: 4, best: 5, work: 'The Long Platform' },
  person: {
    name: 'Ada Brandt',
    born: '1931',
    died: '2026-05-27',
    portrait: { url: 'https://a.example/ada.jpg' },
  },
  video: { duration: 192 },
  gallery: [{ url: 'https://a.example/1.jpg', alt: 'One' }, { url: 'https://a.example/2.jpg' }],
}

describe('kind', () => {
  it.each(kinds)('takes %s', (kind) => {
    const { article, sources } = read({ kind })
    expect(article.kind).toBe(kind)
    expect(sources.kind).toBe('json kind')
  })

  it.each([
    [{ kind: 'Opinion' }, 'opinion'],
    [{ kind: 'OpinionNewsArticle' }, 'opinion'],
    [{ kind: 'https://schema.org/LiveBlogPosting' }, 'live'],
    [{ '@type': 'ReviewNewsArticle' }, 'review'],
    [{ type: 'video' }, 'video'],
    [{ type: 'post' }, undefined],
    [{ '@type': 'NewsArticle' }, undefined],
    [{ kind: 'NewsArticle' }, undefined],
    [{ articleType: ['live', 'sport'] }, 'live'],
    [{ kind: 'data', type: 'video' }, 'data'],
    [{}, undefined],
  ])('reads %j as %s', (more, kind) => {
    expect(read(more).article.kind).toBe(kind)
  })

  it('refuses an unknown kind and lists the known ones', () => {
    expect(problemOf({ kind: 'scoop' })).toMatchObject({
      code: 'invalid-input',
      field: 'kind',
      allowed: [...kinds],
    })
    expect(problemOf({ kind: 7 })).toMatchObject({ field: 'kind' })
  })

  it('is left out with a verdict in lenient mode', () => {
    const { article, verdicts } = read({ kind: 'scoop' }, { lenient: true })
    expect(article.kind).toBeUndefined()
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'field-missing', place: 'kind' }))
    expect(read({ kind: 7 }, { lenient: true }).verdicts).toContainEqual(
      expect.objectContaining({ code: 'detail-unfit', place: 'kind' }),
    )
  })
})

describe('details', () => {
  it('keeps whole ones as they are, each with its source', () => {
    const { article, sources, verdicts } = read({ details: whole })
    expect(article.details).toEqual(whole)
    expect(verdicts).toEqual([])
    for (const name of Object.keys(whole)) expect(sources[`details.${name}`]).toBe(`json details.${name}`)
  })

  it('reads other names and shapes', () => {
    const { article, verdicts } = read({
      pullQuote: '“We waited nine winters.”',
      keyPoints: ['One', 'Two'],
      figure: 12_400,
      rating: { ratingValue: 4.5, bestRating: 6 },
      gallery: ['https://a.example/1.jpg', 'https://a.example/2.jpg'],
      details: {
        video: 'PT3M12S',
        person: { name: 'Ada Brandt', birthDate: 1931, deathDate: '27 May 2026' },
        updates: { headline: 'Line one', datePublished: 1_780_000_000 },
      },
    })
    expect(article.details).toEqual({
      quote: { text: 'We waited nine winters.' },
      points: ['One', 'Two'],
      figure: { value: '12400' },
      rating: { value: 4.5, best: 6 },
      gallery: [{ url: 'https://a.example/1.jpg' }, { url: 'https://a.example/2.jpg' }],
      video: { duration: 192 },
      person: { name: 'Ada Brandt', born: '1931', died: '2026-05-27' },
      updates: [{ at: '2026-05-28T20:26:40Z', text: 'Line one' }],
    })
    expect(verdicts).toEqual([])
  })

  it('puts updates newest first where all have a time', () => {
    const updates = [
      { at: '2026-05-29T07:00:00Z', text: 'First' },
      { at: '2026-05-29T09:00:00Z', text: 'Third' },
      { at: '2026-05-29T08:00:00Z', text: 'Second' },
    ]
    expect(textsOf(updates)).toEqual(['Third', 'Second', 'First'])
    expect(textsOf([...updates, { text: 'No time' }])).toEqual(['First', 'Third', 'Second', 'No time'])
  })

  it('takes the first of many points, and cuts a long quotation at a sentence', () => {
    const seven = ['1', '2', '3', '4', '5', '6', '7']
    const long = `${'We waited for it. '.repeat(50)}`
    const { article, verdicts } = read({ details: { points: seven, quote: long } })
    expect(article.details?.points).toEqual(['1', '2', '3', '4'])
    expect(article.details?.quote?.text).toMatch(/^(?:We waited for it\. ?){33}$/)
    expect(verdicts.map(({ code, place }) => [code, place])).toEqual([
      ['field-cut', 'details.quote.text'],
      ['field-cut', 'details.points'],
    ])
  })

  it.each([
    [
      'a figure that is a sentence',
      { figure: { value: 'More than four in every hundred trains' } },
      'details.figure.value',
    ],
    ['a long word for a figure', { figure: { value: 'x'.repeat(25) } }, 'details.figure.value'],
    ['one point', { points: ['alone'] }, 'details.points'],
    ['one side', { sides: [{ name: 'A', value: 1 }] }, 'details.sides'],
    ['a gallery of one', { gallery: ['https://a.example/1.jpg'] }, 'details.gallery'],
    [
      'a gallery of one twice',
      { gallery: ['https://a.example/1.jpg', 'https://a.example/1.jpg'] },
      'details.gallery',
    ],
  ])('leaves out %s with a verdict', (_, details, place) => {
    const { article, sources, verdicts } = read({ details })
    expect(article.details).toBeUndefined()
    expect(Object.keys(sources).filter((name) => name.startsWith('details'))).toEqual([])
    expect(verdicts).toContainEqual(
      expect.objectContaining({ code: 'detail-unfit', severity: 'warning', place }),
    )
  })

  it.each([
    ['a rating of 11 of 10', { rating: { value: 11, best: 10 } }, 'details.rating.value', '11 of 10'],
    ['a rating below nought', { rating: { value: -1 } }, 'details.rating.value', '-1 of 5'],
    ['a rating of nothing', { rating: { value: 0, best: 0 } }, 'details.rating.best', 'above 0'],
    ['a side without a name', { sides: [{ value: 1 }, { name: 'B' }] }, 'details.sides.0.name', 'is missing'],
    [
      'a side of markup',
      { sides: [{ name: '<b></b>' }, { name: 'B' }] },
      'details.sides.0.name',
      'needs a name',
    ],
    ['a quotation of a number', { quote: { text: 7 } }, 'details.quote.text', 'must be text'],
    ['a quotation without words', { quote: { speaker: 'A' } }, 'details.quote.text', 'is missing'],
    ['an update at no time', { updates: [{ at: 'soon', text: 'x' }] }, 'details.updates.0.at', 'no date'],
    ['a birth that is no date', { person: { name: 'A', born: 'once' } }, 'details.person.born', 'no date'],
    [
      'a death before the birth',
      { person: { name: 'A', born: 1950, died: 1940 } },
      'details.person.died',
      'before',
    ],
    ['a film of no length', { video: { duration: 'long' } }, 'details.video.duration', 'no duration'],
    ['a film of two days', { video: { duration: 200_000 } }, 'details.video.duration', 'no duration'],
    [
      'a portrait at no address',
      { quote: { text: 'x', portrait: 'ftp://a' } },
      'details.quote.portrait.url',
      'ftp:',
    ],
    ['points that are a number', { points: 7 }, 'details.points.0', 'must be text'],
    ['details of a text', 'x', 'details', 'must be an object'],
    ['201 points', { points: Array.from({ length: 201 }, String) }, 'details.points', '200 are allowed'],
  ])('refuses %s', (_, details, field, words) => {
    const problem = problemOf({ details })
    expect(problem).toMatchObject({ code: 'invalid-input', field })
    expect(problem.message).toContain(words)
    const { article, verdicts } = read({ details }, { lenient: true })
    expect(verdicts.some(({ code, place }) => code === 'detail-unfit' && field.startsWith(place))).toBe(true)
    expect(article.title).toBe(story.title)
  })

  it('takes details sent beside the others only where they are some', () => {
    const { article, verdicts } = read({ rating: 'PG-13', points: ['One', 'Two'] })
    expect(article.details).toEqual({ points: ['One', 'Two'] })
    expect(verdicts).toContainEqual(
      expect.objectContaining({ code: 'detail-unfit', place: 'details.rating' }),
    )
  })
})

describe('focus and crops', () => {
  const image = { url: 'https://a.example/1.jpg' }

  it('are kept with their sources', () => {
    const focus = { x: 0, y: 1 }
    const crops = {
      og: { x: 0, y: 0.1, width: 1, height: 0.9 },
      pin: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
    }
    const { article, sources, verdicts } = read({ image: { ...image, focus, crops } })
    expect(article.image).toEqual({ ...image, focus, crops })
    expect(sources).toMatchObject({ 'image.focus': 'json image.focus', 'image.crops': 'json image.crops' })
    expect(verdicts).toEqual([])
  })

  it('reads a focal point by its other names', () => {
    expect(read({ image: { ...image, focalPoint: { x: 0.2, y: 0.4 } } }).article.image?.focus).toEqual({
      x: 0.2,
      y: 0.4,
    })
  })

  it('accepts rounding errors beyond the range', () => {
    const crops = { og: { x: 0.334, y: 0, width: 0.667, height: 1 } }
    expect(read({ image: { ...image, crops } }).article.image?.crops?.og?.width).toBeCloseTo(0.666)
  })

  it.each([
    ['a focus to the right', { focus: { x: 1.01, y: 0.5 } }, 'image.focus.x'],
    ['a focus above', { focus: { x: 0.5, y: -0.01 } }, 'image.focus.y'],
    ['a focus in pixels', { focus: { x: 640, y: 400 } }, 'image.focus.x'],
    ['a focus of one number', { focus: { x: 0.5 } }, 'image.focus.y'],
    ['a focus of a text', { focus: 'left' }, 'image.focus'],
    ['a crop of no width', { crops: { og: { x: 0, y: 0, width: 0, height: 1 } } }, 'image.crops.og'],
    ['a crop of no height', { crops: { og: { x: 0, y: 0, width: 1, height: 0.009 } } }, 'image.crops.og'],
    ['a crop beyond the right', { crops: { og: { x: 0.5, y: 0, width: 0.6, height: 1 } } }, 'image.crops.og'],
    ['a crop beyond the foot', { crops: { og: { x: 0, y: 0.5, width: 1, height: 0.6 } } }, 'image.crops.og'],
    ['a crop before the left', { crops: { og: { x: -0.1, y: 0, width: 1, height: 1 } } }, 'image.crops.og'],
    ['a crop above', { crops: { og: { x: 0, y: -0.1, width: 1, height: 1 } } }, 'image.crops.og'],
    ['a crop of half a box', { crops: { og: { x: 0, y: 0, width: 1 } } }, 'image.crops.og.height'],
  ])('refuses %s', (_, more, field) => {
    expect(problemOf({ image: { ...image, ...more } })).toMatchObject({ code: 'invalid-input', field })
    const { article, verdicts } = read({ image: { ...image, ...more } }, { lenient: true })
    expect(article.image).toEqual(image)
    expect(verdicts.some(({ code, place }) => code === 'detail-unfit' && field.startsWith(place))).toBe(true)
  })
})

describe('authors', () => {
  it('have portraits and accounts', () => {
    const { article, verdicts } = read({
      authors: [
        {
          name: 'Mara Ellison',
          avatar: 'https://a.example/mara.jpg',
          handles: { twitter: 'maraellison', bluesky: 'https://bsky.app/profile/mara.example' },
          fediverse: '@mara@social.example',
          instagram: 'https://www.instagram.com/mara.e/',
        },
      ],
    })
    expect(article.authors).toEqual([
      {
        name: 'Mara Ellison',
        portrait: { url: 'https://a.example/mara.jpg' },
        handles: {
          twitter: '@maraellison',
          bluesky: '@mara.example',
          mastodon: '@mara@social.example',
          instagram: '@mara.e',
        },
      },
    ])
    expect(verdicts).toEqual([])
  })

  it('refuse an invalid account', () => {
    const authors = [{ name: 'A', handles: { mastodon: '@mara' } }]
    expect(problemOf({ authors })).toMatchObject({ field: 'authors.0.handles.mastodon' })
    const { article, verdicts } = read({ authors }, { lenient: true })
    expect(article.authors).toEqual([{ name: 'A' }])
    expect(verdicts).toContainEqual(expect.objectContaining({ place: 'authors.0.handles.mastodon' }))
  })
})

describe('unknown fields', () => {
  it('are reported at every depth', () => {
    const { verdicts } = read({
      titel: 'x',
      image: { url: 'https://a.example/1.jpg', focsu: { x: 0, y: 0 }, crops: { banner: {} } },
      authors: [{ name: 'A' }, { name: 'B', shoesize: 44, handles: { myspace: 'b' } }],
      details: { mood: 'glad', quote: { text: 'x', sepaker: 'y' }, updates: [{ text: 'x', who: 'y' }] },
      site: { name: 'S', motto: 'm' },
    })
    expect(verdicts.filter(({ code }) => code === 'field-ignored').map(({ place }) => place)).toEqual([
      'authors.1.handles.myspace',
      'authors.1.shoesize',
      'image.crops.banner',
      'image.focsu',
      'details.quote.sepaker',
      'details.updates.0.who',
      'details.mood',
      'site.motto',
      'article',
    ])
  })

  it('are counted beyond the first eight', () => {
    const { verdicts } = read(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`x${at}`, at])))
    expect(verdicts).toHaveLength(9)
    expect(verdicts.at(-1)?.message).toBe('3 more fields that no article has were ignored.')
  })
})
