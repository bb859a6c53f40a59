import { describe, expect, test } from 'vitest'
import type { SourcedArticle } from '../../../src/article/article.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { formatNames } from '../../../src/card/contract/formats.ts'
import { photoFile } from '../../../src/card/photo/photo.ts'
import { makePack, type PackOptions } from '../../../src/desk/packs/pack.ts'
import { allVerdicts } from '../../../src/desk/packs/all-verdicts.ts'
import { packSchema } from '../../../src/desk/packs/pack-schema.ts'
import type { Verdict } from '../../../src/verdict.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'
import { posts } from '../../post/post-writer.ts'

const sourced: SourcedArticle = {
  article: { title: 'Tide tables reprinted', lang: 'en', dir: 'ltr', authors: [], tags: [] },
  sources: { title: 'json title', lang: 'json lang' },
  verdicts: [{ code: 'field-cleaned', severity: 'info', place: 'title', message: 'Markup was taken out.' }],
}

async function made(options: Partial<PackOptions> = {}, from = sourced) {
  const engine = createFakeEngine()
  const wish = {
    engine,
    posts,
    brand: exampleBrand,
    template: 'headline',
    formats: formatNames,
    type: 'auto',
  } as const
  return { engine, ...(await makePack(from, { ...wish, ...options })) }
}

async function imageToldOf(url: string) {
  const image = { url, credit: 'O. Lund' }
  return (await made({}, { ...sourced, article: { ...sourced.article, image } })).pack.article.image
}

describe('a pack', () => {
  test('holds a card and a picture for each format, in the order asked for', async () => {
    const { pack, images } = await made({ formats: ['story', 'og'], type: 'jpg' })
    expect(pack.cards.map(({ format, file, width, height }) => [format, file, width, height])).toEqual([
      ['story', 'story.jpg', 1080, 1920],
      ['og', 'og.jpg', 1200, 630],
    ])
    expect([...images.keys()]).toEqual(['story.jpg', 'og.jpg'])
    expect(new TextDecoder().decode(images.get('og.jpg'))).toBe('jpg headline Tide tables reprinted')
    expect(pack.cards[1]!.bytes).toBe(images.get('og.jpg')!.length)
  })

  test('describes what its cards show, and nothing that they lost', async () => {
    const image = { url: 'https://news.example/tide.jpg', alt: 'A boat on the mud.' }
    const article = { ...sourced.article, description: 'The moon moved on.', image }
    const photo = await photoFile(Uint8Array.of(1))
    const missing = {
      code: 'photo-missing',
      severity: 'error',
      place: 'image',
      message: 'Not a photo.',
    } as const
    const altOf = async (options: Partial<PackOptions>) => {
      const { pack } = await made({ formats: ['og'], ...options }, { ...sourced, article })
      return pack.cards[0]?.alt
    }
    // The fake engine's card has only a headline.
    expect(await altOf({ photo })).toBe('A boat on the mud. Tide tables reprinted.')
    expect(await altOf({})).toBe('Tide tables reprinted.')
    const engine = createFakeEngine({ verdicts: [missing] })
    expect(await altOf({ photo, engine })).toBe('Tide tables reprinted.')
  })

  test('draws a format once, however often it is named', async () => {
    const { engine } = await made({ formats: ['og', 'og', 'og'] })
    expect(engine.drawn).toHaveLength(1)
  })

  test('is the shape its schema says, after JSON as before', async () => {
    const { pack } = await made()
    expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(JSON.parse(JSON.stringify(pack)))
    expect(Object.keys(pack)).toEqual([
      'version',
      'article',
      'sources',
      'brand',
      'template',
      'cards',
      'posts',
      'verdicts',
    ])
    expect(pack).toMatchObject({ brand: 'example', template: 'headline', sources: { title: 'json title' } })
  })

  test('has the version of its cards, and another with any of them', async () => {
    const [one, same, other, fewer] = await Promise.all([
      made(),
      made(),
      made({}, { ...sourced, article: { ...sourced.article, title: 'Tide tables recalled' } }),
      made({ formats: ['og'] }),
    ])
    expect(one.pack.version).toMatch(/^[0-9a-f]{32}$/)
    expect(same.pack.version).toBe(one.pack.version)
    expect(other.pack.version).not.toBe(one.pack.version)
    expect(fewer.pack.version).not.toBe(one.pack.version)
  })

  test('contains no data URI and no local path, but a web address', async () => {
    expect(await imageToldOf('data:image/png;base64,AAAA')).toEqual({ url: undefined, credit: 'O. Lund' })
    expect(await imageToldOf('/home/ines/secret.jpg')).toEqual({ url: undefined, credit: 'O. Lund' })
    expect(await imageToldOf('https://example.com/a.jpg')).toMatchObject({ url: 'https://example.com/a.jpg' })
  })

  test('passes the problem of an unknown template on', async () => {
    const engine = createFakeEngine({ fault: () => new Error('no such template') })
    await expect(made({ engine, template: 'nope' })).rejects.toThrow('no such template')
  })
})

describe('findings', () => {
  const ofCard: Verdict = {
    code: 'text-cut',
    severity: 'warning',
    place: 'og/story/headline',
    message: 'Cut.',
  }
  const ofPhoto: Verdict = { code: 'photo-missing', severity: 'error', place: 'image', message: 'Damaged.' }

  test('on a card belong to it; findings that all cards share are reported once', async () => {
    const engine = createFakeEngine({ verdicts: [ofCard, ofPhoto] })
    const photoVerdicts: Verdict[] = [{ ...ofPhoto, message: 'Unreachable.' }]
    const { pack } = await made({ engine, formats: ['og', 'square'], photoVerdicts })
    expect(pack.cards[0]!.verdicts).toEqual([ofCard])
    expect(pack.cards[1]!.verdicts).toEqual([])
    const fixes = [{ say: 'Do without the photo', set: { photo: 'none' } }]
    expect(pack.verdicts.filter(({ code }) => code === 'photo-missing')).toEqual([
      { ...photoVerdicts[0], fixes },
      { ...ofPhoto, fixes },
    ])
    expect(pack.verdicts[0]).toBe(sourced.verdicts[0])
    expect(allVerdicts(pack).filter(({ severity }) => severity === 'warning')).toContain(ofCard)
  })

  test('a format’s name at the start of a word is not its place', async () => {
    const engine = createFakeEngine({ verdicts: [{ ...ofPhoto, place: 'ogre' }] })
    const { pack } = await made({ engine, formats: ['og'] })
    expect(pack.cards[0]!.verdicts).toEqual([])
    expect(pack.verdicts.map(({ place }) => place)).toContain('ogre')
  })
})
