import type { Post } from './post.ts'
import type { PostOrder } from './write-posts.ts'
import { layOut, writeText } from './texts/write-texts.ts'

const MOST_HASHTAGS = 4
const CARD = 'og'

/** A post with its link and language. Every server has a form of its own, so there is no address that opens one. */
export function writeMastodon(order: PostOrder): Post {
  const { article, brand } = order
  const { sheet, verdicts } = layOut(order, 'mastodon', {
    handle: brand.handles.fediverse,
    mostHashtags: MOST_HASHTAGS,
  })
  const post = writeText(sheet, 'mastodon', 'text', 'text')
  const alt = order.alt(CARD)
  return {
    network: 'mastodon',
    card: CARD,
    alt,
    link: sheet.link,
    texts: { text: post.counted },
    api: {
      'POST /api/v1/statuses': { status: post.counted.text, language: article.lang.split('-')[0] },
      'POST /api/v2/media': { description: alt },
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}
