import { headline, site, URL_OF, type Given, type SiblingDelivery } from './sibling-delivery.ts'

// WordPress: the REST form in our plugin's envelope.
const wpPost = {
  id: 81,
  date: '2026-11-20T09:00:00',
  date_gmt: '2026-11-20T08:00:00',
  modified_gmt: '2026-11-20T08:00:00',
  slug: 'pier-reopens',
  status: 'publish',
  type: 'post',
  link: URL_OF,
  title: { rendered: headline },
  excerpt: { rendered: '<p>The eastern pier is open again.</p>\n', protected: false },
}
const term = (taxonomy: string, name: string, slug: string, id = 5) => ({ id, name, slug, taxonomy })
function wordpress(
  why: string,
  post: object,
  becomes: SiblingDelivery['becomes'],
  more: Partial<Given> & { type?: string } = {},
): SiblingDelivery {
  const { type = 'post.published', ...rest } = more
  return { why, source: 'wordpress', body: { type, data: { ...wpPost, ...post } }, becomes, ...rest }
}

export const wordpressDeliveries: readonly SiblingDelivery[] = [
  wordpress(
    'an em dash, an ampersand and markup in the title',
    { title: { rendered: 'Tea &#038; trains &#8211; the <em>long</em> way' } },
    { title: 'Tea & trains – the long way' },
  ),
  wordpress(
    'several categories: the one in the address',
    {
      link: `${site}/sport/pier/`,
      _embedded: { 'wp:term': [[term('category', 'Art', 'art', 4), term('category', 'Sport', 'sport')]] },
    },
    { section: 'Sport' },
  ),
  wordpress(
    'Uncategorized beside a real category',
    {
      _embedded: {
        'wp:term': [
          [term('category', 'Uncategorized', 'uncategorized', 1), term('category', 'Work', 'work')],
        ],
      },
    },
    { section: 'Work' },
  ),
  wordpress(
    'only the default category, in German',
    { _embedded: { 'wp:term': [[term('category', 'Allgemein', 'allgemein', 1)]] } },
    { section: undefined },
  ),
  wordpress(
    'tags and a post format',
    {
      _embedded: {
        'wp:term': [
          [term('category', 'Work', 'work')],
          [term('post_tag', 'Bread', 'bread')],
          [term('post_format', 'Aside', 'post-format-aside')],
        ],
      },
    },
    { section: 'Work', tags: ['Bread'] },
  ),
  wordpress(
    'an author that one may not see',
    {
      _embedded: {
        author: [{ code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } }],
      },
    },
    { authors: [], title: headline },
  ),
  wordpress(
    'two authors of Co-Authors Plus',
    {
      _embedded: {
        author: [
          { id: 1, name: 'Ann Example' },
          { id: 2, name: 'Bea Sample' },
        ],
      },
    },
    { authors: ['Ann Example', 'Bea Sample'] },
  ),
  wordpress(
    'a featured picture with caption and alt',
    {
      featured_media: 9,
      _embedded: {
        'wp:featuredmedia': [
          {
            id: 9,
            source_url: 'https://news.example/u/pier.jpg',
            alt_text: 'The pier',
            caption: { rendered: '<p>Photo: Ann Example</p>' },
            media_details: { width: 1600, height: 900 },
          },
        ],
      },
    },
    { image: 'https://news.example/u/pier.jpg', alt: 'The pier' },
  ),
  wordpress(
    'a featured picture that was deleted',
    {
      featured_media: 9,
      _embedded: { 'wp:featuredmedia': [{ code: 'rest_post_invalid_id', message: 'Invalid post ID.' }] },
    },
    { image: undefined, title: headline },
  ),
  wordpress('a page', { type: 'page', link: `${site}/about/` }, { url: `${site}/about/` }),
  wordpress(
    'moved to the trash',
    { status: 'trash', link: `${site}/?p=81`, slug: 'pier-reopens__trashed' },
    { kind: 'remove', ref: '81' },
    { type: 'post.unpublished' },
  ),
  wordpress('a draft that was never public', { status: 'draft', link: `${site}/?p=81` }, 'draft', {
    type: 'post.updated',
  }),
  wordpress('scheduled', { status: 'future', date_gmt: '2026-12-20T08:00:00' }, 'future', {
    type: 'post.updated',
  }),
  wordpress('pending review', { status: 'pending' }, 'pending', { type: 'post.updated' }),
  wordpress('a post without title', { title: { rendered: '' } }, 'title', { status: 422 }),
  wordpress('a comment of a plugin', { type: 'comment' }, 'comment', {
    type: 'comment.created',
    status: 422,
  }),
  wordpress(
    'an Urdu post',
    { title: { rendered: 'نو سال بعد گھاٹ دوبارہ کھل گیا' }, lang: 'ur' },
    { lang: 'ur', title: 'نو سال بعد گھاٹ دوبارہ کھل گیا' },
  ),
  wordpress('Polylang’s language', { lang: 'de', title: { rendered: 'Mole wieder offen' } }, { lang: 'de' }),
  wordpress(
    'an address with letters of another script',
    { link: `${site}/%e0%a4%98%e0%a4%be%e0%a4%9f/` },
    { url: `${site}/%e0%a4%98%e0%a4%be%e0%a4%9f/` },
  ),
  wordpress(
    'Yoast’s primary category, as our plugin names it',
    {
      handbill: { primary_category: 7 },
      _embedded: {
        'wp:term': [[term('category', 'Art', 'art', 4), term('category', 'Harbour', 'harbour', 7)]],
      },
    },
    { title: headline },
  ),
  {
    why: 'WordPress’ own REST answer, sent bare',
    source: 'wordpress',
    body: {
      ...wpPost,
      guid: { rendered: `${site}/?p=81` },
      content: { rendered: '<p>…</p>', protected: false },
      sticky: false,
      template: '',
      _links: {},
    },
    becomes: { kind: 'publish', ref: '81', title: headline },
  },
  {
    why: 'a bare removal, named in the address',
    source: 'wordpress',
    query: 'event=post.deleted',
    body: wpPost,
    becomes: { kind: 'remove', ref: '81' },
  },
]

