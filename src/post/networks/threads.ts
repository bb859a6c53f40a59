import { type Count, countUnits, judge } from '../count/count.ts'
import { endOfEmoji } from '../count/emoji.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { utf8Length } from '../count/utf8.ts'
import { copySource } from '../fit/copy-source.ts'
import { writeThreadCopy } from '../fit/thread-copy.ts'
import { type Length, writeReply, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'

const POSTS = 'developers.facebook.com/documentation/threads/posts'

const facts = {
  /** An emoji counts as its UTF-8 bytes. */
  maxText: unsure(
    500,
    POSTS,
    'the unit of other characters is not published: UTF-16 units, the larger, count',
  ),
  maxApiBytes: unsure(
    500,
    'reports of posts in Indic and East Asian scripts',
    'the API is seen to count bytes',
  ),
  maxLinks: fact(5, `${POSTS}, since 2025-12-22`),
  maxAlt: unsure(1000, 'alttextgeneratorai.com', 'seen by others'),
  /** A post has one topic. */
  hashtags: fact(1, POSTS),
  maxTopic: fact(50, POSTS),
  compose: fact('https://www.threads.net/intent/post', POSTS),
} as const

const CARD = 'og'

export const threadsCounters: Counters = { text: countPost, alt: countUnits(facts.maxAlt.value) }

export const threads: Network = { write: writeThreads }

/** A Threads post: UTF-16 units, an emoji as its UTF-8 bytes; more than five different links are refused. */
function countPost(text: string, max = facts.maxText.value as number): Count {
  const entities = linkEntities(text, ['url', 'hashtag', 'mention'])
  const links = new Set(entities.filter(({ type }) => type === 'url').map((entity) => entity.text)).size
  const maxLinks = facts.maxLinks.value
  return judge(text, {
    length: lengthOf(text),
    max: Math.min(max, facts.maxText.value),
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

/** A text post with the link attached: a post has either pictures or a link card. */
function writeThreads(order: PostOrder): Post {
  const { brand } = order
  const { source, verdicts } = copySource(order, 'threads', {
    handle: brand.handles.threads,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: true,
    mentions: 'threads',
  })
  const length: Length = { counter: countPost, usual: brand.posts?.limits?.threads }
  const post = writeVariants(source, 'threads', length, 'text')
  const thread = writeThreadCopy(source, 'threads', length, post)
  const { text } = post.counted
  const topic = topicOf(post.pieces.hashtags)
  const comment = writeReply(source, length, post)
  const link = source.linkPlace === 'post' ? post.link : undefined
  const parameters = [
    `text=${encodeURIComponent(text)}`,
    ...(link ? [`url=${encodeURIComponent(link)}`] : []),
  ]
  const body = (part: string, isFirst: boolean) => ({
    media_type: 'TEXT',
    text: topic === undefined ? part : withoutTopic(part, topic),
    ...(isFirst && topic !== undefined && { topic_tag: topic }),
    ...(isFirst && link && { link_attachment: link }),
  })
  return {
    network: 'threads',
    card: CARD,
    alt: order.alt(CARD),
    link: post.link,
    texts: { text: post.counted, ...(comment && { comment: comment.counted }) },
    variants: post.variants,
    thread: thread.parts.length === 0 ? undefined : thread.parts,
    compose: `${facts.compose.value}?${parameters.join('&')}`,
    api: {
      'POST /{threads-user-id}/threads': body(text, true),
      ...(comment && {
        'POST /{threads-user-id}/threads reply': {
          media_type: 'TEXT',
          text: comment.counted.text,
          reply_to_id: '{post-id}',
        },
      }),
    },
    threadApi: thread.parts.map((part, i) => ({
      call: 'POST /{threads-user-id}/threads',
      body: { ...body(part.text, i === 0), ...(i > 0 && { reply_to_id: `{id of part ${i}}` }) },
    })),
    verdicts: [
      ...verdicts,
      ...bytesVerdict(body(text, true).text, 'text'),
      ...thread.parts.flatMap((part, i) => bytesVerdict(body(part.text, i === 0).text, 'thread')).slice(0, 1),
      ...post.verdicts,
      ...thread.verdicts,
      ...(comment?.verdicts ?? []),
    ],
  }
}

/** A hashtag as the API's topic: only one, without `#`, full stop and ampersand. */
function topicOf(hashtags: string): string | undefined {
  const [first = ''] = hashtags.split(' ')
  const topic = first.replace(/^#/, '').replace(/[.&]/g, '')
  return topic === '' || topic.length > facts.maxTopic.value ? undefined : topic
}

/** The topic is shown above the post; in the text it would be repeated. */
function withoutTopic(text: string, topic: string): string {
  return text
    .replace(`#${topic}`, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function bytesVerdict(text: string, label: 'text' | 'thread'): Post['verdicts'] {
  const bytes = utf8Length(text)
  if (bytes <= facts.maxApiBytes.value) return []
  return [
    {
      code: 'api-bytes',
      severity: 'warning',
      place: `threads/${label}`,
      message: `The ${label === 'text' ? 'text' : 'part of the thread'} has ${bytes} bytes; the API of Threads is reported to refuse more than ${facts.maxApiBytes.value}. By hand it can be posted.`,
    },
  ]
}
