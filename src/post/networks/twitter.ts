import { type Count, countUnits, type Entity, judge } from '../count/count.ts'
import { type WeightRules, weighText } from '../count/weigh.ts'
import { copySource } from '../fit/copy-source.ts'
import { writeThreadCopy } from '../fit/thread-copy.ts'
import { type Length, writeReply, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'

const CONFIG = 'github.com/twitter/twitter-text@30e2430 config/v3.json'
const API = 'docs.x.com openapi.json 2.167'

const weights: WeightRules = {
  maxLength: 280,
  urlLength: 23,
  defaultWeight: 200,
  ranges: [
    [0, 0x10ff, 100],
    [0x2000, 0x200d, 100],
    [0x2010, 0x201f, 100],
    [0x2032, 0x2037, 100],
  ],
  emojiAsOne: true,
}

export const twitterFacts = {
  weights: fact(weights, CONFIG),
  premiumMax: fact(25_000, 'help.x.com/en/using-x/types-of-posts'),
  maxAlt: fact(1000, `${API}, POST /2/media/metadata alt_text.text`),
  hashtags: unsure(2, 'X’s own advice', 'one or two are advised; more look like advertising'),
  compose: fact('https://x.com/intent/tweet', 'docs.x.com/x-for-websites/post-button/guides/web-intent'),
} as const

/** The shape X shows uncropped. */
const CARD = 'twitter'

export const twitterCounters: Counters = { text: countPost, alt: countUnits(twitterFacts.maxAlt.value) }

export const twitter: Network = { write: writeTwitter }

/** A post for X, counted as X counts it (docs.x.com/fundamentals/counting-characters, configuration 3). */
function countPost(text: string, max = twitterFacts.weights.value.maxLength): Count {
  const rules = { ...twitterFacts.weights.value, maxLength: Math.min(max, twitterFacts.premiumMax.value) }
  const { length, entities, refusedAt } = weighText(text, rules)
  const refusals: string[] = []
  if (length === 0) refusals.push('The text is empty.')
  if (refusedAt >= 0)
    refusals.push(`At position ${refusedAt} there is a character X refuses (U+FEFF, U+FFFE or U+FFFF).`)
  const risks: string[] = []
  const addressed = leadingMention(text, entities)
  if (addressed)
    risks.push(`The text begins with ${addressed.text}: X shows it as a reply, to those who follow both.`)
  return judge(text, {
    length,
    max: rules.maxLength,
    unit: 'weighted characters',
    refusals,
    risks,
    entities,
  })
}

/** Invisible: nothing, spaces, and direction marks. */
const UNSEEN = /^[\s\u061c\u200e\u200f\u2066-\u2069]*$/u

/** The mention at the beginning of a text, if any: X then treats the post as a reply. */
export function leadingMention(text: string, entities: readonly Entity[]): Entity | undefined {
  const [first] = entities
  const leads = first?.type === 'mention' && UNSEEN.test(text.slice(0, first.start))
  return leads ? first : undefined
}

/** Also after invisible direction marks. */
const LEADING_MENTION = /^([\u061c\u200e\u200f\u2066-\u2069]*)([@＠]\w)/u

/** Puts a full stop before a leading mention: a post that begins with one is shown only to followers of both. */
function asStatement(text: string): string {
  return text.replace(LEADING_MENTION, '$1.$2')
}

/** A post, the same story as a thread if one post is too short, and the address of X's own form. */
function writeTwitter(order: PostOrder): Post {
  const { source, verdicts } = copySource(order, 'twitter', {
    handle: order.brand.handles.twitter,
    maxHashtags: twitterFacts.hashtags.value,
    linksBareHosts: true,
    mentions: 'twitter',
    finish: asStatement,
  })
  const wanted = order.brand.posts?.limits?.twitter
  const usual = twitterFacts.weights.value.maxLength
  const length: Length = { counter: countPost, max: Math.max(usual, wanted ?? usual), usual: wanted }
  const post = writeVariants(source, 'twitter', length, 'text')
  const thread = writeThreadCopy(source, 'twitter', length, post)
  const comment = writeReply(source, length, post)
  const alt = order.alt(CARD)
  const card = order.cardUrl(CARD)
  const paid = order.voice.kind === 'paid' && { paid_partnership: true }
  const body = { text: post.counted.text, ...paid }
  return {
    network: 'twitter',
    card: CARD,
    alt,
    link: post.link,
    texts: { text: post.counted, ...(comment && { comment: comment.counted }) },
    variants: post.variants,
    thread: thread.parts.length === 0 ? undefined : thread.parts,
    compose: `${twitterFacts.compose.value}?text=${encodeURIComponent(post.counted.text)}`,
    api: {
      'POST /2/tweets': body,
      // The card as the post's picture instead of its link preview: upload, describe, then post with its id.
      ...(card && { 'POST /2/media/upload': { media: card, media_category: 'tweet_image' } }),
      'POST /2/media/metadata': { id: '{media-id}', metadata: { alt_text: { text: alt } } },
      'POST /2/tweets with media': { ...body, media: { media_ids: ['{media-id}'] } },
      ...(comment && {
        'POST /2/tweets reply': {
          text: comment.counted.text,
          reply: { in_reply_to_tweet_id: '{post-id}' },
        },
      }),
    },
    threadApi: thread.parts.map(({ text }, i) => ({
      call: 'POST /2/tweets',
      body: {
        text,
        ...(i === 0 ? paid : { reply: { in_reply_to_tweet_id: `{id of part ${i}}` } }),
      },
    })),
    verdicts: [
      ...verdicts,
      ...mentionVerdict(post.counted.text),
      ...post.verdicts,
      ...thread.verdicts,
      ...(comment?.verdicts ?? []),
    ],
  }
}

function mentionVerdict(text: string): Post['verdicts'] {
  const name = /^[\u061c\u200e\u200f\u2066-\u2069]*\.([@＠]\w+)/u.exec(text)?.[1]
  if (name === undefined) return []
  return [
    {
      code: 'mention-first',
      severity: 'info',
      place: 'twitter/text',
      message: `The text began with ${name}, which makes a reply of it, so a full stop was put before it.`,
    },
  ]
}
