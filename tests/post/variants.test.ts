import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { Brand } from '../../src/article/brand/brand.ts'
import { networkNames } from '../../src/post/network.ts'
import type { Edits } from '../../src/article/edits/edit-keys.ts'
import { articleOf, morningPost } from './articles.ts'
import { posts } from './post-writer.ts'

function write(
  fields: Record<string, unknown>,
  network: (typeof networkNames)[number],
  more: Partial<{ brand: Brand; edits: Edits }> = {},
) {
  const { brand = exampleBrand, edits = {} } = more
  const article = articleOf(fields)
  return posts.write({ article, brand, edits, template: 'headline', networks: [network] })[0]!
}

/** Angle, title and text of each form of a notification. */
function forms(fields: Record<string, unknown>) {
  const { variants = [] } = write({ section: 'City', ...fields }, 'push')
  return variants.map(({ angle, title, text }) => [angle, title?.text, text])
}

const trains = {
  title: 'Night trains return to the coast',
  description: 'The first service left at 22:40 with 312 passengers. Tickets for June are almost gone.',
  section: 'Transport',
  details: { quote: { text: 'A railway is a promise that somebody will be there', speaker: 'Henrik Aalto' } },
}

test('every network has two or three forms, one of them the post’s, each with a link of its own', () => {
  for (const network of networkNames) {
    const { variants = [], texts, link } = write(trains, network)
    expect([network, variants.length]).toEqual([network, expect.toSatisfy((n) => n === 2 || n === 3)])
    const chosen = variants.filter((variant) => variant.chosen)
    expect(chosen.map((variant) => texts[variant.field]?.text)).toEqual(chosen.map(({ text }) => text))
    expect(chosen.map((variant) => variant.link)).toEqual([link])
    expect(new Set(variants.map((variant) => variant.link)).size).toBe(variants.length)
    expect(variants.flatMap(({ faults }) => faults)).toEqual([])
    const others = variants.filter((variant) => !variant.chosen)
    expect(others.map((variant) => variant.link?.split('utm_content=')[1])).toEqual(
      others.map(({ angle }) => angle),
    )
  }
})

describe('a notification', () => {
  test('has the standfirst, a quotation, or the headline itself as its body', () => {
    expect(forms(trains)).toEqual([
      ['sentence', trains.title, trains.description],
      ['quote', trains.title, '“A railway is a promise that somebody will be there”\n— Henrik Aalto'],
      ['headline', 'Transport', trains.title],
    ])
    const { description } = trains
    expect(forms({ title: 'Night trains return', description: description.slice(53) })).toEqual([
      ['sentence', 'Night trains return', 'Tickets for June are almost gone.'],
      ['headline', 'City', 'Night trains return'],
    ])
  })

  test('has what follows a long headline below it, or alone where there is no room for both', () => {
    const title = 'Ferry crews vote to keep the night boats running through the whole winter'
    const short = 'Twelve crossings a week stay on the timetable.'
    expect(forms({ title, description: short })).toEqual([
      ['headline', 'City', title],
      ['sentence', 'City', `${title}\n${short}`],
    ])
    const long =
      'Twelve crossings a week stay on the timetable, and the harbour authority will pay for extra pilots until April.'
    expect(forms({ title, description: long })).toEqual([
      ['headline', 'City', title],
      ['sentence', 'City', long],
    ])
    const endless = `${long.slice(0, -1)}, when the summer timetable begins on all routes.`
    expect(forms({ title, description: endless })).toHaveLength(1)
  })

  test('has the topic of a headline over the standfirst', () => {
    const title = 'Budget live: Reeves freezes income tax thresholds as growth forecast is cut to 1.1%'
    expect(forms({ title, description: 'The pound fell to its lowest since May.' })).toEqual([
      ['headline', 'Budget live', 'Reeves freezes income tax thresholds as growth forecast is cut to 1.1%'],
      ['sentence', 'Budget live', 'The pound fell to its lowest since May.'],
    ])
  })

  test('does not write a headline’s own figure or quotation below it, but in its place', () => {
    const figure = { value: '4.1', unit: '%', label: 'rise of food prices in March' }
    expect(forms({ title: 'Food prices rise by 4.1% in March', kind: 'data', details: { figure } })).toEqual([
      ['headline', undefined, 'Food prices rise by 4.1% in March'],
      ['figure', 'City', '4.1% rise of food prices in March'],
    ])
    const quote = { text: 'A railway is a promise', speaker: 'Henrik Aalto' }
    expect(forms({ title: '“A railway is a promise”', details: { quote } })).toEqual([
      ['headline', undefined, '“A railway is a promise”'],
      ['quote', 'City', '“A railway is a promise”\n— Henrik Aalto'],
    ])
  })

  test('swaps a result and its headline', () => {
    const sides = [
      { name: 'Harbour City', value: '2' },
      { name: 'Northern Rovers', value: '1' },
    ]
    const title = 'A corner ends forty years of waiting'
    expect(forms({ title, kind: 'result', details: { sides } })).toEqual([
      ['figure', title, 'Harbour City 2 – 1 Northern Rovers'],
      ['headline', 'Harbour City 2 – 1 Northern Rovers', title],
    ])
  })

  test('says of an opinion whose it is, without a standfirst too', () => {
    const opinion = { title: 'We closed the line', kind: 'opinion', authors: ['Jonas Moe'] }
    expect(forms(opinion)).toEqual([['headline', 'We closed the line', 'Opinion | Jonas Moe']])
  })

  test('keeps the line that an editor did not write', () => {
    const title = 'Ferry crews vote to keep the night boats running through the whole winter'
    const edits = { 'text.push.body': 'They sail all winter.' }
    const { texts, variants = [] } = write({ title, section: 'City' }, 'push', { edits })
    expect([texts['title']?.text, texts['body']?.text]).toEqual(['City', 'They sail all winter.'])
    expect(variants.some(({ chosen }) => chosen)).toBe(false)
    const taken = { 'text.push.title': 'City', 'text.push.body': title }
    const again = write({ title, section: 'City' }, 'push', { edits: taken })
    expect(again.variants?.filter(({ chosen }) => chosen)).toMatchObject([{ angle: 'headline' }])
  })

  test('carries the link of its form with the brand’s campaign', () => {
    const { link, api } = write(trains, 'push', { brand: morningPost })
    expect(link).toContain('utm_content=sentence')
    expect(JSON.stringify(api)).toContain(link)
  })
})

