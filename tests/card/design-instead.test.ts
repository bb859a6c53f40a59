import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { PhotoFile } from '../../src/card/photo/photo.ts'
import type { CardRequest } from '../../src/card/plan/card-plan.ts'
import { formats } from '../../src/card/contract/formats.ts'
import type { CardTemplate, DesignInstead } from '../../src/card/contract/template.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { templates } from '../../templates/all.ts'
import { articles } from './articles.ts'
import { peoplePhoto } from './photo/people-photo.ts'

const engine = await composeEngine()
const long =
  'Parliament passes budget after a night of talks, with the opposition promising a court challenge over rural funds'
/** A face that fills a wide photo: text at the foot covers its mouth. */
const portrait = await peoplePhoto([{ x: 600, y: 400, half: 230 }], { width: 1200, height: 800 })
/** A face in the upper third of a photo with free space below. */
const standing = await peoplePhoto([{ x: 600, y: 240, half: 70 }], { width: 1200, height: 1200 })

async function drawn(photo: PhotoFile, changes: Partial<CardRequest> = {}, by = engine) {
  const article = { ...articles.english, title: long }
  const request = {
    article,
    brand: exampleBrand,
    template: 'auto',
    format: 'og',
    type: 'auto',
    photo,
  } as const
  const plan = await by.plan({ ...request, ...changes })
  const card = await by.draw(plan)
  const said = card.verdicts.filter(({ code }) => ['template-replaced', 'face-covered'].includes(code))
  return { design: card.template, said: said.map(({ code, message }) => `${code}: ${message}`), card, plan }
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

  test('unless the face is clear of the words', async () => {
    expect(await drawn(standing, { format: 'portrait' })).toMatchObject({ design: 'photo', said: [] })
  })

  test('where the paper’s name would lie over a face', async () => {
    // At the photo's upper edge, in the corner of the name: no crop shows it elsewhere.
    const corner = await peoplePhoto([{ x: 1030, y: 100, half: 60 }], { width: 1200, height: 660 })
    const article = { ...articles.english, title: 'A short headline' }
    expect((await drawn(corner, { article })).design).toBe('split')
    const other = await peoplePhoto([{ x: 300, y: 100, half: 60 }], { width: 1200, height: 660 })
    expect((await drawn(other, { article })).design).toBe('photo')
  })

  test('unless an editor gave the crop', async () => {
    const image = { url: 'https://example.com/a.jpg', crops: { og: { x: 0, y: 0.1, width: 1, height: 0.8 } } }
    const article = { ...articles.english, title: long, image }
    expect(await drawn(portrait, { article })).toMatchObject({ design: 'photo', said: [] })
  })
})

