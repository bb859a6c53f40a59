import { AppBskyFeedPost, RichText } from '@atproto/api'
import twitterText from 'twitter-text'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import type { Post } from '../../src/post/post.ts'
import { articleOf, morningPost, sentence } from './articles.ts'
import { posts } from './post-writer.ts'
import { stories } from './stories.ts'

/** One article for each kind of problem, in many scripts. */
const troubled: readonly Article[] = [
  {
    title: 'केरल पहुँचा मानसून, अगले 48 घंटों में भारी बारिश की चेतावनी',
    description:
      'मौसम विभाग ने कहा कि https://mausam.example.com/हिन्दी/लेख पर सारे आँकड़े हैं; मानसून तीन दिन पहले आया है।',
    lang: 'hi',
    tags: ['मानसून', 'उत्तर प्रदेश'],
  },
  {
    title: 'OpenAI تطلق نموذجًا جديدًا',
    description: 'قالت الشركة إن النموذج تدرّب على 40 مليون ساعة من الكلام.',
    lang: 'ar',
    tags: ['الذكاء الاصطناعي'],
  },
  {
    title: '固态电池量产提前至2027年',
    description: '多家车企宣布签署长期供货协议，详见https://example.com/新闻。',
    lang: 'zh-Hans',
    tags: ['固态电池'],
  },
  {
    title: '@NASA confirms water, says @bbc.co.uk (ASP.NET $TSLA)',
    description: 'More at https://example.com/a_(b). Mail a@b.com 👩🏽‍🔬 1️⃣',
    lang: 'en',
    tags: ['iPhone 17', 'C++'],
  },
  {
    title: 'รถไฟความเร็วสูงเปิดทดลองวิ่งปลายปีนี้',
    description: 'กระทรวงคมนาคมยืนยันความปลอดภัย '.repeat(20),
    lang: 'th',
    tags: ['รถไฟ'],
  },
  {
    title: 'How the harbour lost its tide tables',
    description: Array.from({ length: 9 }, (_, i) => sentence(18, `Part${i}`)).join(' '),
    lang: 'en',
    tags: ['Harbour'],
  },
  { title: 'Việt Nam ữữữữ', description: 'Ờ '.repeat(300), lang: 'vi', tags: [] },
].map((fields) => articleOf(fields))

const articles = [...troubled, ...stories.map(({ article }) => article)]

const brand = {
  ...morningPost,
  people: { BBC: { bluesky: '@bbc.co.uk', did: 'did:plc:ewvi7nxzyoun6zhxrhs64oiz' } },
}

const written = articles.flatMap((article) => [
  ...posts.write({
    article,
    brand,
    template: 'headline',
    cardUrl: (format) => `https://cards.example/${format}.png`,
  }),
])

const of = (network: string): readonly Post[] => written.filter((post) => post.network === network)

interface Body {
  readonly record: Record<string, unknown> & { readonly text: string; readonly facets: readonly unknown[] }
}

