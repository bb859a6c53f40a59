import { type Count, judge } from '../count/count.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { copySource } from '../fit/copy-source.ts'
import { type Length, writeVariants, type WrittenVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'

const BOTS = 'core.telegram.org/bots/api'

const facts = {
  maxText: fact(4096, `${BOTS}#sendmessage`),
  maxCaption: fact(1024, `${BOTS}#sendphoto`),
  usualText: unsure(900, 'none', 'fits a caption, too'),
  hashtags: unsure(3, 'none', 'they only search the channel itself'),
  compose: fact('https://t.me/share/url', 'core.telegram.org/widgets/share'),
} as const

const CARD = 'og'
const PHOTO = 'square'

export const telegramCounters: Counters = { text: countMessage }

export const telegram: Network = { write: writeTelegram }

/** A channel message, in UTF-16 units without markup. */
function countMessage(text: string, max = facts.maxText.value as number): Count {
  return judge(text, {
    length: text.length,
    max: Math.min(max, facts.maxText.value),
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag', 'mention']),
  })
}

/** A channel message: headline in bold, standfirst, link with its large preview; and the same as a photo caption. */
function writeTelegram(order: PostOrder): Post {
  const { brand } = order
  const { source, verdicts } = copySource(order, 'telegram', {
    handle: brand.handles.telegram,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: true,
    beginsWithHeadline: true,
    hasNoComments: true,
    mentions: 'telegram',
  })
  const usual = Math.min(brand.posts?.limits?.telegram ?? facts.usualText.value, facts.maxText.value)
  const length: Length = { counter: countMessage, usual }
  const post = writeVariants(source, 'telegram', length, 'text')
  const { text } = post.counted
  const html = withBold(text, post)
  const channel = brand.handles.telegram ?? '{chat-id}'
  const picture = order.cardUrl(PHOTO)
  const link = source.link
  return {
    network: 'telegram',
    card: CARD,
    alt: order.alt(CARD),
    link,
    texts: { text: post.counted },
    variants: post.variants,
    compose:
      link &&
      `${facts.compose.value}?url=${encodeURIComponent(link)}&text=${encodeURIComponent(withoutLink(text, link))}`,
    api: {
      'POST /bot{token}/sendMessage': {
        chat_id: channel,
        text: html,
        parse_mode: 'HTML',
        ...(link && { link_preview_options: { url: link, prefer_large_media: true } }),
      },
      ...(picture &&
        text.length <= facts.maxCaption.value && {
          'POST /bot{token}/sendPhoto': {
            chat_id: channel,
            photo: picture,
            caption: html,
            parse_mode: 'HTML',
          },
        }),
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}

/** Telegram's HTML: three characters are escaped, the headline is bold. */
function withBold(text: string, { pieces, hook }: WrittenVariants): string {
  const title = hook.angle === 'headline' && text.includes(pieces.hook) ? pieces.hook : pieces.title
  const at = title === '' ? -1 : text.indexOf(title)
  if (at < 0) return escapeHtml(text)
  const end = at + title.length
  return `${escapeHtml(text.slice(0, at))}<b>${escapeHtml(title)}</b>${escapeHtml(text.slice(end))}`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The form adds the link before the text itself. */
function withoutLink(text: string, link: string): string {
  return text
    .replace(link, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
