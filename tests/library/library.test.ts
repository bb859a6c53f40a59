import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packSchema } from '../../src/desk/packs/pack-schema.ts'
import { createHandbill, Problem } from '../../src/node/library/library.ts'
import { type Design, Frame, Text } from '../../templates/design.ts'
import { jsx } from '../../templates/jsx-runtime.ts'

const handbill = createHandbill()
const examples = join(import.meta.dirname, '../../examples')
const article = {
  url: 'https://samachar.example/desh/monsoon-2026',
  title: 'केरल पहुँचा मानसून, अगले 48 घंटों में कर्नाटक और गोवा में भारी बारिश की चेतावनी',
  section: 'देश',
  tags: ['मानसून'],
}
const photo = new Uint8Array(readFileSync(join(examples, 'monsoon.jpg')))

describe('pack', () => {
  test('has every card, every post and the tags, and is a valid pack.json', async () => {
    const pack = await handbill.pack(article, { at: 'https://cdn.example/monsoon/', photo })
    expect(Object.keys(pack.cards)).toEqual(['og', 'twitter', 'youtube', 'square', 'portrait', 'story'])
    expect(Object.keys(pack.posts)).toHaveLength(11)
    expect(pack.cards.og.bytes.length).toBe(pack.toJSON().cards[0]!.bytes)
    expect(pack.posts.twitter.text).toContain('#मानसून')
    expect(pack.tags).toContain('https://cdn.example/monsoon/og.jpg?v=')
    expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack.toJSON())
  })

  test('holds what was asked for', async () => {
    const pack = await handbill.pack(article, { formats: ['square'], networks: ['bluesky'] })
    expect(Object.keys(pack.cards)).toEqual(['square'])
    expect(Object.keys(pack.posts)).toEqual(['bluesky'])
    expect(pack.tags).toBeUndefined()
  })
})

describe('card', () => {
  test('is the card of the pack, with its version known before', async () => {
    const card = await handbill.card(article, { format: 'twitter' })
    const { cards } = await handbill.pack(article, { formats: ['twitter'] })
    expect(card.bytes).toEqual(cards.twitter.bytes)
    expect(card).toMatchObject({ width: 1200, height: 600, contentType: 'image/png' })
    expect(await handbill.version(article, { format: 'twitter' })).toBe(card.version)
    expect(await handbill.version({ ...article, title: 'Other' }, { format: 'twitter' })).not.toBe(
      card.version,
    )
  })

  test('takes its photo in every form of a file, and reports the outcome', async () => {
    const forms = [photo, photo.buffer, new Blob([photo]), new Blob([photo]).stream()]
    const versions = await Promise.all(forms.map(async (form) => handbill.version(article, { photo: form })))
    expect(new Set(versions).size).toBe(1)
    const broken = await handbill.card(article, { photo: photo.slice(0, 500) })
    expect(broken.verdicts.map(({ code }) => code)).toContain('photo-missing')
  })

  test('streams and answers', async () => {
    const card = await handbill.card(article)
    expect(new Uint8Array(await new Response(card.stream()).arrayBuffer())).toEqual(card.bytes)
    const answer = card.response()
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(card.bytes)
    const again = card.response(
      new Request('https://x.example/og', { headers: { 'If-None-Match': `"0", W/"${card.version}"` } }),
    )
    expect(again.status).toBe(304)
  })
})

test('edits are laid over the article', async () => {
  const edits = { 'title.card': 'Kurz', 'text.bluesky': 'By hand' }
  const pack = await handbill.pack(article, { edits, formats: ['og'], networks: ['bluesky'] })
  expect(Object.values(pack.cards.og.lines).flat()).toContain('Kurz')
  expect(pack.posts.bluesky.text).toBe('By hand')
  expect((await handbill.posts(article, { edits })).bluesky.text).toBe('By hand')
  expect(await handbill.version(article, { edits })).toBe(pack.cards.og.version)
  await expect(handbill.posts(article, { edits: { 'title.card': '' } })).rejects.toThrow(Problem)
})

describe('brands', () => {
  const brand = {
    id: 'savera',
    name: 'सवेरा',
    hosts: ['samachar.example'],
    colors: { paper: '#fffdf5', ink: '#191410', accent: '#0b6e4f', muted: '#5b5f66' },
    hashtags: { always: ['सवेरा'] },
    logo: { light: new Uint8Array(readFileSync(join(examples, 'brands/coast-daily/logo.svg'))) },
  }

  test('may be objects; an article’s own is found by its host', async () => {
    const own = createHandbill({
      brands: [{ ...brand, id: 'other', hosts: [], hashtags: { always: [] } }, brand],
    })
    expect((await own.posts(article)).bluesky.text).toContain('#सवेरा')
    expect((await own.posts(article, { brand: 'other' })).bluesky.text).not.toContain('#सवेरा')
    expect(await own.version(article)).not.toBe(await handbill.version(article))
  })

  test('may be a folder', async () => {
    const own = createHandbill({ brands: join(examples, 'brands') })
    expect((await own.pack(article, { brand: 'coast-daily', formats: ['og'] })).brand).toBe('coast-daily')
  })

  test.each([
    [{ ...brand, colors: { ...brand.colors, ink: 'red' } }, /colors\.ink/],
    [{ ...brand, logo: new Uint8Array([1, 2, 3]) }, /logo/],
  ])('that are wrong are refused, the field named', (wrong, message) => {
    expect(() => createHandbill({ brands: [wrong] })).toThrow(message)
  })
})

