import type { SourcedArticle } from '../../src/article/article.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import { createPipeline } from './pipeline.ts'

export const url = 'https://news.example/ferry'
export const base = 'https://cards.example.org'

export function article(fields: object = {}): SourcedArticle {
  return articleFromJson({ url, title: 'The ferry is back', lang: 'en', ...fields })
}

/** An article without an address. */
export const bare = (fields: object) => articleFromJson({ title: 'Bare', lang: 'en', ...fields })

export const page = (title: string, canonical: string) =>
  `<html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}">` +
  `<link rel="canonical" href="${canonical}"></head><body><p>Words.</p></body></html>`

export const png = 'data:image/png;base64,iVBORw0KGgo='

export async function titleOf(desk: ReturnType<typeof createPipeline>['desk'], id: string | undefined) {
  const kept = await desk.articles.get(id ?? '')
  return typeof kept === 'object' ? kept.pack.article.title : kept
}

export const target = { url: 'https://hooks.example/in', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }
