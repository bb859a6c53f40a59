/** Letters of a Liquid text; the longest of our own has 300. */
export const MAX_SOURCE = 8_000

/** The texts a template writes: one Liquid file each, `templates/<name>/<text>.liquid`. */
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
] as const

export type TextName = (typeof textNames)[number]

/** One text in Liquid: the default, and by language where its own words need one (`twitter.hi.liquid` → `hi`). */
export interface TextVariants {
  readonly default: string
  readonly [lang: string]: string
}

/** The post texts of a template. */
export interface PostTemplate {
  /** The same as the card design's that it goes with. */
  readonly name: string
  readonly texts: Readonly<Record<TextName, TextVariants>>
}

/**
 * The variant for a language: `zh-Hant-TW`, then `zh-Hant`, then `zh`, then the default.
 */
export function variantFor(variants: TextVariants, lang: string): string {
  const parts = lang.split('-')
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join('-')
    if (tag !== 'default' && Object.hasOwn(variants, tag)) return variants[tag] ?? variants.default
  }
  return variants.default
}
