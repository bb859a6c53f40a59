import type { Article } from '../../src/article/article.ts'
import { formatNames, formats } from '../../src/card/contract/formats.ts'
import type { FormatName } from '../../src/card/contract/format.ts'
import type { ArticleReader, StoredArticle } from '../../src/desk/articles/articles.ts'
import { articles as cardArticles } from '../card/articles.ts'
import { riverPost } from './test-app.ts'

/** Stored articles without a desk. */
export function keptArticle(
  id: string,
  article: Article,
  only: readonly FormatName[] = formatNames,
): StoredArticle {
  return {
    id,
    createdAt: 0,
    updatedAt: 0,
    pack: {
      version: '0'.repeat(32),
      article,
      sources: {},
      brand: riverPost.id,
      template: 'headline',
      posts: [],
      verdicts: [],
      cards: only.map((format, at) => ({
        format,
        type: format === 'og' ? 'jpg' : 'png',
        contentType: format === 'og' ? 'image/jpeg' : 'image/png',
        file: `${format}.png`,
        width: formats[format].width,
        height: formats[format].height,
        bytes: 1000,
        version: String(at).padStart(32, 'a'),
        alt: `${article.section}: ${article.title}`,
        verdicts: [],
        lines: {},
      })),
    },
  }
}

/** The card tests' articles in every script, as published. */
export const published: Readonly<Record<string, Article>> = Object.fromEntries(
  Object.entries<Article>(cardArticles).map(([name, article]) => [
    name,
    {
      ...article,
      url: `https://news.example/${name}/story`,
      modifiedAt: article.publishedAt,
      tags: [`${article.section}`, 'A & B'],
      image: {
        url: `https://news.example/${name}.jpg`,
        alt: 'A photo',
        credit: 'Example',
        width: 2400,
        height: 1600,
      },
    },
  ]),
)

/** A store of the articles in every script under their names, and others by id. */
export function memoryShelf(more: Readonly<Record<string, StoredArticle | 'removed'>> = {}): ArticleReader {
  const kept = new Map<string, StoredArticle | 'removed'>([
    ...Object.entries(published).map(([name, article]) => [name, keptArticle(name, article)] as const),
    ...Object.entries(more),
  ])
  return {
    async get(id) {
      return kept.get(id)
    },
    async byUrl(url) {
      return [...kept.values()].find((entry) => entry !== 'removed' && entry.pack.article.url === url)
    },
  }
}
