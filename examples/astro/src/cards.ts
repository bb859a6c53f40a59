import { createHandbill } from 'handbill'

/** What is drawn in one build is not drawn in the next. */
export const handbill = createHandbill({ cache: 'node_modules/.cache/handbill' })

export interface Post {
  readonly slug: string
  readonly title: string
  readonly section: string
  readonly lang: string
}

export const posts: readonly Post[] = [
  { slug: 'ferry', title: 'Night ferry returns to the coast line', section: 'Harbour', lang: 'en' },
  { slug: 'monsoon', title: 'केरल पहुँचा मानसून, भारी बारिश की चेतावनी', section: 'देश', lang: 'hi' },
]

export function articleOf({ slug, ...post }: Post, site: URL | undefined) {
  return { ...post, url: new URL(`/posts/${slug}/`, site).href }
}
