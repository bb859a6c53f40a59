import { type Count, countUnits, type Entity, judge } from '../count/count.ts'
import { withoutOverlaps } from '../count/entities/entity-order.ts'
import { findHashtags } from '../count/entities/hashtags.ts'
import { findUrls } from '../count/entities/urls.ts'
import { countGraphemes } from '../count/graphemes.ts'
import { copySource } from '../fit/copy-source.ts'
import { writeThreadCopy } from '../fit/thread-copy.ts'
import { type Length, writeReply, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'
import { futureTime } from './schedule.ts'

const INSTANCE = 'github.com/mastodon/documentation@2903485 content/en/entities/Instance.md'

const facts = {
  maxText: unsure(500, INSTANCE, 'each server may set its own; 500 is what it comes with'),
  urlLength: fact(23, INSTANCE),
  maxAlt: unsure(1500, INSTANCE, 'each server may set its own `description_limit`'),
  maxServerText: unsure(100_000, 'none', 'no server is known to allow more'),
  compose: unsure('https://share.joinmastodon.org/', 'none', 'asks for the server, then opens its form'),
  hashtags: unsure(4, 'none', 'no advice published; readers follow hashtags there'),
} as const

const CARD = 'og'

export const mastodonCounters: Counters = { text: countStatus, alt: countUnits(facts.maxAlt.value) }

export const mastodon: Network = { write: writeMastodon }

/** `@user`, and its server, which does not count. */
const MENTION = /(?<![/\p{L}\p{M}\p{N}_])(@[a-z0-9_]{1,30})(?:@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})?/giu

/** A status: grapheme clusters; an address with a scheme counts 23, `@user@server` as `@user`. */
function countStatus(text: string, max = facts.maxText.value as number): Count {
  const mentions = [...text.matchAll(MENTION)].map(({ index, 0: whole, 1: name = '' }) => ({
    start: index,
    end: index + whole.length,
    name,
  }))
  const entities: Entity[] = withoutOverlaps(text, [
    ...findUrls(text)
      .filter(({ hasScheme }) => hasScheme)
      .map(({ start, end }) => ({ type: 'url' as const, start, end })),
    ...mentions.map(({ start, end }) => ({ type: 'mention' as const, start, end })),
    ...findHashtags(text).map(({ start, end }) => ({ type: 'hashtag' as const, start, end })),
  ])
  const names = new Map(mentions.map(({ start, name }) => [start, name]))
  return judge(text, {
    length: countGraphemes(shortened(text, entities, names)),
    max: Math.min(max, facts.maxServerText.value),
    unit: 'characters',
    entities,
  })
}

/** The text as counted: a placeholder of 23 letters for each address, handles without their server. */
function shortened(text: string, entities: readonly Entity[], names: ReadonlyMap<number, string>): string {
  let short = ''
  let at = 0
  for (const { type, start, end } of entities) {
    if (type === 'hashtag') continue
    short += text.slice(at, start) + (type === 'url' ? 'x'.repeat(facts.urlLength.value) : names.get(start))
    at = end
  }
  return short + text.slice(at)
}

/** A status with its link and language. */
function writeMastodon(order: PostOrder): Post {
  const { article, brand } = order
  const { source, verdicts } = copySource(order, 'mastodon', {
    handle: brand.handles.fediverse,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: false,
    mentions: 'mastodon',
  })
  const wanted = brand.posts?.limits?.mastodon
  const server = facts.maxText.value
  const length: Length = { counter: countStatus, max: Math.max(server, wanted ?? server), usual: wanted }
  const post = writeVariants(source, 'mastodon', length, 'text')
  const thread = writeThreadCopy(source, 'mastodon', length, post)
  const comment = writeReply(source, length, post)
  const alt = order.alt(CARD)
  const picture = order.cardUrl(CARD)
  const scheduled = futureTime(order.publishAt, order.now)
  const status = (text: string) => ({
    status: text,
    language: article.lang.split('-')[0],
    visibility: 'public',
    ...(scheduled && { scheduled_at: scheduled }),
  })
  return {
    network: 'mastodon',
    card: CARD,
    alt,
    link: post.link,
    texts: { text: post.counted, ...(comment && { comment: comment.counted }) },
    variants: post.variants,
    thread: thread.parts.length === 0 ? undefined : thread.parts,
    compose: `${facts.compose.value}#text=${encodeURIComponent(post.counted.text)}`,
    api: {
      'POST /api/v1/statuses': status(post.counted.text),
      'POST /api/v2/media': { ...(picture && { file: picture }), description: alt },
      ...(comment && {
        'POST /api/v1/statuses reply': { ...status(comment.counted.text), in_reply_to_id: '{post-id}' },
      }),
    },
    threadApi: thread.parts.map(({ text }, i) => ({
      call: 'POST /api/v1/statuses',
      body: { ...status(text), ...(i > 0 && { in_reply_to_id: `{id of part ${i}}` }) },
    })),
    verdicts: [...verdicts, ...post.verdicts, ...thread.verdicts, ...(comment?.verdicts ?? [])],
  }
}
