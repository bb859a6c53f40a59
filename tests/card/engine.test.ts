import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/article/brand/brand.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { CardRequest } from '../../src/card/plan/card-plan.ts'
import { photoFile } from '../../src/card/photo/photo.ts'
import { utf8 } from '../../src/net/bytes.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { createHyphenBook } from '../../src/type/breaking/hyphen-book.ts'
import { drawCard } from './draw-card.ts'
import { colorAt, meanDifference } from './pixels.ts'
import { articles } from './articles.ts'
import { peoplePhoto } from './photo/people-photo.ts'
import { sceneFile } from './photo/scene-photo.ts'

const engine = await composeEngine()

function request(changes: Partial<CardRequest> = {}): CardRequest {
  return {
    article: articles.english,
    brand: exampleBrand,
    template: 'auto',
    format: 'og',
    type: 'png',
    ...changes,
  }
}

async function keyOf(planned: CardRequest): Promise<string> {
  return (await engine.plan(planned)).key
}

describe('keys', () => {
  test('the same request has the same key, and the same key the same bytes', async () => {
    const again = request({ article: structuredClone(articles.english) })
    expect(await keyOf(again)).toBe(await keyOf(request()))
    const [first, second] = [await drawCard(engine, request()), await drawCard(engine, again)]
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  test('everything that shows on the card is in the key', async () => {
    const { english } = articles
    const brand: Brand = { ...exampleBrand, colors: { ...exampleBrand.colors, accent: '#00695c' } }
    const changed: Partial<CardRequest>[] = [
      { article: { ...english, title: `${english.title}.` } },
      { article: { ...english, section: 'Travel' } },
      { article: { ...english, publishedAt: '2026-04-18T06:30:00+01:00' } },
      { article: { ...english, lang: 'nl' } },
      { article: { ...english, dir: 'rtl' } },
      { brand },
      { brand: { ...exampleBrand, face: exampleBrand.face === 'sans' ? 'serif' : 'sans' } },
      { format: 'twitter' },
      { type: 'jpg' },
      { photo: await sceneFile() },
    ]
    const keys = await Promise.all([{}, ...changed].map((change) => keyOf(request(change))))
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })

  test('the language is in the key where it changes nothing but the shapes of letters', async () => {
    const han = { title: '骨直海角', dir: 'ltr', authors: [], tags: [] } as const
    const requests = ['ja', 'zh-Hans'].map((lang) => request({ article: { ...han, lang } }))
    const [japanese, chinese] = await Promise.all(requests.map(keyOf))
    expect(japanese).not.toBe(chinese)
    const [first, second] = await Promise.all(requests.map((one) => drawCard(engine, one)))
    expect(await meanDifference(first!.bytes, second!.bytes)).toBeGreaterThan(0.1)
  })

  test('what does not show is not in the key', async () => {
    const moved = { ...articles.english, url: 'https://elsewhere.example/story', tags: ['trains'] }
    expect(await keyOf(request({ article: moved }))).toBe(await keyOf(request()))
  })
})

describe('types', () => {
  test.each([
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['svg', 'image/svg+xml'],
  ] as const)('%s comes with its content type and decodes at full size', async (type, contentType) => {
    const card = await drawCard(engine, request({ type }))
    expect([card.type, card.contentType]).toEqual([type, contentType])
    expect(await sharp(card.bytes).metadata()).toMatchObject({ width: 1200, height: 630 })
  })

  test('an SVG holds outlines and no text element, and looks like the PNG', async () => {
    const svg = await drawCard(engine, request({ type: 'svg', article: articles.urdu }))
    const source = new TextDecoder().decode(svg.bytes)
    expect(source).toContain('<path')
    expect(source).not.toMatch(/<text|<image|font-family/)
    const png = await drawCard(engine, request({ type: 'png', article: articles.urdu }))
    expect(await meanDifference(svg.bytes, png.bytes)).toBeLessThan(1)
  })

  test('left to choose, a flat card is a small PNG and a photo a JPEG', async () => {
    const flat = await drawCard(engine, request({ type: 'auto' }))
    expect(flat.type).toBe('png')
    expect(flat.bytes.length).toBeLessThan(60_000)
    const withPhoto = await drawCard(engine, request({ type: 'auto', photo: await sceneFile() }))
    expect(withPhoto.type).toBe('jpg')
    expect(withPhoto.bytes.length).toBeLessThan(300_000)
  })
})

describe('right to left', () => {
  test('the layout is mirrored: the bar is at the other edge', async () => {
    const ltr = await drawCard(engine, request())
    const rtl = await drawCard(engine, request({ article: articles.arabic }))
    const { accent, paper } = exampleBrand.colors
    expect(await colorAt(ltr.bytes, 10, 620)).toBe(accent)
    expect(await colorAt(ltr.bytes, 1190, 620)).toBe(paper)
    expect(await colorAt(rtl.bytes, 1190, 620)).toBe(accent)
    expect(await colorAt(rtl.bytes, 10, 620)).toBe(paper)
  })
})

describe('verdicts', () => {
  test('an invalid photo: the card is drawn without it, with a verdict', async () => {
    const card = await drawCard(engine, request({ photo: await photoFile(utf8('not a picture')) }))
    expect(card.verdicts).toContainEqual(
      expect.objectContaining({ code: 'photo-missing', severity: 'error', place: 'image' }),
    )
    expect(card.lines['story/headline']).toHaveLength(3)
  })

  test('what the article says of its photo’s crop is shown, in a card of its own', async () => {
    const photo = await sceneFile()
    const plain = request({ photo, type: 'png', format: 'story' })
    const image = { focus: { x: 0, y: 0.5 } }
    const given = { ...plain, article: { ...plain.article, image } }
    expect((await engine.plan(given)).key).not.toBe((await engine.plan(plain)).key)
    expect((await drawCard(engine, given)).bytes).not.toEqual((await drawCard(engine, plain)).bytes)
  })

  test('heads that do not fit together, and a crop that does not fit', async () => {
    const far = [
      { x: 120, y: 250, half: 60 },
      { x: 780, y: 260, half: 60 },
    ]
    const plain = request({ photo: await peoplePhoto(far), format: 'story' })
    const crops = { story: { x: 0, y: 0.1, width: 1, height: 0.8 } }
    const given = { ...plain, article: { ...plain.article, image: { crops } } }
    const codesOf = async (card: typeof plain) =>
      (await drawCard(engine, card)).verdicts.map(({ code }) => code)
    expect(await codesOf(plain)).toContain('face-cut')
    expect(await codesOf(given)).toContain('subject-cut')
  })

  test('a photo smaller than its place', async () => {
    const card = await drawCard(engine, request({ photo: await sceneFile(320, 213) }))
    const verdict = card.verdicts.find((one) => one.code === 'photo-small')
    expect(verdict?.message).toContain('320 × 213')
  })

  test('a brand whose colours cannot be read', async () => {
    const brand: Brand = {
      ...exampleBrand,
      colors: { ...exampleBrand.colors, paper: '#8a8a8a', ink: '#777777' },
    }
    const card = await drawCard(engine, request({ brand }))
    expect(card.verdicts).toContainEqual(
      expect.objectContaining({ code: 'contrast-low', place: 'og/story/headline' }),
    )
  })

  test('patterns of hyphenation that cannot be read: the card is drawn without, and says so', async () => {
    const hyphens = createHyphenBook({ read: async () => Promise.reject(new Error('disk gone')) })
    const without = await composeEngine({ hyphens })
    const card = await drawCard(without, request({ article: articles.german }))
    expect(card.verdicts).toContainEqual(
      expect.objectContaining({ code: 'font-unavailable', place: 'fonts/hyphens' }),
    )
    expect(card.lines['story/headline']?.length).toBeGreaterThan(0)
  })

  test('a file heavier than its format takes', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const
    const sand = sharp({ create: { width: 1000, height: 700, channels: 3, background: '#888888', noise } })
    const photo = await photoFile(await sand.jpeg().toBuffer())
    const card = await drawCard(engine, request({ type: 'png', photo }))
    expect(card.bytes.length).toBeGreaterThan(300_000)
    expect(card.verdicts).toContainEqual(expect.objectContaining({ code: 'over-budget', place: 'og' }))
  })

  test('a standfirst without room loses sentences before it is dropped', async () => {
    const description = `${'First things first. '.repeat(3)}${'And a second thought that goes on for rather a long while, '.repeat(6)}end.`
    const card = await drawCard(engine, request({ article: { ...articles.english, description } }))
    expect(card.lines['story/standfirst']?.join(' ')).toMatch(/^First things first\. .*first\.$/)
    expect(card.verdicts).toContainEqual(
      expect.objectContaining({ code: 'text-cut', severity: 'info', place: 'og/story/standfirst' }),
    )
  })
})

test('unknown template and format name those that exist', async () => {
  await expect(drawCard(engine, request({ template: 'nope' }))).rejects.toMatchObject({
    code: 'unknown-template',
    field: 'template',
    message: expect.stringContaining('headline') as string,
  })
  await expect(drawCard(engine, request({ format: 'poster' as 'og' }))).rejects.toMatchObject({
    code: 'unknown-format',
    message: expect.stringContaining('youtube') as string,
  })
})

test('cards drawn concurrently equal cards drawn in sequence', async () => {
  const requests = Object.values(articles).map((article) => request({ article }))
  const inTurn: Uint8Array[] = []
  for (const one of requests) inTurn.push((await drawCard(engine, one)).bytes)
  const atOnce = await Promise.all(requests.map((one) => drawCard(engine, one)))
  atOnce.forEach((card, index) =>
    expect(Buffer.from(card.bytes).equals(Buffer.from(inTurn[index]!))).toBe(true),
  )
})
