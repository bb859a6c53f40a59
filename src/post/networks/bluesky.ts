import { type Count, countUnits, judge } from '../count/count.ts'
import { blueskyEntities, blueskyFacets } from '../count/entities/bluesky-facets.ts'
import { countGraphemes } from '../count/graphemes.ts'
import { utf8Length } from '../count/utf8.ts'
import { type CopySource, copySource } from '../fit/copy-source.ts'
import { writeThreadCopy } from '../fit/thread-copy.ts'
import { type Length, writeReply, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'
import { futureTime } from './schedule.ts'
import { unnamedPicture } from './unnamed-picture.ts'

const LEXICONS = 'github.com/bluesky-social/atproto@d6296a1 lexicons/app/bsky'

const facts = {
  maxGraphemes: fact(300, `${LEXICONS}/feed/post.json`),
  maxBytes: fact(3000, `${LEXICONS}/feed/post.json`),
  maxAlt: unsure(2000, 'accessible-social.com', 'the app’s limit; the lexicon has none'),
  hashtags: unsure(3, 'none', 'no advice published'),
  compose: fact('https://bsky.app/intent/compose', 'docs.bsky.app/docs/advanced-guides/intent-links'),
  maxThumbBytes: fact(1_000_000, `${LEXICONS}/embed/external.json`),
} as const

const CARD = 'og'

export const blueskyCounters: Counters = { text: countPost, alt: countUnits(facts.maxAlt.value) }

export const bluesky: Network = { write: writeBluesky }

/** A Bluesky post: limits in grapheme clusters and in UTF-8 bytes. */
function countPost(text: string, max = facts.maxGraphemes.value as number): Count {
  const bytes = utf8Length(text)
  const maxBytes = facts.maxBytes.value
  return judge(text, {
    length: countGraphemes(text),
    max: Math.min(max, facts.maxGraphemes.value),
    unit: 'graphemes',
    refusals: bytes > maxBytes ? [`The text has ${bytes} bytes; ${maxBytes} are allowed.`] : [],
    entities: blueskyEntities(text),
  })
}

/**
 * A post with its facets, and the link as an external card: addresses are not shortened there and would cost their
 * length. The card's picture is a blob, which the sender uploads first.
 */
function writeBluesky(order: PostOrder): Post {
  const { brand } = order
  const { source, verdicts } = copySource(order, 'bluesky', {
    handle: brand.handles.bluesky,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: false,
    mentions: 'bluesky',
  })
  const length: Length = { counter: countPost, usual: brand.posts?.limits?.bluesky }
  const post = writeVariants(source, 'bluesky', length, 'text')
  const thread = writeThreadCopy(source, 'bluesky', length, post)
  const { text } = post.counted
  const comment = writeReply(source, length, post)
  const link = source.linkPlace === 'comment' ? undefined : post.link
  const composed = [text, link].filter((part) => part).join('\n\n')
  const picture = order.cardUrl(CARD)
  const external = externalOf(source, post.link)
  const record = recordOf(text, order, link && external)
  return {
    network: 'bluesky',
    card: CARD,
    alt: order.alt(CARD),
    link: post.link,
    texts: { text: post.counted, ...(comment && { comment: comment.counted }) },
    variants: post.variants,
    thread: thread.parts.length === 0 ? undefined : thread.parts,
    compose: `${facts.compose.value}?text=${encodeURIComponent(composed)}`,
    api: {
      ...(picture &&
        record.embed && {
          'com.atproto.repo.uploadBlob': {
            url: picture,
            maxBytes: facts.maxThumbBytes.value,
            goesTo: 'record.embed.external.thumb',
          },
        }),
      'com.atproto.repo.createRecord': { collection: 'app.bsky.feed.post', record },
      ...(comment && {
        'com.atproto.repo.createRecord reply': {
          collection: 'app.bsky.feed.post',
          record: {
            ...recordOf(comment.counted.text, order, external),
            reply: { root: replyTo(1), parent: replyTo(1) },
          },
        },
      }),
    },
    threadApi: thread.parts.map((part, i) => ({
      call: 'com.atproto.repo.createRecord',
      body: {
        collection: 'app.bsky.feed.post',
        record: {
          ...recordOf(part.text, order, link && isLinked(i, source) ? external : undefined),
          ...(i > 0 && { reply: { root: replyTo(1), parent: replyTo(i) } }),
        },
      },
    })),
    verdicts: [
      ...verdicts,
      ...unresolved(text, order),
      ...(record.embed ? unnamedPicture(order, 'bluesky', CARD) : []),
      ...post.verdicts,
      ...thread.verdicts,
      ...(comment?.verdicts ?? []),
    ],
  }
}

function replyTo(part: number) {
  return { uri: `{uri of part ${part}}`, cid: `{cid of part ${part}}` }
}

/** The link card belongs to the part with the link. */
function isLinked(part: number, { brand }: CopySource): boolean {
  return brand.thread.link === 'first' ? part === 0 : false
}

function externalOf({ article }: CopySource, link: string | undefined) {
  return link && { uri: link, title: article.title, description: article.description ?? '' }
}

function recordOf(text: string, order: PostOrder, external: ReturnType<typeof externalOf>) {
  return {
    $type: 'app.bsky.feed.post',
    text,
    createdAt: futureTime(order.publishAt, order.now) ?? order.now,
    langs: [order.article.lang],
    facets: blueskyFacets(text, didOf(order)),
    ...(external && { embed: { $type: 'app.bsky.embed.external', external } }),
  }
}

/** The identifier of an account, from the brand's table of people. */
function didOf({ brand }: PostOrder): (handle: string) => string | undefined {
  const people = Object.values(brand.people ?? {})
  return (handle) =>
    people.find(({ bluesky: account }) => account?.toLowerCase() === `@${handle}`.toLowerCase())?.did
}

/** Verdicts on mentions without an identifier: only the network knows it, and a record with such a mention is refused. */
function unresolved(text: string, order: PostOrder): Post['verdicts'] {
  const names = blueskyEntities(text)
    .filter(({ type, text: name }) => type === 'mention' && didOf(order)(name.slice(1)) === undefined)
    .map(({ text: name }) => name)
  if (names.length === 0) return []
  return [
    {
      code: 'mention-unlinked',
      severity: 'info',
      place: 'bluesky/text',
      message: `Sent through the API, ${names.join(', ')} is no link: the brand’s people give no did for it.`,
    },
  ]
}