describe('refuses with a Problem', () => {
  test.each([
    ['a title that is missing', () => handbill.card({} as { title: string }), 'title'],
    ['an unknown design', () => handbill.card(article, { template: 'nope' }), 'template'],
    ['an unknown format', () => handbill.card(article, { format: 'nope' as 'og' }), 'format'],
    ['an unknown brand', () => handbill.posts(article, { brand: 'nope' }), 'brand'],
    ['an address that is none', () => handbill.tags(article, { at: 'cards/' }), 'at'],
    ['tags for no page', () => handbill.tags({ title: 'A' }, { at: () => 'https://a.example/' }), 'url'],
    ['a private address', () => handbill.card(new URL('http://127.0.0.1:9/story')), 'url'],
  ])('%s', async (_, call, field) => {
    const error: unknown = await call().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Problem)
    expect((error as Problem).field).toContain(field)
  })
})

test('tags name the cards where they will be', async () => {
  const tags = await handbill.tags(article, {
    at: ({ format, version }) => `https://cdn.example/${version}-${format}.png`,
  })
  expect(tags).toContain(`https://cdn.example/${await handbill.version(article)}-og.png`)
  expect(tags).toContain('<link rel="canonical" href="https://samachar.example/desh/monsoon-2026">')
})

test('count counts as the network does', () => {
  expect(handbill.count('twitter', 'नमस्ते https://example.com/a-long-address')).toMatchObject({
    valid: true,
    max: 280,
  })
  expect(() => handbill.count('twitter', 'x', 'tags')).toThrow(Problem)
})

test('a card that was drawn is not drawn again', async () => {
  const first = await handbill.card(article)
  expect((await handbill.card({ ...article })).bytes).toBe(first.bytes)
})

test('a folder for cards saves a later build from drawing; what is broken in it is drawn again', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'handbill-cache-'))
  try {
    const { bytes, version, type, verdicts } = await createHandbill({ cache }).card(article, { photo })
    const picture = join(cache, version.slice(0, 2), `${version}.${type}`)
    expect(new Uint8Array(readFileSync(picture))).toEqual(bytes)
    // Another file of the same size in its place shows that it is read instead of drawn.
    writeFileSync(picture, bytes.toReversed())
    expect(await createHandbill({ cache }).card(article, { photo })).toMatchObject({
      bytes: bytes.toReversed(),
      verdicts,
    })
    writeFileSync(picture, 'half')
    expect((await createHandbill({ cache }).card(article, { photo })).bytes).toEqual(bytes)
  } finally {
    rmSync(cache, { recursive: true })
  }
})

describe('designs of a program’s own', () => {
  const design: Design = {
    description: 'The headline alone.',
    formats: ['og'],
    tones: ['light'],
    kinds: [],
    render: ({ format: { width, height }, headline }) =>
      jsx('div', {
        style: { width, height, backgroundColor: '#ffffff' },
        children: jsx(Frame, {
          name: 'words',
          style: { position: 'absolute', left: 60, top: 60, width: width - 120, height: height - 120 },
          children: jsx(Text, {
            name: 'headline',
            face: 'serif',
            weight: 700,
            size: [40, 120],
            color: '#111111',
            children: headline,
          }),
        }),
      }) as ReturnType<Design['render']>,
  }

  test('are drawn where they are named, with posts that suit the story', async () => {
    const own = createHandbill({ designs: { 'words-only': design } })
    const { cards, posts, template } = await own.pack(article, { template: 'words-only', formats: ['og'] })
    expect(template).toBe('words-only')
    expect(cards.og.verdicts.map(({ code }) => code)).not.toContain('template-replaced')
    expect(cards.og.bytes).not.toEqual((await own.card(article)).bytes)
    expect(posts.twitter.text).toBe((await handbill.posts(article)).twitter.text)
    expect((await own.posts(article, { template: 'words-only', networks: ['push'] })).push.text).not.toBe('')
  })

  test('may give way to each other for the photo', async () => {
    const own = createHandbill({
      designs: {
        first: { ...design, kinds: ['news'], instead: { design: 'second', enlarged: 0.1 } },
        second: { ...design, instead: { design: 'first', enlarged: 0.1 } },
      },
    })
    const { cards } = await own.pack(article, { photo: readFileSync('examples/ferry.jpg'), formats: ['og'] })
    expect(cards.og.verdicts.map(({ code }) => code)).not.toContain('template-failed')
  })

  test.each<[string, Record<string, unknown>]>([
    ['designs.headline', { headline: design }],
    ['designs.Words', { Words: design }],
    ['designs.words', { words: { ...design, formats: ['a4'] } }],
    ['designs.words', { words: undefined }],
    ['designs.words', { words: { ...design, instead: { design: 'word', enlarged: 2 } } }],
  ])('names %s where it is at fault', (field, designs) => {
    const make = () => createHandbill({ designs: designs as Record<string, Design> })
    expect(make).toThrow(expect.objectContaining({ name: 'Problem', field }))
  })
})
