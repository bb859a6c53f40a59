import { describe, expect, it } from 'vitest'
import type { Post } from '../../../src/post/post.ts'
import { createTestApp } from '../test-app.ts'

const article = {
  url: 'https://harbour.example/world/ridge',
  title: 'Paraglider rescued after two nights on a ridge, in the third attempt by a helicopter crew',
  description: 'The crew reached him at dawn. He was cold and unhurt, the rescue service said.',
  section: 'World',
  authors: [{ name: 'Mara Ellison' }, { name: 'R. Okafor' }],
  tags: ['Mountain Rescue', 'Paragliding', 'Alps'],
  image: {
    url: 'data:image/png;base64,iVBORw0KGgo=',
    credit: 'A. Lund',
    crops: { og: { x: 0, y: 0, width: 0.5, height: 0.5 } },
  },
  lang: 'en',
}

function body(value: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer alpha-key' },
    body: JSON.stringify(value),
  }
}

async function cardWith(edits: object, more: object = {}) {
  const { app, engine } = createTestApp()
  const response = await app.request('/v1/cards', body({ article, edits, ...more }))
  expect(response.status).toBe(200)
  return engine.drawn[0]!
}

async function postsWith(edits: object): Promise<Record<string, Post>> {
  const { app } = createTestApp()
  const response = await app.request('/v1/posts', body({ article, edits }))
  expect(response.status).toBe(200)
  const { posts } = (await response.json()) as { posts: Post[] }
  return Object.fromEntries(posts.map((post) => [post.network, post]))
}

describe('edits on a card', () => {
  it('headline, standfirst, section, byline and credit of all cards', async () => {
    const edits = {
      'title.card': 'Rescued on a ridge',
      'standfirst.card': '',
      section: 'Mountains',
      byline: 'By our reporters',
      credit: 'Rescue service',
      'title.story': 'Not here',
    }
    const { article: shown } = await cardWith(edits)
    expect(shown).toMatchObject({
      title: 'Rescued on a ridge',
      section: 'Mountains',
      authors: [{ name: 'By our reporters' }],
    })
    expect(shown.description).toBeUndefined()
    expect(shown.image?.credit).toBe('Rescue service')
  })

  it('of one format before those of all', async () => {
    const edits = {
      card: { title: 'For all', story: { title: 'For the story' } },
      design: { story: 'headline' },
      focus: { x: 0.1, y: 0.2, story: 0 },
      'focus.story': '.7,.3',
      'standfirst.story': 'Short.',
      tone: 'dark',
      show: '-credit',
    }
    const story = await cardWith(edits, { format: 'story' })
    expect(story).toMatchObject({ template: 'headline', tone: 'dark' })
    expect(story.article).toMatchObject({ title: 'For the story', description: 'Short.' })
    expect(story.article.image?.focus).toEqual({ x: 0.7, y: 0.3 })
    expect(story.hidden).toEqual(['credit'])
    expect((await cardWith(edits)).article).toMatchObject({ title: 'For all' })
  })

  it('a focus beats the crop that was sent, and a crop beats both', async () => {
    expect((await cardWith({ focus: '.5,.5' })).article.image).toMatchObject({ crops: undefined })
    expect((await cardWith({ 'crop.og': '.1,.1,.5,.5', focus: '.5,.5' })).article.image?.crops).toEqual({
      og: { x: 0.1, y: 0.1, width: 0.5, height: 0.5 },
    })
  })

  it('language, kind and details hold for the whole article; “no photo” removes it', async () => {
    const edits = {
      lang: 'ur',
      kind: 'result',
      sides: 'North | 3\nSouth | 1',
      state: 'Full time',
      photo: 'none',
    }
    const { article: shown, photo } = await cardWith(edits)
    expect(shown).toMatchObject({ lang: 'ur', dir: 'rtl', kind: 'result' })
    expect(shown.details).toEqual({
      sides: [
        { name: 'North', value: '3' },
        { name: 'South', value: '1' },
      ],
      state: 'Full time',
    })
    expect(photo).toBeUndefined()
    expect(shown.image?.credit).toBeUndefined()
  })

  it('reports the edit that refers to something missing', async () => {
    const { app } = createTestApp()
    const fault = async (edits: object) => {
      const response = await app.request('/v1/cards', body({ article, edits }))
      return [response.status, ((await response.json()) as { field: string }).field]
    }
    expect(await fault({ design: 'baroque' })).toEqual([404, 'edits.design'])
    expect(await fault({ 'design.og': 'baroque' })).toEqual([404, 'edits.design.og'])
    expect(await fault({ brand: 'nobody' })).toEqual([422, 'edits.brand'])
    expect(await fault({ focus: '2,0' })).toEqual([422, 'edits.focus'])
  })
})

