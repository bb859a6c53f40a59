import type { PostWriter } from '../post/write-posts.ts'

/** The writer of posts, loaded with the first ones, because Liquid would slow the start. */
export const lazyPosts: PostWriter = {
  async write(request) {
    const { posts } = await import('./post-writer.ts')
    return posts.write(request)
  },
  async sources(article, brand, template) {
    const { posts } = await import('./post-writer.ts')
    return posts.sources(article, brand, template)
  },
}
