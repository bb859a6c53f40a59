import { describe, expect, test } from 'vitest'
import { brandDefaults } from '../../src/article/brand/brand.ts'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { countText } from '../../src/post/count-text.ts'
import type { FieldName } from '../../src/post/network.ts'
import type { Post } from '../../src/post/post.ts'
import type { PostRequest } from '../../src/post/write-posts.ts'
import { articleOf, morningPost, sentence } from './articles.ts'
import { posts } from './post-writer.ts'

function write(fields: Record<string, unknown>, request: Partial<PostRequest> = {}) {
  const all = posts.write({
    article: articleOf(fields),
    brand: exampleBrand,
    template: 'headline',
    ...request,
  })
  const of = (network: string): Post => all.find((post) => post.network === network)!
  return { all, of, twitter: of('twitter'), youtube: of('youtube'), facebook: of('facebook') }
}

/** One sentence of this many clauses. */
function sentenceOf(clauses: number): string {
  const each = Array.from(
    { length: clauses },
    (_, i) => `${i === 0 ? 'Clause' : 'clause'} ${i} goes on for quite some time here`,
  )
  return `${each.join(', ')}.`
}

const text = (post: Post, name = 'text') => post.texts[name]!.text

const codes = (post: Post) => post.verdicts.map(({ place, code }) => `${place} ${code}`)

const monsoon = {
  url: 'https://samachar.example.com/देश/मानसून?id=7#top',
  title: 'केरल पहुँचा मानसून, अगले 48 घंटों में भारी बारिश की चेतावनी',
  description: 'मौसम विभाग ने कहा कि इस साल मानसून तीन दिन पहले आया है।',
  section: 'देश',
  tags: ['मानसून', 'उत्तर प्रदेश'],
  lang: 'hi',
}

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

describe('words that would become links', () => {
  test('get their space where one is missing, and an unseen joiner elsewhere', () => {
    const { twitter } = write({ title: 'The war ended.So did ASP.NET and README.md' })
    expect(text(twitter).split('\n')[0]).toBe('The war ended. So did ASP.\u200cNET and README.\u200cmd')
    expect(twitter.texts['text']!.entities.map(({ text: linked }) => linked)).toEqual([twitter.link])
    expect(twitter.verdicts).toContainEqual(
      expect.objectContaining({
        code: 'link-mended',
        message: 'Would have become a link: “ended.So”, “ASP.NET”, “README.md”.',
      }),
    )
  })

  test('stay as they are where no network links them', () => {
    expect(text(write({ title: 'ASP.NET is back' }).of('mastodon'))).toContain('ASP.NET')
  })
})

describe('a thread', () => {
  const description = Array.from({ length: 9 }, (_, i) => sentence(18, `Part${i}`)).join(' ')
  const title = 'How the harbour lost its tide tables'

  test('has the whole standfirst in numbered parts, each within the limit', () => {
    const { thread = [] } = write({ title, description }).twitter
    expect(thread.length).toBeGreaterThan(2)
    thread.forEach((part, i) => {
      expect(part.valid).toBe(true)
      expect(part.text.endsWith(`\n\n${i + 1}/${thread.length}`)).toBe(true)
      expect(part.text).not.toContain('…')
    })
    const told = thread.map((part) => part.text.replace(/\n\n\d+\/\d+$/, '')).join(' ')
    for (const each of description.match(/[^.]+\./g)!) expect(told).toContain(each.trim())
    expect(thread[0]!.text).toContain(title)
    expect(thread[0]!.text).toContain('https://morningpost.example.com/world/tides')
  })

  test('puts the link last where the brand wants it', () => {
    const brand = { ...morningPost, thread: { link: 'last', parts: 25 } } as const
    const { thread = [], link } = write({ title, description }, { brand }).twitter
    expect(thread[0]!.text).not.toContain('https:')
    expect(thread.at(-1)!.text).toContain(link!)
    expect(thread.every((part) => part.valid)).toBe(true)
  })

  test('parts a sentence that no part holds at a comma, with dots on both sides', () => {
    const endless = `${Array.from({ length: 12 }, (_, i) => `clause${i} of this sentence goes on for some time`).join(', ')}.`
    const { thread = [] } = write({ title, description: endless }).twitter
    expect(thread.length).toBeGreaterThan(2)
    expect(thread[1]!.text).toMatch(/,…\n\n2\//)
    expect(thread[2]!.text).toMatch(/^…clause/)
    expect(thread.every((part) => part.valid)).toBe(true)
  })

  test('is not made for a headline and one sentence in two parts', () => {
    expect(write({ title, description: sentenceOf(7) }).twitter.thread).toBeUndefined()
    expect(write({ title, description: `${sentenceOf(7)} More follows.` }).twitter.thread).toBeUndefined()
    expect(write({ title, description: `${sentenceOf(3)} ${sentenceOf(4)}` }).twitter.thread).toHaveLength(2)
  })

  test('has as many parts as the brand allows, and says what it leaves out', () => {
    const brand = { ...exampleBrand, ...brandDefaults, thread: { link: 'first', parts: 2 } } as const
    const { thread = [], verdicts } = write({ title, description }, { brand }).twitter
    expect(thread).toHaveLength(2)
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'thread-cut', place: 'twitter/thread' }))
  })

  test('is absent when one post holds everything', () => {
    expect(write({ title, description: sentence(5) }).twitter.thread).toBeUndefined()
  })
})

