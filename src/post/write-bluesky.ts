import { blueskyFacets } from './count/entities/bluesky-facets.ts'
import type { Post } from './post.ts'
import type { PostOrder } from './write-posts.ts'
import { layOut, writeText } from './texts/write-texts.ts'

const MOST_HASHTAGS = 3
const CARD = 'og'

/** A post with its facets, and the link as an external card: addresses are not shortened there, and would cost their length. */
export function writeBluesky(order: PostOrder): Post {
  const { article, brand } = order
  const { sheet, verdicts } = layOut(order, 'bluesky', {
    handle: brand.handles.bluesky,
    mostHashtags: MOST_HASHTAGS,
  })
  const post = writeText(sheet, 'bluesky', 'text', 'text')
  const { text } = post.counted
  const external = sheet.link && {
    uri: sheet.link,
    title: article.title,
    description: article.description ?? '',
  }
  return {
    network: 'bluesky',
    card: CARD,
    alt: order.alt(CARD),
    link: sheet.link,
    texts: { text: post.counted },
    compose: `https://bsky.app/intent/compose?text=${encodeURIComponent([text, sheet.link].filter((part) => part).join('\n\n'))}`,
    api: {
      'com.atproto.repo.createRecord': {
        record: {
          $type: 'app.bsky.feed.post',
          text,
          langs: [article.lang],
          facets: blueskyFacets(text),
          ...(external && { embed: { $type: 'app.bsky.embed.external', external } }),
        },
      },
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}
