import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { Brand } from '../../../src/article/brand/brand.ts'
import type { Post } from '../../../src/post/post.ts'
import { articleOf } from '../articles.ts'
import { posts } from '../post-writer.ts'

export function write(fields: Record<string, unknown>, brand: Brand = exampleBrand) {
  const all = posts.write({ article: articleOf(fields), brand, template: 'headline' })
  return (network: string): Post => all.find((post) => post.network === network)!
}

export const text = (post: Post, name = 'text') => post.texts[name]!.text

/** First line of a result's post. */
export function scoreLine(lang: string, sides: readonly object[], state: string): string | undefined {
  const post = write({ title: 'Derby', lang, kind: 'result', details: { sides, state } })('twitter')
  return text(post).split('\n')[0]
}

export const link = 'https://morningpost.example.com/world/tides'
