import { type Count, countUnits, judge } from '../count/count.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { copySource } from '../fit/copy-source.ts'
import { type Length, writeReply, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'
import { unnamedPicture } from './unnamed-picture.ts'

const MEDIA = 'developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media'

const facts = {
  maxText: unsure(2200, MEDIA, 'the unit is not published: UTF-16 units, the larger, count'),
  usualText: unsure(700, 'none', 'what is read of a caption'),
  fold: unsure(125, 'third parties', 'lines count too'),
  maxHashtags: unsure(5, 'reports since December 2025', 'the API page still says 30'),
  maxMentions: fact(20, MEDIA),
  maxAlt: unsure(1000, `${MEDIA}, alt_text`, 'others advise 100'),
} as const

/** The tallest picture that the feed shows uncropped. */
const PHOTO = 'portrait'

export const instagramCounters: Counters = { text: countCaption, alt: countUnits(facts.maxAlt.value) }

export const instagram: Network = { write: writeInstagram }

/** A caption. Its links are not clickable. */
function countCaption(text: string, max = facts.maxText.value as number): Count {
  const entities = linkEntities(text, ['hashtag', 'mention'])
  const count = (type: string) => entities.filter((entity) => entity.type === type).length
  const [hashtags, mentions] = [count('hashtag'), count('mention')]
  const risks: string[] = []
  if (hashtags > facts.maxHashtags.value)
    risks.push(`There are ${hashtags} hashtags; ${facts.maxHashtags.value} are allowed.`)
  return judge(text, {
    length: text.length,
    max: Math.min(max, facts.maxText.value),
    unit: 'characters',
    refusals:
      mentions > facts.maxMentions.value
        ? [`There are ${mentions} mentions; ${facts.maxMentions.value} are allowed.`]
        : [],
    risks,
    entities,
    fold: facts.fold.value,
  })
}

/**
 * A picture with its caption. The link is in the profile, because captions have none. The API takes only JPEG.
 * There is no address for a compose form.
 */
function writeInstagram(order: PostOrder): Post {
  const { brand } = order
  const { source, verdicts } = copySource(order, 'instagram', {
    handle: brand.handles.instagram,
    maxHashtags: facts.maxHashtags.value,
    linksBareHosts: false,
    mentions: 'instagram',
  })
  const usual = brand.posts?.limits?.instagram ?? facts.usualText.value
  const length: Length = { counter: countCaption, usual }
  const post = writeVariants(source, 'instagram', length, 'text')
  const comment = writeReply(source, length, post)
  const alt = order.alt(PHOTO)
  const picture = order.cardUrl(PHOTO)?.replace(/\.(?:png|webp)(?=$|\?)/, '.jpg')
  return {
    network: 'instagram',
    card: PHOTO,
    alt,
    link: post.link,
    texts: { text: post.counted, ...(comment && { comment: comment.counted }) },
    variants: post.variants,
    api: {
      'POST /{ig-user-id}/media': {
        ...(picture && { image_url: picture }),
        caption: post.counted.text,
        alt_text: alt,
      },
      'POST /{ig-user-id}/media_publish': { creation_id: '{creation-id}' },
      ...(comment && { 'POST /{ig-media-id}/comments': { message: comment.counted.text } }),
    },
    verdicts: [
      ...verdicts,
      ...unnamedPicture(order, 'instagram', PHOTO),
      ...post.verdicts,
      ...(comment?.verdicts ?? []),
    ],
  }
}
