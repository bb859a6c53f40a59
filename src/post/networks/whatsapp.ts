import { type Count, judge } from '../count/count.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { copySource } from '../fit/copy-source.ts'
import { type Length, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'

const facts = {
  maxText: unsure(
    4096,
    'developers.facebook.com/docs/whatsapp',
    'the limit of messages; channels publish none',
  ),
  usualText: unsure(700, 'none', 'longer updates end at “Read more”'),
  fold: unsure(700, 'seen by others', 'between 700 and 800 characters'),
  compose: fact('https://wa.me/', 'faq.whatsapp.com/5913398998672934'),
} as const

/** WhatsApp's preview of the link. */
const CARD = 'og'

export const whatsappCounters: Counters = { text: countUpdate }

export const whatsapp: Network = { write: writeWhatsApp }

/** A channel update, in UTF-16 units. Hashtags and mentions are not linked there. */
function countUpdate(text: string, max = facts.maxText.value as number): Count {
  return judge(text, {
    length: text.length,
    max: Math.min(max, facts.maxText.value),
    unit: 'characters',
    entities: linkEntities(text, ['url']),
    fold: facts.fold.value,
  })
}

/** Formatting characters for bold, italics, strikethrough and monospace; the article's own are kept as text. */
function plain(words: string): string {
  return words.replace(/[*_~`](?=\S)|(?<=\S)[*_~`]/g, (sign) => SUBSTITUTES[sign] ?? sign)
}

const SUBSTITUTES: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': '’' }

/** A channel update: headline in bold, standfirst, link. Channels have no posting API. */
function writeWhatsApp(order: PostOrder): Post {
  const { source, verdicts } = copySource(order, 'whatsapp', {
    handle: order.brand.handles.whatsapp,
    maxHashtags: 0,
    linksBareHosts: true,
    beginsWithHeadline: true,
    hasNoComments: true,
    clean: plain,
  })
  const usual = order.brand.posts?.limits?.whatsapp ?? facts.usualText.value
  const length: Length = { counter: countUpdate, usual }
  const post = writeVariants(source, 'whatsapp', length, 'text')
  return {
    network: 'whatsapp',
    card: CARD,
    alt: order.alt(CARD),
    link: source.link,
    texts: { text: post.counted },
    variants: post.variants,
    compose: `${facts.compose.value}?text=${encodeURIComponent(post.counted.text)}`,
    api: {},
    verdicts: [...verdicts, ...post.verdicts],
  }
}
