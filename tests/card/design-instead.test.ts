import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { PhotoFile } from '../../src/card/photo/photo.ts'
import type { CardRequest } from '../../src/card/plan/card-plan.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { articles } from './articles.ts'
import { peoplePhoto } from './photo/people-photo.ts'

const engine = await composeEngine()
const long =
  'Parliament passes budget after a night of talks, with the opposition promising a court challenge over rural funds'
/** A face that fills a wide photo: text at the foot covers its mouth. */
const portrait = await peoplePhoto([{ x: 600, y: 400, half: 230 }], { width: 1200, height: 800 })
/** A face in the upper third of a photo with free space below. */
const standing = await peoplePhoto([{ x: 600, y: 240, half: 70 }], { width: 1200, height: 1200 })

async function drawn(photo: PhotoFile, changes: Partial<CardRequest> = {}) {
  const article = { ...articles.english, title: long }
  const request = {
    article,
    brand: exampleBrand,
    template: 'auto',
    format: 'og',
    type: 'auto',
    photo,
  } as const
  const card = await engine.draw(await engine.plan({ ...request, ...changes }))
  const said = card.verdicts.filter(({ code }) => ['template-replaced', 'face-covered'].includes(code))
  return { design: card.template, said: said.map(({ code, message }) => `${code}: ${message}`), card }
}

describe('a design chosen for the story gives way to one that suits the photo', () => {
  test('where its words would lie over a face', async () => {
    const { design, said, card } = await drawn(portrait)
    expect(design).toBe('split')
    expect(said).toEqual([
      'template-replaced: The design “photo” would lay its words over a face; “split” was taken.',
    ])
    expect(card.faces).toEqual({ found: 1, cut: 0 })
  })

  test('where the photo would be a blur, and to one without it where it would be one there, too', async () => {
    const small = await peoplePhoto([], { width: 500, height: 400 })
    expect(await drawn(small)).toMatchObject({
      design: 'split',
      said: [expect.stringContaining('enlarge the photo 2.4 times')],
    })
    const tiny = await peoplePhoto([], { width: 150, height: 100 })
    expect((await drawn(tiny)).design).toBe('headline')
  })

  test('not where the face is free of the words', async () => {
    expect(await drawn(standing, { format: 'portrait' })).toMatchObject({ design: 'photo', said: [] })
  })

  test('not where an editor gave the crop', async () => {
    const image = { url: 'https://example.com/a.jpg', crops: { og: { x: 0, y: 0.1, width: 1, height: 0.8 } } }
    const article = { ...articles.english, title: long, image }
    expect(await drawn(portrait, { article })).toMatchObject({ design: 'photo', said: [] })
  })
})

test('a requested design stays, and a verdict reports a face under its words', async () => {
  expect(await drawn(portrait, { template: 'photo' })).toMatchObject({
    design: 'photo',
    said: [
      'face-covered: A face lies under the words: a design that keeps the photo free of them would show it.',
    ],
  })
})
