import { type Count, judge } from '../count/count.ts'
import { utf8Length } from '../count/utf8.ts'
import { type CopySource, copySource } from '../fit/copy-source.ts'
import { counted, isTaken, writeCopy, type WrittenCopy } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'
import { secondsOf } from './schedule.ts'

const FCM = 'firebase.google.com/docs/reference/fcm/rest/v1/projects.messages'

const facts = {
  maxTitle: unsure(65, 'third parties', 'telephones cut titles between 40 and 65 characters'),
  maxBody: unsure(150, 'third parties', 'iPhones show about 178 characters in all, Android 240 when opened'),
  maxPayloadBytes: fact(4096, FCM),
  /** Four weeks. */
  maxSeconds: fact(2_419_200, `${FCM}, AndroidConfig.ttl`),
} as const

/** Large pictures of notifications are 2:1. */
const CARD = 'twitter'

export const pushCounters: Counters = { text: countBody, title: countTitle }

export const push: Network = { write: writePush }

function countBody(text: string, max = facts.maxBody.value as number): Count {
  return countLine(text, Math.min(max, facts.maxBody.value))
}

function countTitle(text: string, max = facts.maxTitle.value as number): Count {
  return countLine(text, Math.min(max, facts.maxTitle.value))
}

function countLine(text: string, max: number): Count {
  const bytes = utf8Length(text)
  const limit = facts.maxPayloadBytes.value
  return judge(text, {
    length: text.length,
    max,
    unit: 'characters',
    refusals: bytes > limit ? [`The text has ${bytes} bytes; a whole message may have ${limit}.`] : [],
  })
}

/** A notification: what happened in the title, what it means in the body. One message for Android, iPhones and browsers. */
function writePush(order: PostOrder): Post {
  const { voice, now, publishAt, expiresAt } = order
  const { source, verdicts } = copySource(order, 'push', {
    handle: undefined,
    maxHashtags: 0,
    linksBareHosts: false,
    beginsWithHeadline: true,
    hasNoComments: true,
  })
  const { title, body } = linesOf(source)
  const picture = order.cardUrl(CARD)
  const link = source.linkPlace === 'none' ? undefined : source.link
  const isUrgent = voice.kind === 'breaking'
  const expires = secondsOf(expiresAt)
  const sent = Math.max(secondsOf(now) ?? 0, secondsOf(publishAt) ?? 0)
  const seconds = Math.min((expires ?? Number.NaN) - sent, facts.maxSeconds.value)

  return {
    network: 'push',
    card: CARD,
    alt: order.alt(CARD),
    link,
    texts: { title: title.counted, ...(body && { body: body.counted }) },
    api: {
      'POST /v1/projects/{project}/messages:send': {
        message: {
          topic: '{topic}',
          notification: {
            title: title.counted.text,
            ...(body && { body: body.counted.text }),
            ...(picture && { image: picture }),
          },
          ...(link && { data: { url: link } }),
          android: {
            priority: isUrgent ? 'HIGH' : 'NORMAL',
            ...(seconds > 0 && { ttl: `${seconds}s` }),
          },
          apns: {
            ...(expires !== undefined && { headers: { 'apns-expiration': String(expires) } }),
            payload: { aps: { 'interruption-level': isUrgent ? 'time-sensitive' : 'active' } },
          },
          webpush: {
            ...(seconds > 0 && { headers: { TTL: String(seconds) } }),
            ...(link?.startsWith('https:') && { fcm_options: { link } }),
          },
        },
      },
    },
    verdicts: [...verdicts, ...title.verdicts, ...(body?.verdicts ?? [])],
  }
}

type Line = Pick<WrittenCopy, 'counted' | 'verdicts'>

/**
 * The headline and the standfirst; where the headline is too long for a title, it is the body under the section's or the
 * publication's name: a telephone shows it whole there.
 */
function linesOf(source: CopySource): { readonly title: Line; readonly body: Line | undefined } {
  const { article, brand, voice, headline } = source
  const title = writeCopy(source, 'push-title', { counter: countTitle }, 'title')
  const name = voice.label ?? article.section ?? brand.name ?? article.site?.name
  const isOwn = source.own('title') !== undefined || source.own('body') !== undefined
  const isCut = !isOwn && title.verdicts.some(({ code }) => code === 'text-cut' || code === 'text-dropped')
  if (isCut && name !== undefined && isTaken({ counter: countTitle }, name)) {
    const settingFor: CopySource['settingFor'] = (...hook) => ({
      ...source.settingFor(...hook),
      prefix: null,
    })
    // The label is not said twice.
    const below = name === voice.label ? { ...source, settingFor } : source
    const body = writeCopy(below, 'push-title', { counter: countBody }, 'body')
    return { title: { counted: counted({ counter: countTitle }, name), verdicts: [] }, body }
  }
  const hasBody = headline.support !== '' || voice.topline !== undefined || source.own('body') !== undefined
  return { title, body: hasBody ? writeCopy(source, 'push-body', { counter: countBody }, 'body') : undefined }
}
