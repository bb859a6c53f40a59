import { expect, test } from 'vitest'
import { articleOf, morningPost } from './articles.ts'
import { posts } from './post-writer.ts'

function request(tags: readonly string[]) {
  const [post] = posts.write({
    article: articleOf({ title: 'High tides', tags }),
    brand: morningPost,
    template: 'headline',
    networks: ['threads'],
  })
  return post!.api['POST /{threads-user-id}/threads']!
}

test('the first hashtag is the topic of Threads', () => {
  expect(request(['Storms', 'Sea'])['topic_tag']).toBe('Storms')
})

test('a post without hashtags has no topic', () => {
  expect(request([])).not.toHaveProperty('topic_tag')
})
