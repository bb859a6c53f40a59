import { expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { createPipeline } from '../../desk/pipeline.ts'
import { createTestApp } from '../test-app.ts'

const base = 'https://cards.example.org'
const sourced = articleFromJson({
  url: 'https://news.example/ferry',
  title: 'The ferry is back',
  description: 'After two years.',
  lang: 'en',
})

it('answers the tags of an article that was delivered and is not drawn yet', async () => {
  const { desk } = createPipeline()
  const { app } = createTestApp({ articles: desk.articles, settings: { baseUrl: base } })
  const { id = '' } = await desk.intake.accept('ghost', 'd1', { kind: 'publish', sourced })
  expect(await desk.articles.get(id)).toBeUndefined()

  const response = await app.request(`/a/${id}/tags`)
  expect(response.status).toBe(200)
  const { tags } = (await response.json()) as {
    tags: { property?: string; name?: string; content: string }[]
  }
  const valueOf = (key: string) =>
    tags.find(({ property, name }) => property === key || name === key)?.content
  expect(valueOf('og:title')).toBe('The ferry is back')
  expect(valueOf('og:image')).toBe(`${base}/cards/${id}/og.jpg`)
  expect(valueOf('twitter:image')).toBe(`${base}/cards/${id}/twitter.jpg`)
  expect(valueOf('og:url')).toBe('https://news.example/ferry')
})

it.each(['unknown', 'no%00thing'])('answers 404 for %s', async (id) => {
  const { desk } = createPipeline()
  const { app } = createTestApp({ articles: desk.articles })
  expect((await app.request(`/a/${id}/tags`)).status).toBe(404)
})
