import { describe, expect, it } from 'vitest'
import { createPipeline } from '../../desk/pipeline.ts'
import { createTestApp, open } from '../test-app.ts'
import { postTemplates } from '../../../templates/all.ts'
import { elementsOf } from './read-html.ts'

const pasted = 'Night boats stay through the winter\n\nCrews voted on Friday evening in the harbour hall.'

function setUp() {
  const pipeline = createPipeline()
  const { app } = createTestApp({
    desk: pipeline.desk,
    articles: pipeline.desk.articles,
    now: () => pipeline.clock.now,
    settings: open,
  })
  const send = async (path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(body),
    })
  return { app, send }
}

describe('a pasted text on the editor’s page', () => {
  it('becomes posts, findings and tags with edits, and house texts are tried on it', async () => {
    const { send } = setUp()
    const response = await send('/preview/new/pack', { text: pasted, edits: { 'text.twitter': 'Ours.' } })
    expect(response.status).toBe(200)
    const { posts } = (await response.json()) as { posts: { network: string; texts: object }[] }
    expect(posts.find(({ network }) => network === 'twitter')?.texts).toMatchObject({
      text: { text: 'Ours.' },
    })
    const tried = await send('/preview/new/texts', {
      text: pasted,
      name: 'bluesky',
      liquid: '{{ title | upcase }}',
    })
    expect(await tried.text()).toContain('NIGHT BOATS STAY THROUGH THE WINTER')
  })

  it('offers other notifications and descriptions, and takes both lines of one', async () => {
    const { app } = setUp()
    const query = new URLSearchParams({ text: pasted, view: 'posts' })
    const html = await (await app.request(`/preview?${query}`)).text()
    const links = elementsOf(html).filter(({ attributes }) => attributes['data-set'] !== undefined)
    const linkTo = (key: string) => {
      const found = links.find(({ attributes }) => attributes['data-set'] === key)
      return new URL(found?.attributes['href'] ?? '', 'http://127.0.0.1')
    }
    expect(linkTo('text.youtube.description').search).toContain('text.youtube.description=')
    const taken = linkTo('text.push.body')
    const page = elementsOf(await (await app.request(taken.pathname + taken.search)).text())
    const written = page.filter(
      ({ name, attributes }) => name === 'textarea' && attributes['name'] !== undefined,
    )
    const textOf = (key: string) => written.find(({ attributes }) => attributes['name'] === key)?.text.trim()
    expect(textOf('text.push.title')).toBe('The River Post')
    expect(textOf('text.push.body')).toBe('Night boats stay through the winter')
  })

  it('is saved as an article, under the id that its tags named before', async () => {
    const { app, send } = setUp()
    const before = await app.request(`/preview?${new URLSearchParams({ text: pasted, view: 'tags' })}`)
    const saved = await send('/preview/save', { text: pasted, edits: { 'title.card': 'Boats stay' } })
    expect(saved.status).toBe(201)
    const { id, version } = (await saved.json()) as { id: string; version: number }
    expect(version).toBe(1)
    expect(await before.text()).toContain(`/a/${id}`)
    const page = await (await app.request(`/preview/${id}`)).text()
    expect(page).toContain('Night boats stay through the winter')
    expect(page).toContain('Boats stay')
  })

  it('shows the house texts of a network to who may save, as they are for this kind of story', async () => {
    const { app } = setUp()
    const query = new URLSearchParams({ text: pasted, view: 'posts', on: 'facebook', kind: 'opinion' })
    const elements = elementsOf(await (await app.request(`/preview?${query}`)).text())
    const sources = elements.filter(({ attributes }) => attributes['data-house'] !== undefined)
    expect(sources.map(({ attributes }) => attributes['data-house'])).toEqual([
      'facebook',
      'facebook-photo',
      'facebook-comment',
    ])
    expect(sources[0]?.text.trim()).toBe(postTemplates[0]?.texts.facebook['opinion']?.trim())
  })

  it('is refused where it is too long or has no words, by its field', async () => {
    const { send } = setUp()
    const long = await send('/preview/new/pack', { text: 'x'.repeat(4001) })
    expect([long.status, await long.json()]).toMatchObject([413, { field: 'text' }])
    expect((await send('/preview/save', { text: '— …' })).status).toBe(422)
    expect((await send('/preview/new/pack', {})).status).toBe(422)
  })
})