describe('Bluesky’s own library', () => {
  const singles = of('bluesky').map(({ api }) => api['com.atproto.repo.createRecord'] as unknown as Body)
  const parts = of('bluesky').flatMap(({ threadApi = [] }) =>
    threadApi.map(({ body }) => body as unknown as Body),
  )

  test('finds every record valid', () => {
    expect(parts.length).toBeGreaterThan(3)
    for (const { record } of [...singles, ...parts]) {
      const filled = JSON.parse(
        JSON.stringify(record)
          .replaceAll(/\{uri of part \d\}/g, 'at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3k2a')
          .replaceAll(/\{cid of part \d\}/g, 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a'),
      ) as unknown
      expect(AppBskyFeedPost.validateRecord(filled)).toMatchObject({ success: true })
    }
  })

  test('counts as we do, and finds our links in the same places', () => {
    for (const { record } of singles) {
      const rich = new RichText({ text: record.text })
      const post = of('bluesky').find(({ texts }) => texts['text']!.text === record.text)!
      expect(post.texts['text']!.length).toBe(rich.graphemeLength)
      rich.detectFacetsWithoutResolution()
      const theirs = new Set((rich.facets ?? []).map(({ index }) => index.byteStart))
      const ours = record.facets as { index: { byteStart: number }; features: { $type: string }[] }[]
      // The library finds no link after a letter of a script without spaces; all others must agree.
      const known = ours.filter(({ index }) => theirs.has(index.byteStart))
      expect(known.length).toBeGreaterThanOrEqual(ours.length - 1)
    }
  })

  test('names the picture of the link card, which is uploaded first', () => {
    expect(of('bluesky')[0]!.api['com.atproto.repo.uploadBlob']).toEqual({
      url: 'https://cards.example/og.png',
      maxBytes: 1_000_000,
      goesTo: 'record.embed.external.thumb',
    })
  })
})

test('X’s own library finds every post, part and form valid, and weighs it the same', () => {
  const texts = of('twitter').flatMap(({ texts: all, thread = [], variants = [] }) =>
    Object.values(all).concat(thread, variants),
  )
  expect(texts.length).toBeGreaterThan(12)
  for (const { text, length } of texts) {
    const parsed = twitterText.parseTweet(text)
    // It counts emoji newer than itself too high; these texts have none.
    expect({ text, valid: parsed.valid, length: parsed.weightedLength }).toEqual({
      text,
      valid: true,
      length,
    })
  }
})

describe('the bodies of the other APIs', () => {
  test('thread by replying to the part before', () => {
    const long = of('twitter').find(({ thread }) => thread !== undefined)!
    expect(long.threadApi).toHaveLength(long.thread!.length)
    expect(long.threadApi![0]!.body).toEqual({ text: long.thread![0]!.text })
    expect(long.threadApi![1]).toEqual({
      call: 'POST /2/tweets',
      body: { text: long.thread![1]!.text, reply: { in_reply_to_tweet_id: '{id of part 1}' } },
    })
    const status = of('mastodon').find(({ thread }) => thread !== undefined)!.threadApi![1]!
    expect(status.body).toMatchObject({ in_reply_to_id: '{id of part 1}', visibility: 'public' })
    const threads = of('threads').find(({ thread }) => thread !== undefined)!.threadApi!
    expect(threads[1]!.body).toMatchObject({ reply_to_id: '{id of part 1}' })
    expect(threads[1]!.body).not.toHaveProperty('link_attachment')
  })

  test('carry the card as a picture', () => {
    const [x, linkedin, instagram, telegram, push] = [
      'twitter',
      'linkedin',
      'instagram',
      'telegram',
      'push',
    ].map((network) => of(network)[0]!.api)
    expect(x!['POST /2/media/upload']).toMatchObject({ media: 'https://cards.example/twitter.png' })
    expect(x!['POST /2/tweets with media']).toMatchObject({ media: { media_ids: ['{media-id}'] } })
    expect(linkedin!['POST /rest/posts']).toMatchObject({
      content: { article: { thumbnail: '{image-urn}' } },
    })
    expect(instagram!['POST /{ig-user-id}/media']).toMatchObject({
      image_url: 'https://cards.example/portrait.jpg',
    })
    expect(telegram!['POST /bot{token}/sendPhoto']).toMatchObject({
      photo: 'https://cards.example/square.png',
    })
    expect(push!['POST /v1/projects/{project}/messages:send']).toMatchObject({
      message: { notification: { image: 'https://cards.example/twitter.png' } },
    })
  })

  test('of Threads have the topic beside the text, and a verdict above 500 bytes', () => {
    const [hindi] = of('threads')
    expect(hindi!.api['POST /{threads-user-id}/threads']).toMatchObject({ topic_tag: 'मानसून' })
    expect(String(hindi!.api['POST /{threads-user-id}/threads']!['text'])).not.toContain('#')
    expect(hindi!.verdicts.map(({ code }) => code)).not.toContain('api-bytes')
    const [long] = posts.write({
      article: articleOf({ title: 'मानसून', description: 'मौसम विभाग ने कहा है। '.repeat(12), lang: 'hi' }),
      brand,
      template: 'headline',
      networks: ['threads'],
    })
    expect(long!.texts['text']!.valid).toBe(true)
    expect(long!.verdicts).toContainEqual(
      expect.objectContaining({ code: 'api-bytes', place: 'threads/text' }),
    )
  })

  test('of Telegram are HTML with the headline in bold', () => {
    const [post] = posts.write({
      article: articleOf({ title: 'Tides < & >', description: '1 < 2' }),
      brand,
      template: 'headline',
      networks: ['telegram'],
    })
    expect(post!.api['POST /bot{token}/sendMessage']).toMatchObject({
      parse_mode: 'HTML',
      text: expect.stringMatching(/^<b>Tides &lt; &amp; &gt;<\/b>\n\n1 &lt; 2\n\n/),
    })
  })

  test('wait until a story may go out, and end with it', () => {
    const at = '2099-01-01T00:00:00+05:30'
    const all = posts.write({
      article: articles[5]!,
      brand,
      template: 'headline',
      publishAt: at,
      expiresAt: '2099-01-02T00:00:00Z',
    })
    const body = (network: string, call: string) => all.find((post) => post.network === network)!.api[call]
    expect(body('facebook', 'POST /{page-id}/feed')).toMatchObject({
      published: false,
      scheduled_publish_time: Date.parse(at) / 1000,
    })
    expect(body('mastodon', 'POST /api/v1/statuses')).toMatchObject({
      scheduled_at: '2098-12-31T18:30:00.000Z',
    })
    expect(body('youtube', 'POST /youtube/v3/videos')).toMatchObject({
      status: { privacyStatus: 'private', publishAt: '2098-12-31T18:30:00.000Z' },
    })
    expect(body('bluesky', 'com.atproto.repo.createRecord')).toMatchObject({
      record: { createdAt: '2098-12-31T18:30:00.000Z' },
    })
    // A day from its publication, not from today; four weeks at most.
    const push = body('push', 'POST /v1/projects/{project}/messages:send')
    const expires = String(Date.parse('2099-01-02T00:00:00Z') / 1000)
    expect(push).toMatchObject({
      message: {
        android: { ttl: '106200s' },
        apns: { headers: { 'apns-expiration': expires } },
        webpush: { headers: { TTL: '106200' } },
      },
    })
    const [late] = posts.write({
      article: articles[5]!,
      brand,
      template: 'headline',
      networks: ['push'],
      expiresAt: '2199-01-01T00:00:00Z',
    })
    expect(late!.api['POST /v1/projects/{project}/messages:send']).toMatchObject({
      message: { android: { ttl: '2419200s' } },
    })
  })

  test('open the form of a network with %20 for spaces', () => {
    for (const { compose } of written) expect(compose ?? '').not.toContain('+')
  })
})
