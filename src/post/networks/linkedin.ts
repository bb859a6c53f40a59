import { type Count, countUnits, judge } from '../count/count.ts'
import { findHashtags } from '../count/entities/hashtags.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { copySource } from '../fit/copy-source.ts'
import { type Length, writeCopy, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'
import { unnamedPicture } from './unnamed-picture.ts'

const POSTS = 'learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api'

const facts = {
  maxText: fact(3000, POSTS),
  usualText: unsure(900, 'none', 'longer posts are read, but few link posts are'),
  fold: unsure(140, 'none', 'no published number; telephones show about 140, desktops about 210'),
  maxAlt: unsure(300, POSTS, 'the API takes 4,086, the page 1,000 or 300; under 120 is advised'),
  hashtags: unsure(3, 'none', 'three to five are advised by third parties'),
  /** Characters of the API's “little text” that need a backslash to be literal. */
  escaped: fact('|{}@[]()<>#\\*_~', POSTS),
  compose: unsure('https://www.linkedin.com/sharing/share-offsite/', 'none', 'takes the address only'),
} as const

const CARD = 'og'

export const linkedinCounters: Counters = { text: countPost, alt: countUnits(facts.maxAlt.value) }

export const linkedin: Network = { write: writeLinkedIn }

/** A LinkedIn post before its characters are escaped, in UTF-16 units. */
function countPost(text: string, max = facts.maxText.value as number): Count {
  return judge(text, {
    length: text.length,
    max: Math.min(max, facts.maxText.value),
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag']),
    fold: facts.fold.value,
  })
}

const escaped = new Set<string>(facts.escaped.value)

/** Escapes a plain text for LinkedIn's “little text”. The `#` of hashtags stays: escaped, it would make no tag. */
export function escapeLittleText(text: string): string {
  const signs = new Set(findHashtags(text).map(({ start }) => start))
  let written = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    written += escaped.has(unit) && !signs.has(at) ? `\\${unit}` : unit
  }
  return written
}

/** A post about the article, and its first comment. The sender fills in `{…}`. */
function writeLinkedIn(order: PostOrder): Post {
  const { article, brand } = order
  const { source, verdicts } = copySource(order, 'linkedin', {
    handle: undefined,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: true,
  })
  const usual = brand.posts?.limits?.linkedin ?? facts.usualText.value
  const length: Length = { counter: countPost, usual }
  const post = writeVariants(source, 'linkedin', length, 'text')
  const comment =
    source.link === undefined && source.own('comment') === undefined
      ? undefined
      : writeCopy(source, 'comment', length, 'comment', post.hook)
  const alt = order.alt(CARD)
  const picture = order.cardUrl(CARD)
  const link = source.linkPlace === 'post' ? post.link : undefined
  const thumbnail = picture && { thumbnail: '{image-urn}', thumbnailAltText: alt }
  return {
    network: 'linkedin',
    card: CARD,
    alt,
    link: post.link,
    texts: { text: post.counted, ...(comment && { comment: comment.counted }) },
    variants: post.variants,
    compose: post.link && `${facts.compose.value}?url=${encodeURIComponent(post.link)}`,
    api: {
      // LinkedIn does not read the page of a link sent through its API: upload the picture first.
      ...(picture &&
        link && {
          'POST /rest/images?action=initializeUpload': { url: picture, goesTo: 'content.article.thumbnail' },
        }),
      'POST /rest/posts': {
        author: '{organization-urn}',
        commentary: escapeLittleText(post.counted.text),
        visibility: 'PUBLIC',
        distribution: {
          feedDistribution: 'MAIN_FEED',
          targetEntities: [],
          thirdPartyDistributionChannels: [],
        },
        ...(link && {
          content: {
            article: {
              source: link,
              title: article.title,
              ...(article.description !== undefined && { description: article.description }),
              ...thumbnail,
            },
          },
        }),
        lifecycleState: 'PUBLISHED',
        isReshareDisabledByAuthor: false,
      },
      ...(comment && {
        'POST /rest/socialActions/{post-urn}/comments': {
          actor: '{organization-urn}',
          message: { text: comment.counted.text },
        },
      }),
    },
    verdicts: [
      ...verdicts,
      ...(link === undefined ? [] : unnamedPicture(order, 'linkedin', CARD)),
      ...post.verdicts,
      ...(comment?.verdicts ?? []),
    ],
  }
}
