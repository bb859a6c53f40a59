import { type Count, countUnits, judge } from '../count/count.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { copySource } from '../fit/copy-source.ts'
import { type Length, writeCopy, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'
import { secondsOf } from './schedule.ts'
import { unnamedPicture } from './unnamed-picture.ts'

const COUNTERS =
  'posthell.com/tools/facebook-character-counter, bulkpublish.com/blog/facebook-character-limit'

const facts = {
  maxText: unsure(5000, COUNTERS, 'Meta publishes no number; tools enforce 10,000, others quote 63,206'),
  usualText: unsure(477, COUNTERS, 'what desktops show before “more”, seen by others'),
  fold: unsure(125, COUNTERS, 'seen by others on telephones, 477 to 480 on desktops; lines count too'),
  maxAlt: unsure(100, 'accessible-social.com', 'no published cap; the page may warn above 100'),
  hashtags: unsure(3, 'no official number', 'one to three are advised'),
  sharer: unsure(
    'https://www.facebook.com/sharer/sharer.php',
    'github.com/nygardk/react-share/issues/43',
    'undocumented, but works; text cannot be filled in',
  ),
  leastMinutesAhead: fact(10, 'developers.facebook.com/docs/pages-api/posts'),
} as const

/** The tallest picture that the feed shows uncropped. */
const PHOTO = 'portrait'

export const facebookCounters: Counters = { text: countPost, alt: countUnits(facts.maxAlt.value) }

export const facebook: Network = { write: writeFacebook }

/** A Facebook post, in UTF-16 units; the fold is that of phones, which comes first. */
function countPost(text: string, max = facts.maxText.value as number): Count {
  return judge(text, {
    length: text.length,
    max,
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag']),
    fold: facts.fold.value,
  })
}

/**
 * A link post, and a photo post with the link in its first comment, because pages may have their link posts
 * rationed and comments are free. Facebook's own form takes only the address. API:
 * developers.facebook.com/docs/pages-api/posts and …/graph-api/reference/page/photos (`alt_text_custom` from
 * memory).
 */
function writeFacebook(order: PostOrder): Post {
  const { source, verdicts } = copySource(order, 'facebook', {
    handle: order.brand.handles.facebook,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: true,
  })
  const usual = order.brand.posts?.limits?.facebook ?? facts.usualText.value
  const length: Length = { counter: countPost, usual }
  const post = writeVariants(source, 'facebook', length, 'link')
  const photo = writeCopy(source, 'facebook-photo', length, 'photo', post.hook)
  const comment =
    source.link === undefined && source.own('comment') === undefined
      ? undefined
      : writeCopy(source, 'facebook-comment', length, 'comment', post.hook)
  const alt = order.alt(PHOTO)
  const picture = order.cardUrl(PHOTO)
  const link = source.linkPlace === 'post' ? post.link : undefined
  const schedule = scheduleOf(order)
  return {
    network: 'facebook',
    card: PHOTO,
    alt,
    link: post.link,
    texts: {
      link: post.counted,
      photo: photo.counted,
      ...(comment && { comment: comment.counted }),
    },
    variants: post.variants,
    compose: post.link && `${facts.sharer.value}?u=${encodeURIComponent(post.link)}`,
    api: {
      'POST /{page-id}/feed': { message: post.counted.text, ...(link && { link }), ...schedule },
      'POST /{page-id}/photos': {
        ...(picture && { url: picture }),
        caption: photo.counted.text,
        alt_text_custom: alt,
        ...schedule,
      },
      ...(comment && { 'POST /{post-id}/comments': { message: comment.counted.text } }),
    },
    verdicts: [
      ...verdicts,
      ...unnamedPicture(order, 'facebook', PHOTO),
      ...post.verdicts,
      ...photo.verdicts,
      ...(comment?.verdicts ?? []),
    ],
  }
}

function scheduleOf({ publishAt, now }: PostOrder) {
  const at = secondsOf(publishAt)
  const earliest = (secondsOf(now) ?? 0) + facts.leastMinutesAhead.value * 60
  return at === undefined || at < earliest ? undefined : { published: false, scheduled_publish_time: at }
}
