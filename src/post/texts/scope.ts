import type { Article } from '../../article/article.ts'
import { type Brand, brandNameIn } from '../../article/brand/brand.ts'
import { bylineOf, publishedDay } from '../../article/byline.ts'
import { sentenceEnds } from '../../article/text/sentences/sentences.ts'
import type { Angle } from './hook/hook.ts'
import type { Voice } from './voice.ts'
import { type WordName, wordOrder } from './words/table.ts'

/** Pieces that a post text may drop when it is too long. Not links, handles and names. */
export const shortenable = [
  'hashtags',
  'support',
  'bullets',
  'description',
  'section',
  'credit',
  'title',
  'hook',
] as const

export type Shortenable = (typeof shortenable)[number]

/** Texts of a post that change while it is fitted; empty if dropped. */
export type Pieces = Readonly<Record<Shortenable, string>>

/** All variables of a post text. Missing ones are null, for `{% if link %}`. */
export interface Scope {
  readonly title: string | null
  /** The standfirst. */
  readonly description: string | null
  /** The strongest sentence of the article, or its title; `angle` says which. */
  readonly hook: string | null
  /** What follows the hook: the standfirst without it. */
  readonly support: string | null
  readonly angle: Angle
  /** The kind of story: `news`, `opinion` … */
  readonly kind: string
  /** Its label, if readers must see it; and the same with its colon or brackets, to put before the hook. */
  readonly label: string | null
  readonly prefix: string | null
  /** A result, a rating, a life: one line above the hook. */
  readonly topline: string | null
  /** Short statements, one a line. */
  readonly bullets: string | null
  /** The text before “more”: the first sentences of the standfirst, else the title; and the rest. */
  readonly lead: string | null
  readonly rest: string | null
  readonly section: string | null
  /** Names of the authors, joined as in the language; and the same with their accounts on the network. */
  readonly byline: string | null
  readonly signature: string | null
  readonly authors: readonly { readonly name: string; readonly url: string | null }[]
  /** Date of publication, written out in the article's language. */
  readonly date: string | null
  /** The article's address with the brand's campaign parameters for the network; and without. */
  readonly link: string | null
  readonly url: string | null
  /** Name of the brand, or else of the site. */
  readonly site: string | null
  /** The brand's account on the network; and addresses of all its accounts, one a line. */
  readonly handle: string | null
  readonly accounts: string | null
  /** The brand's links for every video, one a line. */
  readonly related: string | null
  /** With `#`, separated by spaces. */
  readonly hashtags: string | null
  readonly tags: readonly string[]
  /** Photographer. */
  readonly credit: string | null
  readonly lang: string
  /** `0:00 Title` by line, if given. */
  readonly chapters: string | null
  /** False for deaths and violence, or if the brand wants none. */
  readonly emoji: boolean
  /** Words of the language: `words.firstComment`; null if missing. `words.colon` is its colon. */
  readonly words: Readonly<Record<WordName, string | null>> & { readonly colon: string }
}

/** Variables that do not change while a post is fitted. */
export type Setting = Omit<Scope, Shortenable | 'lead' | 'rest'>

/** Variables common to all networks. */
export type CommonSetting = Omit<
  Setting,
  'link' | 'handle' | 'chapters' | 'angle' | 'prefix' | 'signature' | 'topline' | 'related'
>

export function commonSetting(article: Article, brand: Brand, voice: Voice): CommonSetting {
  return {
    kind: voice.kind,
    label: voice.label ?? null,
    emoji: voice.emoji,
    words: {
      ...(Object.fromEntries(wordOrder.map((name) => [name, voice.words[name] ?? null])) as Record<
        WordName,
        string | null
      >),
      colon: voice.words.colon,
    },
    byline: besideLabel(bylineOf(article), voice),
    authors: article.authors.map(({ name, url }) => ({ name, url: url ?? null })),
    date: publishedDay(article) ?? null,
    url: article.url ?? null,
    site: brandNameIn(article.lang, brand) ?? article.site?.name ?? null,
    accounts: accountsOf(brand) || null,
    tags: article.tags,
    lang: article.lang,
  }
}

/** The byline beside the label; null if both are the same word, as in an editorial. */
export function besideLabel(byline: string | undefined, { label }: Voice): string | null {
  return byline === undefined || byline.toLowerCase() === label?.toLowerCase() ? null : byline
}

/** Profile address of a handle, by network. */
const PROFILES = {
  twitter: (handle: string) => `https://x.com/${handle.slice(1)}`,
  instagram: (handle: string) => `https://www.instagram.com/${handle.slice(1)}`,
  facebook: (address: string) => address,
  threads: (handle: string) => `https://www.threads.net/${handle}`,
  bluesky: (handle: string) => `https://bsky.app/profile/${handle.slice(1)}`,
  fediverse: (handle: string) => `https://${handle.slice(1).split('@')[1]}/@${handle.slice(1).split('@')[0]}`,
  linkedin: (address: string) => address,
  telegram: (handle: string) => `https://t.me/${handle.slice(1)}`,
  whatsapp: (address: string) => address,
} as const satisfies Partial<Record<keyof Brand['handles'], (handle: string) => string>>

const PROFILE_NAMES: Readonly<Record<keyof typeof PROFILES, string>> = {
  twitter: 'X',
  instagram: 'Instagram',
  facebook: 'Facebook',
  threads: 'Threads',
  bluesky: 'Bluesky',
  fediverse: 'Mastodon',
  linkedin: 'LinkedIn',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
}

function accountsOf({ handles }: Brand): string {
  return (Object.keys(PROFILES) as (keyof typeof PROFILES)[])
    .flatMap((network) => {
      const handle = handles[network]
      return handle === undefined ? [] : [`${PROFILE_NAMES[network]}: ${PROFILES[network](handle)}`]
    })
    .join('\n')
}

export function scopeOf(setting: Setting, pieces: Pieces): Scope {
  const { title, description, section, credit, hashtags, hook, support, bullets } = pieces
  const { lead, rest } = leadOf(description, setting.lang)
  return {
    ...setting,
    title: title || null,
    description: description || null,
    hook: hook || null,
    support: support || null,
    bullets: bullets || null,
    lead: lead || title || null,
    rest: rest || null,
    section: section || null,
    credit: credit || null,
    hashtags: hashtags || null,
  }
}

/** Letters of a description that YouTube and others show. */
const LEAD = 150

/** A standfirst parted after as many whole sentences as are shown, at least one. */
export function leadOf(description: string, lang: string): { readonly lead: string; readonly rest: string } {
  const ends = sentenceEnds(description, lang)
  const end = ends.findLast((each) => each <= LEAD) ?? ends[0] ?? 0
  return { lead: description.slice(0, end).trim(), rest: description.slice(end).trim() }
}
