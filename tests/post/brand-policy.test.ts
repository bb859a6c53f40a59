import { postNetworks } from '../../src/article/brand/post-policy.ts'
import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/article/brand/brand.ts'
import { hashtagOf } from '../../src/post/texts/hashtags.ts'
import { countText } from '../../src/post/count-text.ts'
import type { Post } from '../../src/post/post.ts'
import { articleOf, morningPost, sentence } from './articles.ts'
import { posts } from './post-writer.ts'

function write(fields: Record<string, unknown>, more: Partial<Brand> = {}) {
  const all = posts.write({
    article: articleOf(fields),
    brand: { ...morningPost, ...more },
    template: 'headline',
  })
  return (network: string): Post => all.find((post) => post.network === network)!
}

const text = (post: Post, name = 'text') => post.texts[name]!.text
const hashtagsIn = (post: Post, name = 'text') => text(post, name).match(/#[\p{L}\p{M}\p{N}_]+/gu) ?? []

describe('a hashtag', () => {
  test.each([
    ['iPhone 17', 'iPhone17'],
    ['eBay sellers', 'eBaySellers'],
    ['mRNA vaccine', 'mRNAVaccine'],
    ['IND vs AUS', 'INDvsAUS'],
    ['climate change', 'ClimateChange'],
    ['東京 オリンピック', '東京オリンピック'],
    ['サッカー・ワールドカップ', 'サッカーワールドカップ'],
    ['한국 축구', '한국축구'],
    ['รถไฟ ความเร็วสูง', 'รถไฟความเร็วสูง'],
    ['उत्तर प्रदेश', 'उत्तर_प्रदेश'],
    ['IPL फाइनल', 'IPL_फाइनल'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['AI 반도체', 'AI반도체'],
    ['bão số 12', 'BãoSố12'],
    ['TSMC 台積電', 'TSMC台積電'],
    ['סטארט־אפ', 'סטארטאפ'],
    ['Côte d’Ivoire', 'CôteDIvoire'],
    ["état d'urgence", 'ÉtatDUrgence'],
    ['McDonald’s', 'McDonalds'],
    ['USA v England', 'USAvEngland'],
    ['R&B', 'RnB'],
    ['Q & A', 'QnA'],
    ['R&D 예산', 'RnD예산'],
    ['M&S', 'MandS'],
    ['A&E waiting times', 'AandEWaitingTimes'],
    ['H&M', 'HM'],
    ['AT&T', 'ATT'],
    ['S&P 500', 'SP500'],
    ['Marks & Spencer', 'MarksAndSpencer'],
    ['Mr. & Mrs. Smith', 'MrAndMrsSmith'],
    ['C++', undefined],
    ['C#', undefined],
    ['Disney+', 'DisneyPlus'],
    ['Apple TV+', 'AppleTVPlus'],
    ['LGBT+', 'LGBT'],
    ['A$AP Rocky', 'ASAPRocky'],
    ['Ke$ha', 'Kesha'],
    ['P!nk', 'Pink'],
    ['Yahoo!', 'Yahoo'],
    ['Copa do Mundo de Clubes', 'CopaDoMundoDeClubes'],
    ['Día Internacional de la Mujer', 'DíaInternacionalDeLaMujer'],
    ['istanbul seçim', 'İstanbulSeçim', 'tr'],
    ['İzmir iş dünyası', 'İzmirİşDünyası', 'tr'],
    ['Peek & Cloppenburg', 'PeekCloppenburg', 'de'],
    ['five words are too many here', undefined],
    ['x'.repeat(300), undefined],
    ['©', undefined],
    ['2026', undefined],
  ] as [string, string | undefined, string?][])('of %s is %s', (tag, name, lang) => {
    expect(hashtagOf(tag, lang)).toBe(name)
  })

  test('is not made from words of every newsroom, nor from blocked ones; both are reported', () => {
    const tags = ['Latest News', 'समाचार', 'Uncategorized', 'Tides', 'Gossip', 'होम', 'ข่าวทั่วไป', 'জাতীয়']
    const hashtags = { ...morningPost.hashtags, block: ['gossip'] }
    const mastodon = write({ title: 'Ferry leaves', tags }, { hashtags })('mastodon')
    expect(hashtagsIn(mastodon)).toEqual(['#Tides'])
    expect(mastodon.verdicts).toContainEqual(
      expect.objectContaining({
        code: 'hashtag-dropped',
        message: expect.stringContaining('“Latest News”, “समाचार”, “Uncategorized”, “Gossip”'),
      }),
    )
  })

  test('is absent if the brand blocks all', () => {
    const hashtags = { ...morningPost.hashtags, block: ['*'] }
    const twitter = write({ title: 'Ferry leaves', tags: ['Tides', 'Harbour'] }, { hashtags })('twitter')
    expect(hashtagsIn(twitter)).toEqual([])
    expect(twitter.verdicts).toContainEqual(
      expect.objectContaining({
        code: 'hashtag-dropped',
        message: expect.stringContaining('“Tides”, “Harbour”'),
      }),
    )
  })

  test('says a name once before it says it within another', () => {
    const tags = ['UPSC', 'UPSC Topper', 'Meerut']
    expect(hashtagsIn(write({ title: 'Results', tags })('mastodon'))).toEqual([
      '#UPSC',
      '#Meerut',
      '#UPSCTopper',
    ])
  })

  test('has the brand’s spelling, events come first, a section’s name last, lists are parted', () => {
    const hashtags = { ...morningPost.hashtags, aliases: { 'ind VS aus': 'INDvAUS' } }
    const fields = {
      title: 'Match',
      section: 'Cricket',
      tags: ['Cricket, Nagpur', 'Budget 2026', 'IND vs AUS'],
    }
    expect(hashtagsIn(write(fields, { hashtags })('mastodon'))).toEqual([
      '#INDvAUS',
      '#Budget2026',
      '#Nagpur',
      '#Cricket',
    ])
    expect(hashtagsIn(write(fields, { hashtags })('twitter'))).toEqual(['#INDvAUS', '#Budget2026'])
  })

  test('is left out where the text has its words, or beyond the brand’s limit for a network', () => {
    const tags = ['Tide Tables', 'Harbour', 'Ferries']
    const hashtags = { ...morningPost.hashtags, skipMentioned: true, most: { mastodon: 1 } }
    const of = write({ title: 'Tide tables reprinted', tags }, { hashtags })
    expect(hashtagsIn(of('twitter'))).toEqual(['#Harbour', '#Ferries'])
    expect(hashtagsIn(of('mastodon'))).toEqual(['#Harbour'])
    const rules = [{ when: { network: ['twitter'] }, use: { hashtags: false } }]
    expect(hashtagsIn(write({ title: 'Tides', tags }, { rules })('twitter'))).toEqual([])
  })

  test('is the highest-ranked one that fits, not the first', () => {
    const tags = ['Extraordinarily Long Name Of A Place', 'Rain']
    const description = `${sentence(33)}`
    const twitter = write({ title: 'Tide tables', description, tags })('twitter')
    expect(text(twitter)).toContain(description)
    expect(hashtagsIn(twitter)).toEqual(['#Rain'])
  })
})

describe('people and accounts', () => {
  const people = {
    'SpriterTeam Photo': { twitter: '@SpriterTeam', instagram: '@spriter' },
    NASA: { twitter: '@NASA', mastodon: '@nasa@social.example' },
    '*': { twitter: '@morningpost' },
  }

  test('of another network are written as names', () => {
    const of = write({ title: '@NASA confirms water', image: { credit: 'Twitter/@SpriterTeam' } })
    expect(text(of('facebook'), 'link')).toBe('NASA confirms water')
    expect(text(of('facebook'), 'photo')).toContain('📷 Twitter/SpriterTeam')
    expect(text(of('mastodon'))).toMatch(/^NASA confirms/)
    expect(text(of('bluesky'))).toMatch(/^NASA confirms/)
    expect(text(write({ title: 'Write to desk@paper.example' })('facebook'), 'link')).toContain(
      'desk@paper.example',
    )
  })

  test('are those of the brand’s table', () => {
    const of = write({ title: 'Water, says @NASA', image: { credit: 'Twitter/@SpriterTeam' } }, { people })
    expect(text(of('mastodon'))).toContain('says @nasa@social.example')
    expect(text(of('instagram'))).toContain('📷 @spriter')
    expect(text(of('facebook'), 'photo')).toContain('📷 SpriterTeam Photo')
    const opinion = write(
      { title: 'Tides', kind: 'opinion', authors: [{ name: 'Staff Writer' }] },
      { people },
    )
    expect(text(opinion('twitter'))).toContain('Staff Writer (@morningpost)')
  })

  test('without a network name are replaced by their owner’s account on this network', () => {
    const owners = { ...people, 'R. Shah': { instagram: '@rshahphotos', twitter: '@rshah' } }
    const of = write({ title: 'Water, seen by @rshahphotos' }, { people: owners })
    expect(text(of('twitter'))).toContain('seen by @rshah\n')
    expect(text(of('instagram'))).toContain('seen by @rshahphotos')
    expect(text(of('bluesky'))).toContain('seen by R. Shah')
  })

  test('never begin a post on X, which would be a reply', () => {
    for (const [title, begins] of [
      ['@NASA confirms water', '.@NASA confirms'],
      ['＠NASA confirms water', '.＠NASA confirms'],
      ['\u200f@NASA confirms water', '\u200f.@NASA confirms'],
    ] as const) {
      const twitter = write({ title })('twitter')
      expect(text(twitter).startsWith(begins)).toBe(true)
      expect(twitter.verdicts).toContainEqual(expect.objectContaining({ code: 'mention-first' }))
    }
  })

  test('without an identifier are no mention on Bluesky, and said', () => {
    const bluesky = write({ title: 'Water, says @nasa.bsky.social' })('bluesky')
    const { record } = bluesky.api['com.atproto.repo.createRecord'] as { record: { facets: unknown[] } }
    expect(record.facets).toEqual([])
    expect(bluesky.verdicts).toContainEqual(expect.objectContaining({ code: 'mention-unlinked' }))
  })
})

describe('the length of a post', () => {
  const description = Array.from({ length: 9 }, (_, i) => sentence(18, `Part${i}`)).join(' ')

  test('is the account’s own on X and Mastodon', () => {
    const posts = { limits: { twitter: 25_000, mastodon: 5000 } }
    const of = write({ title: 'Tide tables', description }, { posts })
    expect(text(of('twitter'))).toContain(description)
    expect(of('twitter').texts['text']).toMatchObject({ max: 25_000, valid: true })
    expect(of('twitter').thread).toBeUndefined()
    expect(of('mastodon').texts['text']).toMatchObject({ max: 5000, valid: true })
    expect(countText('twitter', 'text', 'x'.repeat(281), 25_000)).toMatchObject({ valid: true, max: 25_000 })
    expect(countText('mastodon', 'text', 'x'.repeat(501), 1000).valid).toBe(true)
    expect(countText('bluesky', 'text', 'x'.repeat(301), 1000).valid).toBe(false)
  })

  test('may be limited by an editor below the network’s; verdicts report the loss', () => {
    const of = write({ title: 'Tide tables', description: description.repeat(3) })
    expect(of('facebook').texts['link']!.length).toBeLessThanOrEqual(477)
    expect(of('facebook').verdicts).toContainEqual(
      expect.objectContaining({ code: 'text-cut', place: 'facebook/link' }),
    )
    const short = write({ title: 'Tide tables', description }, { posts: { limits: { twitter: 140 } } })
    expect(short('twitter').texts['text']).toMatchObject({ max: 280 })
    expect(short('twitter').texts['text']!.length).toBeLessThanOrEqual(140)
  })
})

describe('the link', () => {
  test('goes into a reply or comment, or nowhere, as the brand wants', () => {
    const posts = { links: { twitter: 'comment', linkedin: 'comment', mastodon: 'none' } } as const
    const of = write({ title: 'Tide tables' }, { posts })
    expect(text(of('twitter'))).toBe('Tide tables')
    expect(text(of('twitter'), 'comment')).toMatch(/^Read more: https:/)
    expect(of('twitter').api['POST /2/tweets reply']).toMatchObject({
      reply: { in_reply_to_tweet_id: '{post-id}' },
    })
    expect(of('linkedin').api['POST /rest/posts']).not.toHaveProperty('content')
    expect(of('linkedin').api['POST /rest/socialActions/{post-urn}/comments']).toBeDefined()
    expect(text(of('mastodon'))).not.toContain('https:')
  })

  test('goes into a reply on every network that has them, and stays in the post on the others', () => {
    const links = Object.fromEntries(postNetworks.map((network) => [network, 'comment' as const]))
    const of = write({ title: 'Tide tables' }, { posts: { links } })
    const replies = {
      bluesky: 'com.atproto.repo.createRecord reply',
      threads: 'POST /{threads-user-id}/threads reply',
      mastodon: 'POST /api/v1/statuses reply',
      instagram: 'POST /{ig-media-id}/comments',
    } as const
    for (const [network, call] of Object.entries(replies)) {
      expect(text(of(network), 'comment')).toMatch(/^Read more: https:/)
      expect(JSON.stringify(of(network).api[call])).toContain('https://')
      const [first] = Object.keys(of(network).api)
      expect(JSON.stringify(of(network).api[first!])).not.toContain('morningpost.example.com')
    }
    for (const network of ['whatsapp', 'telegram']) expect(text(of(network))).toContain('https:')
  })

  test('is the same in a post’s text, its fields and beside it', () => {
    const of = write({
      title: 'Farmers block highway',
      description: '“We will not pay twice for a line that never came,” said Harpreet Kaur, a farmer.',
    })
    expect(of('twitter').link).toContain('utm_content=quote')
    const angles = { whatsapp: 'headline', telegram: 'headline', push: 'sentence', youtube: 'sentence' }
    for (const [network, angle] of Object.entries(angles)) {
      const { link, texts, api } = of(network)
      expect([network, link]).toEqual([network, expect.stringContaining(`utm_content=${angle}`)])
      expect([network, JSON.stringify([texts, api])]).toEqual([
        network,
        expect.not.stringContaining('=quote'),
      ])
    }
    const long = `“${'We have waited nine winters for this train to come, '.repeat(5)}” said Olu Adeyemi.`
    const cut = write({ title: 'Northern line train reopens', description: long })('twitter')
    expect(text(cut)).toContain(cut.link)
  })
})

describe('a video', () => {
  test('has accounts, related links, its section and spellings; times of day are no jumps', () => {
    const posts = { related: [{ title: 'Tides', url: 'https://morningpost.example/tides' }] }
    const youtube = write(
      {
        title: 'Budget',
        description: 'At 11:04 the minister rose.',
        section: 'Business',
        tags: ['IND vs AUS'],
      },
      { posts },
    )('youtube')
    const description = text(youtube, 'description')
    expect(description).toContain('Follow us – The Morning Post\nX: https://x.com/morningpost')
    expect(description).toContain('Mastodon: https://social.example/@post')
    expect(description).toContain('Tides: https://morningpost.example/tides')
    expect(description).toContain('At 11:\u206004 the')
    expect(youtube.verdicts).toContainEqual(
      expect.objectContaining({ code: 'link-mended', place: 'youtube/description' }),
    )
    expect(text(youtube, 'tags')).toBe('IND vs AUS,Business,The Morning Post,INDvsAUS')
    expect(youtube.api['POST /youtube/v3/videos']).toMatchObject({
      notifySubscribers: true,
      status: { privacyStatus: 'public', selfDeclaredMadeForKids: false },
    })
    expect(text(youtube, 'comment')).toMatch(/^Read more: https:/)
  })
})

describe('a notification', () => {
  test('has the headline as its title, or whole in its body under the section’s name', () => {
    const short = write({ title: 'Ferry leaves', description: 'After two years.' })('push')
    expect([text(short, 'title'), text(short, 'body')]).toEqual(['Ferry leaves', 'After two years.'])
    const title = 'After two years of works the first ferry has left the harbour, to cheers from both piers'
    const long = write({ title, section: 'City', kind: 'breaking' })('push')
    expect([text(long, 'title'), text(long, 'body')]).toEqual(['Breaking | City', title])
    expect(long.api['POST /v1/projects/{project}/messages:send']).toMatchObject({
      message: { android: { priority: 'HIGH' } },
    })
  })
})

describe('a channel', () => {
  test('on WhatsApp has a bold headline and no marks by accident', () => {
    const whatsapp = write({ title: 'Rating *** and ~tides~', description: 'A _new_ start.' })('whatsapp')
    expect(text(whatsapp).split('\n')[0]).toMatch(/^\*Rating [^*]+\*$/)
    expect(new URL(whatsapp.compose!).searchParams.get('text')).toBe(text(whatsapp))
  })
})
