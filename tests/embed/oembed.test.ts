import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { linkOembed, oembedXml, richOembed } from '../../src/embed/oembed.ts'
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

  it('gives the address of one author, and of several none', () => {
    const [ann] = subjectOf().article.authors
    expect(linkOembed(subjectOf({ authors: [ann!] }), {})['author_url']).toBe('https://x.com/annford')
    expect(linkOembed(subjectOf(), {})).not.toHaveProperty('author_url')
  })

  it.each([
    [{ maxWidth: 1200, maxHeight: 630 }, 'og.jpg'],
    [{ maxHeight: 629 }, 'twitter.png'],
    [{ maxWidth: 1199 }, 'square.png'],
  ])('within %o shows %s', (room, file) => {
    expect(String(linkOembed(subjectOf(), room)['thumbnail_url']).endsWith(file)).toBe(true)
  })

  it.each([
    [{ maxWidth: 600 }, 600, 315],
    [{ maxHeight: 100 }, 190, 100],
    [{ maxWidth: 1, maxHeight: 1 }, 1, 1],
  ])('within %o shows the first card smaller: %i × %i', (room, width, height) => {
    expect(linkOembed(subjectOf(), room)).toMatchObject({
      thumbnail_url: 'https://cards.example/cards/x1/aa/og.jpg',
      thumbnail_width: width,
      thumbnail_height: height,
    })
  })

  it('has no member of a thumbnail without a card', () => {
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