/** Angle, field and first two lines of each form of a description. */
function beginnings(fields: Record<string, unknown>) {
  const { variants = [] } = write(fields, 'youtube')
  return variants.map(({ angle, field, text }) => [angle, field, text.split('\n', 2).join(' / ')])
}

describe('a video’s description', () => {
  test('begins with the standfirst, a quotation or the headline, and tells the rest below', () => {
    const description = trains.description.replace(':', ':\u2060')
    const link = 'Read more: https://morningpost.example.com/world/tides'
    expect(beginnings(trains)).toEqual([
      ['sentence', 'description', `${description} / ${link}`],
      ['quote', 'description', '“A railway is a promise that somebody will be there” / — Henrik Aalto'],
      ['headline', 'description', `${trains.title} / ${link}?utm_content=headline`],
    ])
    const [, quote] = write(trains, 'youtube').variants ?? []
    expect(quote?.text).toContain(`\n\n${description}`)
  })

  test('has no second form with the same beginning', () => {
    const description = 'The ministry expects 40 boats to wait at all three piers on Monday. It rains.'
    const angles = beginnings({ title: 'Ferries stop at noon', description }).map(([angle]) => angle)
    expect(angles).toEqual(['sentence', 'headline'])
  })

  test('begins with the headline where that is all there is', () => {
    expect(beginnings({ title: 'Tides' })).toEqual([
      ['headline', 'description', expect.stringMatching(/^Tides \/ Read more/)],
    ])
  })

  test('has the link of its form in the pinned comment too', () => {
    const { link, texts } = write(trains, 'youtube', { brand: morningPost })
    expect(link).toContain('utm_content=sentence')
    expect(texts['description']?.text).toContain(link)
    expect(texts['comment']?.text).toContain(link)
  })
})

test('a point that begins a post is not told again below it', () => {
  const points = ['The first train left at 22:40 with 312 passengers.', 'A ticket costs 39 crowns.']
  const { variants = [] } = write(
    { title: 'The night train', kind: 'explainer', details: { points } },
    'whatsapp',
  )
  const point = variants.find(({ from }) => from === 'details.points')!
  expect(point.text.split('312 passengers')).toHaveLength(2)
  expect(point.text).toContain('• A ticket costs 39 crowns.')
})

test('live coverage tells the newest line that its headline does not', () => {
  const title = 'River passes the 2019 mark; two bridges closed'
  const updates = [
    { at: '2026-04-17T18:42:00Z', text: 'River passes the 2019 mark; two bridges closed.' },
    { at: '2026-04-17T18:20:00Z', text: 'Schools in the valley stay shut on Monday' },
  ]
  const { texts, variants = [] } = write({ title, kind: 'live', details: { updates } }, 'twitter')
  expect(texts['text']?.text.split('\n\n').slice(0, 2)).toEqual([
    `LIVE: ${title}`,
    'Schools in the valley stay shut on Monday',
  ])
  expect(variants.map(({ from }) => from)).toEqual(['title'])
})
