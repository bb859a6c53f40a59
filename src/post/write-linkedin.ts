import { escapeLittleText } from './count/little-text.ts'
import type { Post } from './post.ts'
import type { PostOrder } from './write-posts.ts'
import { layOut, writeText } from './texts/write-texts.ts'

const MOST_HASHTAGS = 3
const CARD = 'og'

/** A post about the article. The API reads its text as “little text”, in which a bracket is a command unless escaped. */
export function writeLinkedIn(order: PostOrder): Post {
  const { article } = order
  const { sheet, verdicts } = layOut(order, 'linkedin', {
    handle: undefined,
    mostHashtags: MOST_HASHTAGS,
  })
  const post = writeText(sheet, 'linkedin', 'text', 'text')
  const content = sheet.link && {
    article: {
      source: sheet.link,
      title: article.title,
      ...(article.description !== undefined && { description: article.description }),
    },
  }
  return {
    network: 'linkedin',
    card: CARD,
    alt: order.alt(CARD),
    link: sheet.link,
    texts: { text: post.counted },
    compose:
      sheet.link && `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(sheet.link)}`,
    api: {
      'POST /rest/posts': {
        commentary: escapeLittleText(post.counted.text),
        ...(content && { content }),
      },
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}