describe('the card that takes over', () => {
  test('is part of the key, with the texts that only it shows', async () => {
    const [ann, bob] = await Promise.all(
      ['Ann', 'Bob'].map(async (name) =>
        drawn(portrait, { article: { ...articles.english, title: long, authors: [{ name }] } }),
      ),
    )
    expect([ann?.card.lines['foot/byline'], bob?.card.lines['foot/byline']]).toEqual([['Ann'], ['Bob']])
    expect(ann?.plan.key).not.toBe(bob?.plan.key)
  })

  test('takes over for a design that the story chose because it lacks what the requested one shows', async () => {
    expect(await drawn(portrait, { template: 'score' })).toMatchObject({
      design: 'split',
      said: [expect.stringContaining('lay its words over a face'), expect.stringContaining('“score” needs')],
    })
  })

  test('is the same at half size, with the same findings', async () => {
    const [whole, half] = [await drawn(portrait), await drawn(portrait, { scale: 0.5 })]
    expect(half.card.verdicts).toEqual(whole.card.verdicts)
    expect(half.design).toBe('split')
  })

  const [photo, split] = ['photo', 'split'].map((name) => templates.find((each) => each.name === name)!)
  const own = (
    name: string,
    instead: DesignInstead['design'],
    more: Partial<CardTemplate> = {},
  ): CardTemplate => ({
    ...photo!,
    name,
    instead: { design: instead, enlarged: 1, covered: true },
    ...more,
  })
  const broken = own('other', 'first', {
    render() {
      throw new Error('no')
    },
  })
  test.each<[string, readonly CardTemplate[]]>([
    ['itself', [own('first', 'first')]],
    ['none', [own('first', 'nothing')]],
    [
      'one without the format',
      [own('first', 'other'), own('other', 'split', { kinds: [], formats: ['story'] })],
    ],
    [
      'one that lacks something',
      [own('first', 'other'), own('other', 'split', { kinds: [], lacks: () => 'luck' })],
    ],
    ['one that fails', [own('first', 'other'), { ...broken, kinds: [] }]],
  ])('is none where a design names %s', async (_, designs) => {
    const by = await composeEngine({ templates: [...designs, ...templates] })
    expect(await drawn(portrait, {}, by)).toMatchObject({
      design: 'first',
      said: [expect.stringContaining('face-covered')],
    })
  })

  test('is the second of two that name each other', async () => {
    const both = [own('first', 'other'), own('other', 'first', { kinds: [] })]
    const by = await composeEngine({ templates: [...both, ...templates] })
    expect((await drawn(portrait, {}, by)).design).toBe('other')
  })

  test('does not lay words over the photo where the brand forbids that', async () => {
    const brand = { ...exampleBrand, rules: [{ when: {}, use: { overlay: false } }] }
    const plain = {
      ...split!,
      name: 'first',
      kinds: ['news'],
      instead: { design: 'photo', enlarged: 1 },
    } as const
    const by = await composeEngine({ templates: [plain, ...templates] })
    const small = await peoplePhoto([], { width: 800, height: 600 })
    expect((await drawn(small, {}, by)).design).toBe('photo')
    expect((await drawn(small, { brand }, by)).design).toBe('first')
  })
})

/** The share of a drawn person's face that stands in its own colours on a card, not in the dark. */
async function bareFace(bytes: Uint8Array, half: number): Promise<number> {
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let skin = 0
  for (let at = 0; at < data.length; at += 3) {
    const [r, g, b] = data.subarray(at, at + 3) as unknown as [number, number, number]
    if (r > 160 && r - g > 30 && r - g < 75 && g - b > 15 && g - b < 55) skin++
  }
  return skin / (Math.PI * half * half * (50 / 66))
}

test.each(['english', 'urdu'] as const)('a wide video shows a face beside its words: %s', async (name) => {
  for (const x of [350, 600, 850]) {
    const photo = await peoplePhoto([{ x, y: 300, half: 90 }], { width: 1200, height: 800 })
    for (const format of ['og', 'youtube', 'wide'] as const) {
      const { said, card } = await drawn(photo, { template: 'video', format, article: articles[name] })
      expect(said, `${format} ${x}`).toEqual([])
      // The photo fills the height: the face is as much smaller as the card is lower.
      const height = formats[format].height
      expect(await bareFace(card.bytes, (90 * height) / 800), `${format} ${x}`).toBeGreaterThan(0.7)
    }
  }
})

test('a requested design stays, and a verdict reports a face under its words', async () => {
  expect(await drawn(portrait, { template: 'photo' })).toMatchObject({
    design: 'photo',
    said: [
      'face-covered: A face lies under the words: a design that keeps the photo free of them would show it.',
    ],
  })
})

test('a face under what a network lays over a story is under no words', async () => {
  const low = await peoplePhoto([{ x: 600, y: 620, half: 120 }], { width: 1200, height: 800 })
  const card = await drawn(low, { template: 'plain', format: 'story' })
  expect(card).toMatchObject({ design: 'plain', said: [] })
  expect(card.card.faces).toEqual({ found: 1, cut: 0 })
})
