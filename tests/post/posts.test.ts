import { describe, expect, test } from 'vitest'
import { countText } from '../../src/post/count-text.ts'
import type { FieldName } from '../../src/post/network.ts'
import { morningPost, sentence } from './articles.ts'
import { monsoon, write, text, codes } from './written.ts'

describe('the post for Twitter', () => {
  test('has title, standfirst, link and hashtags', () => {
    expect(text(write(monsoon).twitter)).toBe(
      [
        monsoon.title,
        '',
        monsoon.description,
        '',
        'https://samachar.example.com/%E0%A4%A6%E0%A5%87%E0%A4%B6/%E0%A4%AE%E0%A4%BE%E0%A4%A8%E0%A4%B8%E0%A5%82%E0%A4%A8?id=7',
        '#मानसून #उत्तर_प्रदेश',
      ].join('\n'),
    )
  })

  test('counts the link as 23, however long it is', () => {
    const { twitter } = write(monsoon)
    const link = text(twitter).split('\n')[4]!
    expect(twitter.texts['text']!.length).toBe(text(twitter).length - link.length + 23)
  })

  test('opens X with the same text', () => {
    const { twitter } = write(monsoon)
    const opened = new URL(twitter.compose!)
    expect(opened.origin + opened.pathname).toBe('https://x.com/intent/tweet')
    expect(opened.searchParams.get('text')).toBe(text(twitter))
  })

  test('gives up hashtags, then sentences, then words, and the title last', () => {
    const title = 'Tide tables reprinted after a printing error'
    const long = [sentence(12), sentence(12, 'Second'), sentence(12, 'Third')].join(' ')
    const tags = ['Harbour', 'Tides']
    const fits = write({ title, description: sentence(12), tags }).twitter
    expect(text(fits)).toContain('#Harbour #Tides')
    expect(codes(fits)).toEqual([])

    const noTags = write({ title, description: sentence(29), tags }).twitter
    expect(text(noTags)).not.toContain('#Harbour #Tides')
    expect(text(noTags)).toContain(sentence(29))
    expect(codes(noTags)).toEqual(['twitter/text hashtag-dropped'])

    const fewer = write({ title, description: long, tags }).twitter
    expect(text(fewer)).toContain(`${sentence(12)} ${sentence(12, 'Second')}\n`)
    expect(text(fewer)).not.toContain('Third')
    expect(codes(fewer)).toContain('twitter/text text-cut')
    expect(text(fewer)).not.toContain('…')

    const words = write({ title, description: sentence(60), tags }).twitter
    expect(text(words)).toMatch(/word\d+…\n\nhttps:/)
    expect(text(words)).toContain(title)

    const shortTitle = write({ title: sentence(70), description: sentence(9), tags }).twitter
    expect(text(shortTitle)).toMatch(/^Harbour word0 .*word\d+…\n\nhttps:\S+$/)
    expect(codes(shortTitle)).toEqual([
      'twitter/text hashtag-dropped',
      'twitter/text text-dropped',
      'twitter/text text-cut',
    ])
  })

  test('gives hashtags back where a dropped sentence leaves room', () => {
    const description = `${sentence(10)} ${sentence(40, 'Second')}`
    const { twitter } = write({ title: 'Tide tables reprinted', description, tags: ['Harbour'] })
    expect(text(twitter)).toMatch(/word8\.\n\nhttps:\S+\n#Harbour$/)
  })

  test('keeps words whole that join parts with hyphens, links, handles and emoji of many parts', () => {
    for (let words = 30; words < 60; words += 1) {
      const description = `${Array.from({ length: words }, () => 'state-of-the-art').join(' ')} 👩🏽‍🔬 @harbour_master end`
      const { twitter } = write({ title: 'Tides', description })
      const [, standfirst = ''] = text(twitter).split('\n\n')
      expect(standfirst).toMatch(/^state-of-the-art( state-of-the-art)*…?$/)
    }
  })

  test('leaves out a title of one word too long to cut, with an error', () => {
    const { twitter } = write({ title: 'x'.repeat(900) })
    expect(text(twitter)).toBe('https://morningpost.example.com/world/tides')
    expect(twitter.verdicts).toContainEqual(
      expect.objectContaining({ code: 'text-dropped', severity: 'error', place: 'twitter/text' }),
    )
  })

  test('has the hashtags of the brand and the section first, each once, and two of all', () => {
    const brand = {
      ...morningPost,
      hashtags: { always: ['Post'], sections: { Sport: ['Football', 'post'] } },
    }
    const sport = {
      title: 'Tides',
      section: 'Sport',
      tags: ['football', 'C++', '2026', "People's Cup", 'Rain'],
    }
    const { twitter, facebook, of } = write(sport, { brand })
    expect(text(twitter)).toMatch(/\n#Post #Football$/)
    expect(text(facebook, 'link')).toMatch(/\n#Post #Football #PeoplesCup$/)
    expect(text(of('mastodon'))).toMatch(/\n#Post #Football #PeoplesCup #Rain$/)
    expect(codes(twitter)).toContain('twitter hashtag-dropped')
    expect(twitter.verdicts[0]!.message).toBe('No hashtag can be made of “C++”, “2026”.')
  })

  test('adds the campaign to the link, and nothing twice', () => {
    const { twitter, facebook } = write(
      { title: 'Tides', url: 'https://morningpost.example.com/a?utm_source=rss' },
      { brand: morningPost },
    )
    // The article's own campaign parameters were removed on input.
    expect(twitter.link).toBe(
      'https://morningpost.example.com/a?utm_medium=social&utm_source=x&utm_content=headline',
    )
    expect(facebook.link).toBe('https://morningpost.example.com/a?utm_medium=social&utm_content=headline')
  })

  test('keeps a campaign parameter that the address already has', () => {
    const brand = { ...morningPost, campaign: { all: { ref: 'post' }, twitter: { ref: 'x', via: 'x' } } }
    const { twitter, facebook } = write(
      { title: 'Tides', url: 'https://morningpost.example.com/a?ref=cms' },
      { brand },
    )
    expect(twitter.link).toBe('https://morningpost.example.com/a?ref=cms&via=x&utm_content=headline')
    expect(facebook.link).toBe('https://morningpost.example.com/a?ref=cms&utm_content=headline')
  })

  test.each([
    ['https://xn--wgv71a.jp:8443/a(b)', 'https://日本.jp:8443/a(b)#part'],
    ['https://a.example.com/x|y', undefined],
    ['https://a.example.com/end.', undefined],
  ])('links the whole of %s', (_, url) => {
    const { twitter } = write({ title: 'Tides', url: url ?? _ })
    const { entities } = twitter.texts['text']!
    expect(entities.map((entity) => entity.text)).toEqual([twitter.link])
  })

  test('reports once that there is no link', () => {
    const { twitter, facebook } = write({ title: 'Tides', url: undefined })
    expect(text(twitter)).toBe('Tides')
    expect(codes(twitter)).toEqual(['twitter link-missing'])
    expect(facebook.texts['comment']).toBeUndefined()
    expect(facebook.compose).toBeUndefined()
  })
})

describe('the posts for the others', () => {
  test('Bluesky has facets by bytes and the link as a card', () => {
    const { api, texts } = write(monsoon).of('bluesky')
    const { record } = api['com.atproto.repo.createRecord'] as {
      record: { facets: { index: { byteStart: number; byteEnd: number } }[]; embed: unknown }
    }
    const bytes = new TextEncoder().encode(texts['text']!.text)
    const tagged = record.facets.map(({ index }) =>
      new TextDecoder().decode(bytes.slice(index.byteStart, index.byteEnd)),
    )
    expect(tagged).toEqual(['#मानसून', '#उत्तर_प्रदेश'])
    expect(record.embed).toMatchObject({
      $type: 'app.bsky.embed.external',
      external: { title: monsoon.title, description: monsoon.description },
    })
  })

  test('Threads has one topic, Mastodon its language, LinkedIn escaped brackets', () => {
    const { of } = write({ ...monsoon, title: 'Tides (again) [twice]' })
    expect(text(of('threads')).match(/#/g)).toHaveLength(1)
    expect(of('mastodon').api['POST /api/v1/statuses']).toMatchObject({ language: 'hi' })
    expect(of('linkedin').api['POST /rest/posts']).toMatchObject({
      commentary: expect.stringContaining(String.raw`Tides \(again\) \[twice\]`),
    })
  })
})

function fieldOf(name: string): FieldName {
  return ['title', 'description', 'tags'].includes(name) ? (name as FieldName) : 'text'
}

describe('random articles', () => {
  const hostile = [
    'word '.repeat(200).trim(),
    'ก'.repeat(900),
    '日本'.repeat(400),
    '👩🏽‍🔬'.repeat(120),
    'a.b.com '.repeat(100).trim(),
    '@who #tag $CASH https://a.example.com/b '.repeat(20).trim(),
    'Việt Nam ữữữữ '.repeat(60).trim(),
    '( ( [ [ “ '.repeat(50).trim(),
    'שלום עולם '.repeat(90).trim(),
    '…'.repeat(300),
    '#'.repeat(900),
  ]
  test.each(hostile)('posts stay within every limit: %#', (words) => {
    for (const description of [undefined, words, `${words}. ${words}`]) {
      const { all } = write({
        title: words,
        description,
        section: words.slice(0, 190),
        tags: [words.slice(0, 90), '#a "b", c'],
      })
      for (const post of all) {
        for (const [name, each] of Object.entries(post.texts)) {
          // A title without a word that fits is impossible: it is empty, with an error.
          const isLost = each.text === '' && (name === 'title' || name === 'tags')
          const counted = countText(post.network, fieldOf(name), each.text).length
          expect({ of: post.network, name, valid: each.valid || isLost, length: each.length }).toEqual({
            of: post.network,
            name,
            valid: true,
            length: counted,
          })
        }
        for (const part of post.thread ?? []) expect(part.valid).toBe(true)
        expect(post.alt.length).toBeLessThanOrEqual(420)
      }
    }
  })
})
