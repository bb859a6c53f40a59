import { describe, expect, it } from 'vitest'
import { wordpressEvents } from '../../../src/article/cms/systems/wordpress.ts'
import {
  woocommerceEvents,
  wordpressComEvents,
  wpWebhooksEvents,
} from '../../../src/article/cms/systems/wordpress-plugins.ts'
import { told } from './told.ts'

/** The REST form with `_embed`, including all special cases. */
const post = {
  id: 330,
  date: '2026-11-20T02:08:09',
  date_gmt: '2026-11-19T18:08:09',
  modified_gmt: '2026-11-19T18:10:00',
  slug: 'tea',
  status: 'publish',
  type: 'post',
  link: 'https://news.example/2026/11/tea/',
  title: { rendered: 'Tea &#038; Trains &#8211; the <em>slow</em> line&#8230;' },
  excerpt: { rendered: '<p>It leaves at nine. [&hellip;]</p>\n', protected: false },
  content: { rendered: '<p>Secret body</p>', protected: false },
  _embedded: {
    author: [{ id: 1, name: 'Mei Lin' }],
    'wp:featuredmedia': [{ source_url: '//cdn.example/tea.jpg', alt_text: 'A cup' }],
    'wp:term': [
      [{ name: 'Food &amp; Drink', taxonomy: 'category' }],
      [
        { name: 'Tea', taxonomy: 'post_tag' },
        { name: 'Rail', taxonomy: 'post_tag' },
      ],
    ],
  },
}

const sent = (type: string, data: object) =>
  told(wordpressEvents, { type, timestamp: '2026-11-19T18:11:00Z', data })

describe('WordPress', () => {
  it('publishes a post with the day the newsroom had', () => {
    const [events] = sent('post.published', post)
    expect(events).toMatchObject({
      kind: 'publish',
      ref: '330',
      // Time of sending: a repeated publication without changes is newer than its withdrawal.
      at: Date.UTC(2026, 10, 19, 18, 11, 0),
      article: {
        url: 'https://news.example/2026/11/tea/',
        title: 'Tea & Trains – the slow line…',
        description: 'It leaves at nine.',
        section: 'Food & Drink',
        authors: [{ name: 'Mei Lin' }],
        publishedAt: '2026-11-20T02:08:09+08:00',
        modifiedAt: '2026-11-19T18:10:00Z',
        tags: ['Tea', 'Rail'],
        image: { url: 'https://cdn.example/tea.jpg', alt: 'A cup' },
      },
    })
    expect(JSON.stringify(events)).not.toContain('Secret')
  })

  it('takes the bare shape too', () => {
    expect(told(wordpressEvents, post)).toMatchObject([{ kind: 'publish', ref: '330' }])
  })

  it('publishes without an author and picture that the API forbids', () => {
    const embedded = {
      author: [{ code: 'rest_user_cannot_view', message: 'Sorry', data: { status: 401 } }],
      'wp:featuredmedia': [{ code: 'rest_forbidden' }],
      'wp:term': [null, 'x', [null]],
    }
    expect(sent('post.published', { ...post, _embedded: embedded })).toMatchObject([
      { article: { authors: [], image: undefined, section: undefined, tags: [] } },
    ])
  })

  it('omits password-protected content', () => {
    const protectedPost = { ...post, excerpt: { rendered: '<p>Hidden</p>', protected: true } }
    expect(sent('post.updated', protectedPost)).toMatchObject([{ article: { description: undefined } }])
  })

  it('dates a post whose clocks do not agree by UTC', () => {
    const broken = { ...post, date: '2020-01-01T00:00:00' }
    expect(sent('post.published', broken)).toMatchObject([
      { article: { publishedAt: '2026-11-19T18:08:09Z' } },
    ])
    expect(sent('post.published', { ...post, date_gmt: '0000-00-00T00:00:00' })).toMatchObject([
      { article: { publishedAt: undefined } },
    ])
  })

  it('removes', () => {
    const at = Date.UTC(2026, 10, 19, 18, 11, 0)
    const url = post.link
    expect(sent('post.unpublished', { ...post, status: 'draft' })).toEqual([
      { kind: 'remove', ref: '330', url, at },
    ])
    expect(sent('post.deleted', { id: 330, link: 'https://news.example/?p=330' })).toEqual([
      { kind: 'remove', ref: '330', url: undefined, at },
    ])
    expect(told(wordpressEvents, { ...post, status: 'trash' })).toMatchObject([
      { kind: 'remove', ref: '330' },
    ])
  })

  it.each(['draft', 'pending', 'future', 'auto-draft'])('ignores a post that is %s', (status) => {
    expect(told(wordpressEvents, { ...post, status })).toMatchObject([{ kind: 'ignore' }])
  })

  it('names the title when it is missing', () => {
    expect(() => sent('post.published', { ...post, title: { rendered: '' } })).toThrow('title is missing')
    expect(() => sent('post.published', { ...post, title: undefined })).toThrow('title is missing')
  })
})

