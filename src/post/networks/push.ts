import { type Count, judge } from '../count/count.ts'
import { countGraphemes } from '../count/graphemes.ts'
import { utf8Length } from '../count/utf8.ts'
import { type CopySource, copySource } from '../fit/copy-source.ts'
import { counted, isTaken, type Length, writeCopy, type WrittenCopy } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import { kindOfWord } from '../../article/kind/kind-of-words.ts'
import { headlineParts } from '../texts/headline-parts.ts'
import { marksKind } from '../texts/said-labels.ts'
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
 * The headline and the standfirst. A headline too long for a title is split: its topic is the title, the rest the
 * body (`Budget live`, `Reeves freezes …`). If it cannot be split it is the body, under label and section or the
 * publication's name: telephones show a body whole.
 */
function linesOf(source: CopySource): { readonly title: Line; readonly body: Line | undefined } {
  const { voice, headline } = source
  const length: Length = { counter: countTitle, usual: usualTitle(source.article.title) }
  const title = writeCopy(source, 'push-title', length, 'title')
  const isOwn = source.own('title') !== undefined || source.own('body') !== undefined
  const isCut = !isOwn && title.verdicts.some(({ code }) => code === 'text-cut' || code === 'text-dropped')
  // A headline that is only a label has no content.
  const isBare = !isOwn && isLabelOnly(source, source.piecesFor(headline).title)
  const parts = isCut ? titleAndRest(source, length) : undefined
  if (parts !== undefined) {
    const below: CopySource = {
      ...source,
      // The label is not repeated.
      settingFor: (...hook) => ({ ...source.settingFor(...hook), prefix: null }),
      piecesFor: (hook) => ({ ...source.piecesFor(hook), title: parts.body }),
    }
    const body = writeCopy(below, 'push-title', { counter: countBody }, 'body')
    return { title: { counted: counted(length, parts.title), verdicts: [] }, body }
  }
  const named = isBare ? besideSection(source, title.counted.text, length) : undefined
  const titled = named === undefined ? title : { ...title, counted: counted(length, named) }
  const hasBody =
    headline.support !== '' ||
    voice.toplineAbove(headline.text) !== undefined ||
    source.own('body') !== undefined
  return {
    title: titled,
    body: hasBody ? writeCopy(source, 'push-body', { counter: countBody }, 'body') : undefined,
  }
}

const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u

/** East Asian characters are twice as wide. */
function usualTitle(title: string): number {
  return DENSE.test(title) ? facts.maxTitle.value / 2 : facts.maxTitle.value
}

/** Whether a headline, or its topic, is only the label of its kind: “En direct”. */
function isLabelOnly({ article, voice: { kind, label } }: CopySource, text: string): boolean {
  return label !== undefined && text.length <= label.length + 4 && marksKind(text, kind, label, article.lang)
}

/** A label with the section's or the publication's name, where both fit. */
function besideSection(
  { article, brand, voice }: CopySource,
  label: string,
  length: Length,
): string | undefined {
  const section = article.section ?? brand.name ?? article.site?.name
  // “Obituaries” repeats “Obituary”.
  const saysIt = section !== undefined && kindOfWord(section, article.lang) === voice.kind
  const text = section === undefined ? label : saysIt ? section : `${label} | ${section}`
  return isTaken(length, text) ? text : undefined
}

/** A headline split in two lines; undefined if no title fits above it. */
function titleAndRest(source: CopySource, length: Length): { title: string; body: string } | undefined {
  const { article, brand, headline } = source
  const { label, kind } = source.voice
  const words = source.piecesFor(headline).title
  const fits = (text: string) => isTaken(length, text)
  const result = kind === 'result' ? source.voice.toplineAbove(words) : undefined
  if (result !== undefined && fits(result)) return { title: result, body: words }
  const parts = headlineParts(words, article.lang, fits)
  if (parts !== undefined) {
    const { topic, rest } = parts
    if (isLabelOnly(source, topic))
      return { title: besideSection(source, topic, length) ?? topic, body: rest }
    const isToldApart = label !== undefined && SHOWN.has(kind) && !marksKind(topic, kind, label, article.lang)
    const title = isToldApart ? `${label} | ${topic}` : topic
    if (fits(title)) return { title, body: rest }
  }
  const section = article.section ?? brand.name ?? article.site?.name
  const title = label === undefined ? section : (besideSection(source, label, length) ?? label)
  return title !== undefined && fits(title) ? { title, body: words } : undefined
}

/** Kinds whose label a notification shows. */
const SHOWN = new Set(['breaking', 'live', 'paid', 'opinion'])
