import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { linkOembed, oembedXml, richOembed } from '../../src/embed/oembed.ts'
import { isThumbnailWidth, thumbnailWithin } from '../../src/embed/thumbnail.ts'
import { subjectOf } from './subjects.ts'

describe('oEmbed', () => {
  it('is a link with a picture', () => {
    expect(linkOembed(subjectOf(), {})).toEqual({
      type: 'link',
      version: '1.0',
      title: 'Harbour opens again',
      author_name: 'Ann Ford and Bo Lund',
      provider_name: 'The Gazette',
      provider_url: 'https://gazette.example/',
      cache_age: 3600,
      thumbnail_url: 'https://cards.example/cards/x1/aa/og.jpg',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  it('gives the address of a single author, but not of several', () => {
    const [ann] = subjectOf().article.authors
    expect(linkOembed(subjectOf({ authors: [ann!] }), {})['author_url']).toBe('https://x.com/annford')
    expect(linkOembed(subjectOf(), {})).not.toHaveProperty('author_url')
  })

  it.each([
    [{ maxWidth: 1200, maxHeight: 630 }, 'og.jpg', 1200, 630],
    [{ maxWidth: 1199 }, 'og-1180.jpg', 1180, 619],
    [{ maxWidth: 600 }, 'og-600.jpg', 600, 315],
    [{ maxWidth: 639 }, 'og-620.jpg', 620, 325],
    [{ maxHeight: 629 }, 'og-1180.jpg', 1180, 619],
    [{ maxHeight: 100 }, 'og-180.jpg', 180, 94],
    [{ maxWidth: 900, maxHeight: 315 }, 'og-600.jpg', 600, 315],
    [{ maxWidth: 19 }, 'og-19.jpg', 19, 9],
    [{ maxWidth: 1, maxHeight: 1 }, 'og-1.jpg', 1, 1],
  ])('within %o shows %s: %i × %i', (room, file, width, height) => {
    expect(linkOembed(subjectOf(), room)).toMatchObject({
      thumbnail_url: `https://cards.example/cards/x1/aa/${file}`,
      thumbnail_width: width,
      thumbnail_height: height,
    })
  })

  it.each([0, 1, 2, 19, 20, 21, 599, 600, 601, 1199, 1200, 5000])(
    'is within a width and a height of %i, in one of few sizes',
    (side) => {
      for (const card of [
        { width: 1200, height: 630 },
        { width: 1080, height: 1350 },
      ])
        for (const room of [{ maxWidth: Math.max(1, side) }, { maxHeight: Math.max(1, side) }]) {
          const { width, height } = thumbnailWithin(card, room)
          expect(width).toBeLessThanOrEqual(room.maxWidth ?? Infinity)
          expect(height).toBeLessThanOrEqual(room.maxHeight ?? Infinity)
          expect(width === card.width || isThumbnailWidth(width, card)).toBe(true)
        }
    },
  )

  it('has no thumbnail where its one picture is too large', () => {
    const [image] = subjectOf().images
    const { smaller: _, ...single } = image!
    const oembed = linkOembed(subjectOf({}, { images: [single] }), { maxWidth: 600 })
    expect(Object.keys(oembed).filter((name) => name.startsWith('thumbnail'))).toEqual([])
  })

  it('has no thumbnail members without a card', () => {
    const members = Object.keys(linkOembed(subjectOf({}, { images: [] }), {}))
    expect(members.filter((name) => name.startsWith('thumbnail'))).toEqual([])
  })

  it.each([
    [{}, 640, 240],
    [{ maxWidth: 500 }, 500, 240],
    [{ maxWidth: 320 }, 320, 368],
    [{ maxWidth: 320, maxHeight: 300 }, 320, 300],
    [{ maxHeight: 100 }, 640, 100],
    [{ maxWidth: 1, maxHeight: 1 }, 1, 1],
  ])('is a frame within %o: %i × %i', (room, width, height) => {
    const rich = richOembed(subjectOf(), room)
    expect(rich).toMatchObject({ type: 'rich', width, height })
    expect(rich['html']).toBe(
      '<iframe src="https://cards.example/embed/x1" title="Harbour opens again" loading="lazy" ' +
        `width="${width}" height="${height}" style="border:0;max-width:100%"></iframe>`,
    )
  })
})

describe('oEmbed as XML', () => {
  it('reads back as it was', () => {
    const title = `Q&A: <b>"five"</b> 'things' ]]> – नमस्ते 👨‍👩‍👧‍👦`
    const members = new Map<string, string>()
    let name = ''
    const problems: string[] = []
    const parser = new Parser(
      {
        onopentagname: (tag) => {
          name = tag
          members.set(tag, '')
        },
        ontext: (text) => members.set(name, (members.get(name) ?? '') + text),
        onclosetag: (_, implied) => {
          name = ''
          if (implied) problems.push('unclosed')
        },
        onerror: (error) => problems.push(error.message),
      },
      { xmlMode: true },
    )
    const oembed = richOembed(subjectOf({ title }), {})
    parser.end(oembedXml(oembed))
    members.delete('oembed')
    members.delete('')
    expect(problems).toEqual([])
    expect(Object.fromEntries(members)).toEqual(
      Object.fromEntries(Object.entries(oembed).map(([key, value]) => [key, String(value)])),
    )
  })

  it('leaves out what XML cannot write', () => {
    const xml = oembedXml({ type: 'link', title: 'a\0b\u000bc\ufffed\ud800e' })
    expect(xml).toContain('<title>abcd\ufffde</title>')
  })
})