describe('WP Webhooks', () => {
  const payload = {
    post_id: 1234,
    post: {
      ID: 1,
      post_author: '1',
      post_date_gmt: '2018-11-06 14:19:18',
      post_modified_gmt: '2018-11-06 14:20:18',
      post_title: 'Hello &amp; goodbye',
      post_excerpt: '',
      post_content: 'Secret body',
      post_status: 'publish',
      post_type: 'post',
    },
    post_thumbnail: false,
    post_permalink: 'https://mydomain.example/the-post/',
    taxonomies: { category: { events: { name: 'News' } }, post_tag: null },
  }

  it('publishes the row of the database', () => {
    expect(told(wpWebhooksEvents, payload)).toMatchObject([
      {
        kind: 'publish',
        ref: '1234',
        at: Date.UTC(2018, 10, 6, 14, 20, 18),
        article: {
          title: 'Hello & goodbye',
          url: 'https://mydomain.example/the-post/',
          publishedAt: '2018-11-06T14:19:18Z',
          section: 'News',
          description: undefined,
          image: undefined,
        },
      },
    ])
  })

  it('knows a deletion by the status, or by the address it is sent to', () => {
    expect(told(wpWebhooksEvents, payload, { event: 'post_delete' })).toMatchObject([
      { kind: 'remove', ref: '1234' },
    ])
    const post = { ...payload.post, post_status: 'trash' }
    expect(told(wpWebhooksEvents, { ...payload, post })).toMatchObject([{ kind: 'remove' }])
    for (const status of ['draft', 'auto-draft', 'inherit'])
      expect(told(wpWebhooksEvents, { ...payload, post: { ...post, post_status: status } })).toMatchObject([
        { kind: 'ignore' },
      ])
  })
})

describe('WordPress.com', () => {
  it('requests a read of the page', () => {
    const form = {
      hook: 'publish_post',
      ID: '7',
      post_url: 'https://x.example/a/',
      post_modified_gmt: '2026-11-19 18:10:00',
    }
    expect(told(wordpressComEvents, form)).toEqual([
      { kind: 'read', ref: '7', at: Date.UTC(2026, 10, 19, 18, 10, 0), url: 'https://x.example/a/' },
    ])
    expect(told(wordpressComEvents, { ...form, hook: 'comment_post' })).toMatchObject([{ kind: 'ignore' }])
    expect(told(wordpressComEvents, { hook: 'publish_post' })).toMatchObject([
      { kind: 'ignore', reason: expect.stringContaining('post_url') as string },
    ])
  })
})

describe('WooCommerce', () => {
  it('queries WordPress for the post', () => {
    const [events] = told(
      woocommerceEvents,
      { action: 'save_post', arg: 330 },
      { settings: { site: 'https://news.example' } },
    )
    if (events?.kind !== 'ask') throw new Error('nothing is asked')
    expect(events.question.url).toBe(
      'https://news.example/wp-json/wp/v2/posts/330?_embed=author,wp:featuredmedia,wp:term',
    )
    expect(events.question.parseAnswer(post)).toMatchObject([{ kind: 'publish', ref: '330' }])
    expect(events.question.gone).toEqual([{ kind: 'remove', ref: '330' }])
    expect(told(woocommerceEvents, { id: 330 }, { event: 'deleted' })).toEqual([
      { kind: 'remove', ref: '330' },
    ])
  })
})
