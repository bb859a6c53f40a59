import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { articleOf } from './articles.ts'

/** Invented stories of every kind in thirty languages. */
export const stories: readonly { readonly id: string; readonly article: Article }[] = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'data/stories.json'), 'utf8')) as {
    readonly id: string
  }[]
).map(({ id, ...fields }) => ({ id, article: articleOf(fields) }))
