import { describe, expect, it } from 'vitest'
import { ghostEvents } from '../../../src/article/cms/systems/ghost.ts'
import { told } from './told.ts'

/** As in Ghost's own snapshot of "post.published", with values filled in. */
const post = {
  id: '6682b8a8e10cc04306284330',
  uuid: 'c3b0a1d2-0000-4000-8000-000000000000',
  title: 'Ferries &amp; tides: <em>the</em> night boat returns',
  slug: 'night-boat',
  status: 'published',
  visibility: 'public',
  url: 'https://news.example/night-boat/',
  canonical_url: 'https://elsewhere.example/copied-from',
  excerpt: 'The first boat leaves at dusk.',
  custom_excerpt: null,
  html: '<p>Secret body</p>',
  plaintext: 'Secret body',
  feature_image: 'https://news.example/content/images/boat.jpg',
  feature_image_alt: 'A boat at dusk',
  feature_image_caption: '<span>Photo by <a href="https://unsplash.com/@x">R. Okafor</a></span>',
  og_image: null,
  authors: [{ name: 'Joe Bloggs', slug: 'joe-bloggs', email: 'joe@news.example' }],
  primary_author: { name: 'Joe Bloggs' },
  tags: [
    { name: 'Harbour', visibility: 'public' },
    { name: '#front-page', visibility: 'internal' },
  ],
  primary_tag: { name: 'Harbour', visibility: 'public' },
  published_at: '2026-11-20T07:55:00.000Z',
  updated_at: '2026-11-20T08:00:00.250Z',
}

const publish = (changes: object, previous: object = { status: 'draft' }) =>
  told(ghostEvents, { post: { current: { ...post, ...changes }, previous } })

describe('Ghost', () => {
  it('takes the first public tag for the section where the first of all is for the editors', () => {
    const tags = [{ name: '#breaking', visibility: 'internal' }, ...post.tags]
    expect(publish({ tags, primary_tag: null })).toMatchObject([{ article: { section: 'Harbour' } }])
    expect(publish({ tags: tags.slice(0, 1), primary_tag: null })).not.toMatchObject([
      { article: { section: expect.anything() } },
    ])
  })

  it('publishes a post', () => {
    expect(publish({})).toEqual([
      {
        kind: 'publish',
        ref: post.id,
        at: Date.UTC(2026, 10, 20, 8, 0, 0, 250),
        article: {
          url: 'https://news.example/night-boat/',
          title: 'Ferries & tides: the night boat returns',
          description: 'The first boat leaves at dusk.',
          section: 'Harbour',
          authors: [{ name: 'Joe Bloggs' }],
          publishedAt: '2026-11-20T07:55:00Z',
          modifiedAt: '2026-11-20T08:00:00Z',
          lang: 'en',
          dir: 'ltr',
          tags: ['Harbour'],
          image: {
            url: 'https://news.example/content/images/boat.jpg',
            alt: 'A boat at dusk',
            credit: 'Photo by R. Okafor',
            width: undefined,
            height: undefined,
          },
          site: undefined,
          brand: undefined,
        },
      },
    ])
  })

  it.each(['members', 'paid', 'tiers'])('shows nothing of the text of a post for %s', (visibility) => {
    const [events] = publish({ visibility })
    expect(events).toMatchObject({
      article: {
        title: post.title.replace(/&amp;|<\/?em>/g, (tag) => (tag === '&amp;' ? '&' : '')),
        description: undefined,
      },
    })
    expect(JSON.stringify(events)).not.toContain('The first boat')
    expect(publish({ visibility, custom_excerpt: 'Written for all.' })).toMatchObject([
      { article: { description: 'Written for all.' } },
    ])
  })

  it('never carries the text, or an e-mail address', () => {
    expect(JSON.stringify(publish({ excerpt: null }))).not.toMatch(/Secret body|joe@news/)
  })

  it('removes a deleted post by its id: it has no address any more', () => {
    const previous = { ...post, url: undefined }
    expect(told(ghostEvents, { post: { current: {}, previous } })).toEqual([
      { kind: 'remove', ref: post.id, at: undefined },
    ])
  })

  it('removes an unpublished post, not at the address of its draft', () => {
    const current = { ...post, status: 'draft', url: 'https://news.example/p/c3b0a1d2/' }
    expect(told(ghostEvents, { post: { current, previous: { status: 'published' } } })).toEqual([
      { kind: 'remove', ref: post.id, at: Date.UTC(2026, 10, 20, 8, 0, 0, 250) },
    ])
    expect(
      told(ghostEvents, { post: { current, previous: {} } }, { event: 'post.unpublished' }),
    ).toMatchObject([{ kind: 'remove' }])
  })

  it.each([
    ['a draft', { status: 'draft' }, {}],
    ['a scheduled post', { status: 'scheduled' }, { status: 'draft' }],
    ['a newsletter', { email_only: true }, {}],
  ])('ignores %s', (_, changes, previous) => {
    expect(publish(changes, previous)).toMatchObject([{ kind: 'ignore' }])
  })

  it('ignores what is no post, and takes a page for one', () => {
    expect(told(ghostEvents, { tag: { current: { id: '1' }, previous: {} } })).toMatchObject([
      { kind: 'ignore' },
    ])
    expect(told(ghostEvents, { page: { current: post, previous: {} } })).toMatchObject([{ kind: 'publish' }])
  })

  it('names the field of a wrong title', () => {
    expect(() => publish({ title: 42 })).toThrow('title must be text, not a number')
    expect(() => publish({ title: null })).toThrow('title is missing')
  })
})
