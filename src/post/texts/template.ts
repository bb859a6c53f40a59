/** Maximum letters of a Liquid text; the longest of our own has 500. */
export const MAX_SOURCE = 8_000

/** The texts of posts: one Liquid file each, `templates/posts/<text>.liquid`. */
export const textNames = [
  'twitter',
  'facebook',
  'facebook-photo',
  'facebook-comment',
  'youtube-title',
  'youtube-description',
  'youtube-community',
  'bluesky',
  'threads',
  'mastodon',
  'linkedin',
  'instagram',
  'whatsapp',
  'telegram',
  'push-title',
  'push-body',
  'comment',
] as const

export type TextName = (typeof textNames)[number]

/**
 * One Liquid text: the default, and variants by kind of story and language: `twitter.opinion.hi.liquid` →
 * `opinion.hi`, `twitter.opinion.liquid` → `opinion`, `twitter.hi.liquid` → `hi`.
 */
export interface TextVariants {
  readonly default: string
  readonly [variant: string]: string
}

/** The post texts of a template. */
export interface PostTemplate {
  /** The name of its card design. */
  readonly name: string
  readonly texts: Readonly<Record<TextName, TextVariants>>
}

/** The variant for a kind and a language: `opinion.zh-Hant`, `opinion.zh`, `opinion`, `zh-Hant`, `zh`, then the default. */
export function variantFor(variants: TextVariants, lang: string, kind = 'news'): string {
  const languages = lang.split('-').map((_, i, parts) => parts.slice(0, parts.length - i).join('-'))
  const names = [...languages.map((tag) => `${kind}.${tag}`), kind, ...languages]
  const name = names.find((each) => each !== 'default' && Object.hasOwn(variants, each))
  return (name && variants[name]) ?? variants.default
}