const wpRow = {
  post_id: 12,
  post: {
    ID: 12,
    post_author: '3',
    post_date_gmt: '2026-11-20 08:00:00',
    post_modified_gmt: '2026-11-20 08:05:00',
    post_title: headline,
    post_excerpt: 'The eastern pier is open again.',
    post_status: 'publish',
    post_type: 'post',
    post_password: '',
  },
  post_permalink: URL_OF,
  post_thumbnail: 'https://news.example/u/pier.jpg',
  taxonomies: {
    category: { work: { term_id: 5, name: 'Work', slug: 'work' } },
    post_tag: { bread: { name: 'Bread' } },
  },
}
export const plugins: readonly SiblingDelivery[] = [
  {
    why: 'WP Webhooks: a post',
    source: 'wp-webhooks',
    body: wpRow,
    becomes: {
      ref: '12',
      title: headline,
      section: 'Work',
      tags: ['Bread'],
      image: 'https://news.example/u/pier.jpg',
    },
  },
  {
    why: 'WP Webhooks: trashed',
    source: 'wp-webhooks',
    body: { ...wpRow, post: { ...wpRow.post, post_status: 'trash' } },
    becomes: { kind: 'remove', ref: '12' },
  },
  {
    why: 'WP Webhooks: an automatic draft',
    source: 'wp-webhooks',
    body: { ...wpRow, post: { ...wpRow.post, post_status: 'auto-draft' } },
    becomes: 'auto-draft',
  },
  {
    why: 'WP Webhooks: a menu entry',
    source: 'wp-webhooks',
    body: { ...wpRow, post: { ...wpRow.post, post_type: 'nav_menu_item' } },
    becomes: 'nav_menu_item',
  },
  {
    why: 'WP Webhooks: a password keeps the excerpt back',
    source: 'wp-webhooks',
    body: { ...wpRow, post: { ...wpRow.post, post_password: 'x' } },
    becomes: { title: headline, description: undefined },
  },
  {
    why: 'WP Webhooks: no thumbnail is false',
    source: 'wp-webhooks',
    body: { ...wpRow, post_thumbnail: false, taxonomies: [] },
    becomes: { title: headline, image: undefined, tags: [] },
  },
]
