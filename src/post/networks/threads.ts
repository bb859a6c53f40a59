import { type Count, countUnits, judge } from '../count/count.ts'
import { endOfEmoji } from '../count/emoji.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { utf8Length } from '../count/utf8.ts'
import { copySource, writeCopy } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Network } from './network.ts'

const POSTS = 'developers.facebook.com/documentation/threads/posts'

const facts = {
  /** An emoji counts as its UTF-8 bytes. */
  maxText: unsure(
    500,
    POSTS,
    'the unit of other characters is not published: UTF-16 units, the larger, count',
  ),
  maxLinks: fact(5, `${POSTS}, since 2025-12-22`),
  maxAlt: unsure(1000, 'alttextgeneratorai.com', 'seen by others'),
  /** A post has one topic. */
  hashtags: fact(1, POSTS),
  compose: fact('https://www.threads.net/intent/post', POSTS),
} as const

const CARD = 'og'

export const threads: Network = {
  counters: { text: countPost, alt: countUnits(facts.maxAlt.value) },
  write: writeThreads,
}

/** A Threads post: UTF-16 units, an emoji as its UTF-8 bytes; more than five different links are rejected. */
function countPost(text: string): Count {
  const entities = linkEntities(text, ['url', 'hashtag', 'mention'])
  const links = new Set(entities.filter(({ type }) => type === 'url').map((entity) => entity.text)).size
  const maxLinks = facts.maxLinks.value
  return judge(text, {
    length: lengthOf(text),
    max: facts.maxText.value,
    unit: 'characters',
    refusals: links > maxLinks ? [`There are ${links} different links; Threads takes ${maxLinks}.`] : [],
    entities,
  })
}

function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length;) {
    const emojiEnd = endOfEmoji(text, at)
    length += emojiEnd < 0 ? 1 : utf8Length(text.slice(at, emojiEnd))
    at = emojiEnd < 0 ? at + 1 : emojiEnd
  }
  return length
}

/** A text post with the link attached: pictures and link cards exclude each other there. */
function writeThreads(order: PostOrder): Post {
  const { source, verdicts } = copySource(order, 'threads', {
    handle: order.brand.handles.threads,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: true,
  })
  const post = writeCopy(source, 'threads', countPost, 'text')
  const { text } = post.counted
  const query = new URLSearchParams({ text, ...(source.link && { url: source.link }) })
  return {
    network: 'threads',
    card: CARD,
    alt: order.alt(CARD),
    link: source.link,
    texts: { text: post.counted },
    compose: `${facts.compose.value}?${query}`,
    api: {
      'POST /{threads-user-id}/threads': {
        media_type: 'TEXT',
        text,
        ...(source.link && { link_attachment: source.link }),
      },
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}
