import { type Count, countUnits, judge } from '../count/count.ts'
import { findHashtags } from '../count/entities/hashtags.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { copySource, writeCopy } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Network } from './network.ts'

const POSTS = 'learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api'

const facts = {
  maxText: fact(3000, POSTS),
  fold: unsure(140, 'none', 'no published number; telephones show about 140, desktops about 210'),
  maxAlt: unsure(300, POSTS, 'the API takes 4,086, the page 1,000 or 300; under 120 is advised'),
  hashtags: unsure(3, 'none', 'three to five are advised by third parties'),
  /** Characters of the API's “little text” that are commands unless a backslash precedes them. */
  escaped: fact('|{}@[]()<>#\\*_~', POSTS),
  compose: unsure('https://www.linkedin.com/sharing/share-offsite/', 'none', 'takes the address only'),
} as const

const CARD = 'og'

export const linkedin: Network = {
  counters: { text: countPost, alt: countUnits(facts.maxAlt.value) },
  write: writeLinkedIn,
}

/** A LinkedIn post before its characters are escaped, in UTF-16 units. */
function countPost(text: string): Count {
  return judge(text, {
    length: text.length,
    max: facts.maxText.value,
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag']),
    fold: facts.fold.value,
  })
}

const escaped = new Set<string>(facts.escaped.value)

/**
 * Writes a plain text in LinkedIn's “little text”, in which some characters mean themselves only after a backslash. The
 * `#` of hashtags is left alone: escaped, it would make no tag.
 */
export function escapeLittleText(text: string): string {
  const signs = new Set(findHashtags(text).map(({ start }) => start))
  let written = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    written += escaped.has(unit) && !signs.has(at) ? `\\${unit}` : unit
  }
  return written
}

/** A post about the article. */
function writeLinkedIn(order: PostOrder): Post {
  const { article } = order
  const { source, verdicts } = copySource(order, 'linkedin', {
    handle: undefined,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: true,
  })
  const post = writeCopy(source, 'linkedin', countPost, 'text')
  const content = source.link && {
    article: {
      source: source.link,
      title: article.title,
      ...(article.description !== undefined && { description: article.description }),
    },
  }
  return {
    network: 'linkedin',
    card: CARD,
    alt: order.alt(CARD),
    link: source.link,
    texts: { text: post.counted },
    compose: source.link && `${facts.compose.value}?url=${encodeURIComponent(source.link)}`,
    api: {
      'POST /rest/posts': {
        commentary: escapeLittleText(post.counted.text),
        ...(content && { content }),
      },
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}