describe('edits on posts', () => {
  it('a text written by hand is the post, in its API fields too; the others stay', async () => {
    const usual = await postsWith({})
    const edited = await postsWith({
      'text.twitter': 'Two nights on a ridge. https://harbour.example/r',
      'text.facebook.photo': 'Only the photo’s words',
      'text.youtube.tags': 'ridge,rescue',
    })
    expect(edited['twitter']!.texts['text']).toMatchObject({
      text: 'Two nights on a ridge. https://harbour.example/r',
      valid: true,
    })
    expect(JSON.stringify(edited['twitter']!.api)).toContain('Two nights on a ridge.')
    expect(edited['twitter']!.variants?.some(({ chosen }) => chosen)).toBe(false)
    expect(edited['facebook']!.texts['photo']?.text).toBe('Only the photo’s words')
    expect(edited['facebook']!.texts['link']).toEqual(usual['facebook']!.texts['link'])
    expect(edited['youtube']!.texts['tags']?.text).toBe('ridge,rescue')
    expect(edited['mastodon']).toEqual(usual['mastodon'])
  })

  it('hashtags come in the order asked for, without those that are out', async () => {
    const posts = await postsWith({ tags: 'RidgeRescue,Alps,-Paragliding', 'tags.mastodon': '-Alps' })
    const tagsIn = (network: string) => posts[network]!.texts['text']!.text.match(/#\w+/g)
    expect(tagsIn('twitter')).toEqual(['#RidgeRescue', '#Alps'])
    expect(tagsIn('mastodon')).not.toContain('#Alps')
    expect(tagsIn('mastodon')).toContain('#Paragliding')
  })

  it('a headline for one network, and an alternative text', async () => {
    const posts = await postsWith({ 'title.youtube': 'Rescued on a ridge', alt: 'A man on a ridge.' })
    expect(posts['youtube']!.texts['title']?.text).toBe('Rescued on a ridge')
    expect(posts['twitter']!.alt).toBe('A man on a ridge.')
    expect(posts['push']!.texts['title']?.text).not.toContain('Rescued on a ridge')
  })

  it('a thread written by hand', async () => {
    const posts = await postsWith({ 'text.bluesky.thread': 'First part.\n---\nSecond part.' })
    expect(posts['bluesky']!.thread?.map(({ text }) => text)).toEqual(['First part.', 'Second part.'])
    expect(posts['bluesky']!.threadApi).toHaveLength(2)
  })

  it('a finding reports a text that is too long, and its first fix works', async () => {
    const long = `${'He was reached at dawn by a crew of four. '.repeat(9)}https://harbour.example/r #Alps`
    const [verdict] = (await postsWith({ 'text.twitter': long }))['twitter']!.verdicts
    expect(verdict).toMatchObject({ code: 'text-overflow', severity: 'error', place: 'twitter/text' })
    for (const fix of verdict!.fixes!) {
      const set = Object.fromEntries(Object.entries(fix.set).filter(([, value]) => value !== null))
      const { texts, verdicts } = (await postsWith(set))['twitter']!
      expect(texts['text']!.valid).toBe(true)
      expect(verdicts.filter(({ code }) => code === 'text-overflow')).toEqual([])
    }
    expect(verdict!.fixes![0]!.set['text.twitter']).toContain('https://harbour.example/r #Alps')
  })
})
