import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { Post } from '../../src/post/post.ts'
import type { PostRequest } from '../../src/post/write-posts.ts'
import { articleOf } from './articles.ts'
import { posts } from './post-writer.ts'

export function write(fields: Record<string, unknown>, request: Partial<PostRequest> = {}) {
  const all = posts.write({
    article: articleOf(fields),
    brand: exampleBrand,
    template: 'headline',
    ...request,
  })
  const of = (network: string): Post => all.find((post) => post.network === network)!
  return { all, of, twitter: of('twitter'), youtube: of('youtube'), facebook: of('facebook') }
}

/** One sentence of this many clauses. */
export function sentenceOf(clauses: number): string {
  const each = Array.from(
    { length: clauses },
    (_, i) => `${i === 0 ? 'Clause' : 'clause'} ${i} goes on for quite some time here`,
  )
  return `${each.join(', ')}.`
}

export const text = (post: Post, name = 'text') => post.texts[name]!.text

export const codes = (post: Post) => post.verdicts.map(({ place, code }) => `${place} ${code}`)

export const monsoon = {
  url: 'https://samachar.example.com/देश/मानसून?id=7#top',
  title: 'केरल पहुँचा मानसून, अगले 48 घंटों में भारी बारिश की चेतावनी',
  description: 'मौसम विभाग ने कहा कि इस साल मानसून तीन दिन पहले आया है।',
  section: 'देश',
  tags: ['मानसून', 'उत्तर प्रदेश'],
  lang: 'hi',
}