describe('what a cut leaves', () => {
  test('does not end with a conjunction or preposition, and is no fragment of a standfirst', () => {
    for (let words = 34; words < 44; words += 1) {
      const title = `${'harbour tide tables '.repeat(words / 2)}and the end of it all`
      const first = text(write({ title }).twitter).split('\n')[0]!
      expect(first).not.toMatch(/ (?:and|the|of|it)…$/)
    }
    const scrap = write({ title: 'harbour '.repeat(28).trim(), description: sentence(40) }).twitter
    expect(text(scrap)).not.toContain('word')
    expect(codes(scrap)).toContain('twitter/text text-dropped')
  })

  test('is the whole sentence where only its final “not” would be lost', () => {
    const title = 'harbour '.repeat(20).trim()
    const description =
      'Die Richter in Leipzig sehen das Recht der Gemeinden auf Selbstverwaltung durch die Verordnung nicht verletzt.'
    const { all } = write({ title, description, lang: 'de' })
    const varied = all.flatMap(({ variants = [] }) => variants)
    for (const { text } of varied) expect(text).not.toContain('…')
    expect(varied.length).toBeGreaterThan(0)
  })

  test('is reported for sections and credits, too', () => {
    const { facebook } = write(
      { title: 'Tides', section: 'Harbour', image: { credit: 'PTI' } },
      {
        texts: {
          facebook: `{% shorten section, credit %}${'w '.repeat(2496)}{{ title }} {{ section }} {{ credit }}`,
        },
      },
    )
    expect(codes(facebook).filter((code) => code.startsWith('facebook/link'))).toEqual([
      'facebook/link text-dropped',
      'facebook/link text-dropped',
    ])
    const messages = facebook.verdicts.map(({ message }) => message)
    expect(messages).toContain('There was no room for the section: “Harbour”.')
    expect(messages).toContain('There was no room for the photo credit: “PTI”.')
  })

  test('ends at a clause where one is near', () => {
    const clause = `The harbour office counted the ships ${'twice before noon and again '.repeat(5)}before dark`
    const description = `${clause}, because ${'nobody had looked behind the pier '.repeat(6)}.`
    const { twitter } = write({ title: 'Tide tables reprinted', description })
    expect(text(twitter)).toContain(`${clause}…`)
  })
})

