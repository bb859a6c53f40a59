import type { Post } from './post.ts'
import type { PostOrder } from './write-posts.ts'
import { layOut, writeText } from './texts/write-texts.ts'

/** A post there has one topic, and no more. */
const MOST_HASHTAGS = 1
const CARD = 'og'

/** A text post with the link attached: pictures and link cards exclude each other there. */
export function writeThreads(order: PostOrder): Post {
  const { brand } = order
  const { sheet, verdicts } = layOut(order, 'threads', {
    handle: brand.handles.threads,
    mostHashtags: MOST_HASHTAGS,
  })
  const post = writeText(sheet, 'threads', 'text', 'text')
  const { text } = post.counted
  const query = new URLSearchParams({ text, ...(sheet.link && { url: sheet.link }) })
  return {
    network: 'threads',
    card: CARD,
    alt: order.alt(CARD),
    link: sheet.link,
    texts: { text: post.counted },
    compose: `https://www.threads.net/intent/post?${query}`,
    api: {
      'POST /{threads-user-id}/threads': {
        media_type: 'TEXT',
        text,
        ...(sheet.link && { link_attachment: sheet.link }),
      },
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}
