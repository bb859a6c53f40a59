import type { Article } from '../../../src/article/article.ts'
import { memoryShelf, published } from '../kept-articles.ts'
import { createTestApp, open } from '../test-app.ts'
import { fakePages, packed, pageOf } from './articles.ts'

export const story = published['english'] as Article
export const address = 'https://news.example/english/story'
export const asked = `/preview?url=${encodeURIComponent(address)}`
export const key = { id: 'k1', secret: 's3cret' }

export function readingApp(page = pageOf(story), more: Parameters<typeof createTestApp>[0] = {}) {
  const pages = fakePages({ [address]: page })
  return { ...createTestApp({ settings: open, pages, ...more }), pages }
}

export async function shelfOf(article: Article, engine: Parameters<typeof packed>[2] = {}) {
  return memoryShelf({ one: await packed('one', article, engine) })
}

export async function closedApp() {
  const pages = fakePages({ [address]: pageOf(story) })
  return { ...createTestApp({ pages, articles: await shelfOf(story) }), pages }
}