describe('the posts for Facebook', () => {
  test('are a link post and a photo post whose link is its first comment', () => {
    const { facebook } = write({
      ...monsoon,
      image: { url: 'https://samachar.example.com/a.jpg', credit: 'PTI' },
    })
    expect(text(facebook, 'link')).not.toContain('https:')
    expect(text(facebook, 'photo')).toContain('पूरी ख़बर पहले कमेंट में पढ़ें 👇')
    expect(text(facebook, 'photo')).toContain('📷 PTI')
    expect(text(facebook, 'comment')).toBe(facebook.link)
    expect(facebook.api['POST /{page-id}/feed']).toEqual({
      message: text(facebook, 'link'),
      link: facebook.link,
    })
    expect(facebook.api['POST /{page-id}/photos']).toEqual({
      caption: text(facebook, 'photo'),
      alt_text_custom: facebook.alt,
    })
  })

  test('have no phrase in a language without phrases', () => {
    const { facebook } = write({ title: 'Tides', lang: 'la' })
    expect(text(facebook, 'photo')).toBe('Tides\n\n👇')
  })
})

describe('the posts for YouTube', () => {
  test('carry the fold, the link, credits and hashtags', () => {
    const { youtube } = write({
      title: 'Tides',
      description: 'Naïve? Perhaps. But the numbers do not lie.',
      authors: [{ name: 'Ines Lund' }],
      publishedAt: '2026-05-29T07:15:00+05:30',
      image: { url: 'https://a.example.com/b.jpg', credit: 'PTI' },
      tags: ['Harbour'],
    })
    expect(text(youtube, 'description')).toBe(
      [
        'Naïve? Perhaps. But the numbers do not lie.',
        'Read more: https://morningpost.example.com/world/tides',
        '',
        'Ines Lund',
        'May 29, 2026',
        '📷 PTI',
        '',
        '#Harbour',
      ].join('\n'),
    )
  })

  test('have no brackets that the API refuses', () => {
    const { youtube } = write({ title: 'Tides 3 < 4 and 5 > 4', description: 'Or 1 < 2.' })
    expect(text(youtube, 'title')).toBe('Tides 3 ‹ 4 and 5 › 4')
    expect(youtube.texts['description']!.valid).toBe(true)
  })

  test('have tags within the budget, each once, and name the others', () => {
    const tags = [
      'One, two',
      'TWO',
      '"quoted"',
      '#hash',
      ...Array.from({ length: 40 }, (_, i) => `a tag of many words ${i}`),
    ]
    const { youtube } = write({ title: 'Tides', tags })
    const { snippet } = youtube.api['POST /youtube/v3/videos'] as { snippet: { tags: string[] } }
    expect(snippet.tags.slice(0, 4)).toEqual(['One', 'two', 'quoted', 'hash'])
    expect(youtube.texts['tags']!.valid).toBe(true)
    expect(youtube.texts['tags']!.length).toBeGreaterThan(450)
    expect(youtube.verdicts).toContainEqual(expect.objectContaining({ code: 'tag-dropped' }))
    const long = write({ title: 'Tides', tags: ['x'.repeat(31), 'Rain'] }).youtube
    expect(text(long, 'tags')).toMatch(/^Rain/)
  })

  test('list chapters as YouTube reads them', () => {
    const chapters = [
      { at: 0, title: 'Start' },
      { at: 75.4, title: 'Harbour' },
      { at: 3700, title: 'End' },
    ]
    const { youtube } = write({ title: 'Tides' }, { chapters })
    expect(text(youtube, 'description')).toContain('0:00:00 Start\n0:01:15 Harbour\n1:01:40 End')
    const early = ['Start', 'Harbour', 'End'].map((title, i) => ({ at: i * 60, title }))
    const short = write({ title: 'Tides' }, { chapters: early })
    expect(text(short.youtube, 'description')).toContain('0:00 Start\n1:00 Harbour\n2:00 End')
  })

  test.each([
    [[{ at: 0, title: 'Only' }], 'chapters'],
    [[5, 20, 40].map((at) => ({ at, title: 'x' })), 'chapters.0.at'],
    [[0, 20, 25].map((at) => ({ at, title: 'x' })), 'chapters.2.at'],
  ])('refuse chapters that it would not show', (chapters, field) => {
    expect(() => write({ title: 'Tides' }, { chapters })).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }),
    )
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
