import { type Count, judge } from '../count/count.ts'
import { countGraphemes } from '../count/graphemes.ts'
import { utf8Length } from '../count/utf8.ts'
import { copySource } from '../fit/copy-source.ts'
import { writeNotification } from '../fit/notification.ts'
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
    length: countGraphemes(text),
    max,
    unit: 'characters',
    refusals: bytes > limit ? [`The text has ${bytes} bytes; a whole message may have ${limit}.`] : [],
  })
}

/** A notification: the news in the title, its meaning in the body. One message for Android, iOS and browsers. */
function writePush(order: PostOrder): Post {
  const { voice, now, publishAt, expiresAt } = order
  const { source, verdicts } = copySource(order, 'push', {
    handle: undefined,
    maxHashtags: 0,
    linksBareHosts: false,
    beginsWithHeadline: true,
    hasNoComments: true,
  })
  const { title, body, variants, ...written } = writeNotification(source, {
    title: { counter: countTitle, usual: usualTitle(order.article.title) },
    body: { counter: countBody },
  })
  const picture = order.cardUrl(CARD)
  const link = source.linkPlace === 'none' ? undefined : written.link
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
    variants,
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

const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u

/** East Asian characters are twice as wide. */
function usualTitle(title: string): number {
  return DENSE.test(title) ? facts.maxTitle.value / 2 : facts.maxTitle.value
}
