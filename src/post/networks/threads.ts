import { fact, unsure } from './fact.ts'

const POSTS = 'developers.facebook.com/documentation/threads/posts'

export const threads = {
  /** An emoji counts as its UTF-8 bytes. */
  maxText: unsure(
    500,
    POSTS,
    'the unit of other characters is not published: UTF-16 units, the larger, count',
  ),
  maxLinks: fact(5, `${POSTS}, since 2025-12-22`),
  maxAttachedText: fact(
    10_000,
    'developers.facebook.com/documentation/threads/create-posts/text-attachments',
  ),
  topicTags: fact({ max: 1, maxLength: 50, refused: ['.', '&'] }, POSTS),
  maxAlt: unsure(1000, 'alttextgeneratorai.com', 'seen by others'),
  image: fact(
    {
      maxBytes: 8_000_000,
      leastWidth: 320,
      mostWidth: 1440,
      mostRatio: 10,
      types: ['image/jpeg', 'image/png'],
    },
    POSTS,
  ),
  postsADay: fact(250, POSTS),
  api: fact({ text: 'text', link: 'link_attachment' }, POSTS),
} as const
