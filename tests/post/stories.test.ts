import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../src/article/text/sentences/sentences.ts'
import type { Post } from '../../src/post/post.ts'
import { morningPost } from './articles.ts'
import { posts } from './post-writer.ts'
import { stories } from './stories.ts'

/** Errors that an editor would have to fix in any post. */
const written = stories.map(({ id, article }) => ({
  id,
  article,
  all: posts.write({ article, brand: morningPost, template: 'headline' }),
}))

const textsOf = (post: Post) => Object.entries(post.texts).map(([name, { text }]) => ({ name, text }))

describe.each(written)('the posts of $id', ({ article, all }) => {
  test('are within their limits, variants and threads too', () => {
    for (const { network, texts, variants = [], thread = [] } of all)
      for (const counted of [...Object.values(texts), ...variants, ...thread])
        expect([network, counted.text, counted.faults]).toEqual([network, counted.text, []])
  })

  test('have no sentence twice', () => {
    for (const post of all)
      for (const { name, text } of textsOf(post)) {
        const said = text.split('\n').flatMap((line) => sentencesOf(line, article.lang))
        expect([post.network, name, said.length]).toEqual([post.network, name, new Set(said).size])
      }
  })

  test('have one colon after a label, and no emoji at a death', () => {
    for (const { network, texts } of all.filter((post) => post.variants !== undefined)) {
      const { text } = Object.values(texts)[0]!
      expect([network, /^[^\n:：]{2,20}[:：][^\n:：.]{2,40}[:：] /u.test(text), text]).toEqual([
        network,
        false,
        text,
      ])
      const hasEmoji = /\p{Extended_Pictographic}/u.test(text)
      expect([network, article.kind === 'obituary' && hasEmoji]).toEqual([network, false])
    }
  })
})

test('most posts of news have text that their card lacks', () => {
  const chosen = written
    .filter(({ article: { kind = 'news' } }) => ['news', 'opinion', 'interview', 'data'].includes(kind))
    .map(({ all }) => all[0]!.variants!.find((variant) => variant.chosen)!.angle)
  expect(chosen.filter((angle) => angle !== 'headline').length).toBeGreaterThan(chosen.length * 0.4)
})
