import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'

/** What every network takes into a hashtag: letters, marks, digits, low line, the joiners of Persian and Indic scripts. */
const OUTSIDE = /[^\p{L}\p{M}\p{N}_\u200c\u200d]+/gu

/** Beyond this it is a phrase and no hashtag. */
const MAX_LETTERS = 40
const MAX_WORDS = 4

/**
 * The hashtag of a tag or section, without `#`: no spaces, no punctuation. Words run together with capitals where the
 * script has them (`#ClimateChange`), and with low lines where it has not (`#उत्तर_प्रदेश`). Undefined when nothing is
 * left that networks take for one (they need a letter), or that says something: `C++` would be `#C`.
 */
export function hashtagOf(tag: string): string | undefined {
  // An apostrophe is no gap between words: "People’s" is one.
  const words = tag
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .split(OUTSIDE)
    .map((word) => word.replace(/^[\p{M}\u200c\u200d]+|[\u200c\u200d]+$/gu, ''))
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > MAX_WORDS) return undefined
  const hasCase = words.some((word) => /[\p{Lu}\p{Ll}]/u.test(word))
  const joined = words.length > 1 && hasCase ? words.map(capitalised).join('') : words.join('_')
  const says = /\p{L}/u.test(joined) && !/^[a-z]$/i.test(joined)
  return says && joined.length <= MAX_LETTERS ? joined : undefined
}

/** Hashtags of an article, the brand's first, each once; and the tags that make none. */
export function hashtagsFor(
  article: Article,
  { hashtags }: Brand,
): { readonly hashtags: readonly string[]; readonly unfit: readonly string[] } {
  const { section } = article
  const bySection =
    section !== undefined && Object.hasOwn(hashtags.sections, section)
      ? (hashtags.sections[section] ?? [])
      : []
  const own = article.tags.map((tag) => [tag, hashtagOf(tag)] as const)
  const found = [...hashtags.always, ...bySection, ...own.flatMap(([, made]) => made ?? [])]
  // Backwards, so that of two that differ in capitals the first is kept; its place in the order is the first's, too.
  const first = new Map(found.toReversed().map((name) => [name.toLowerCase(), name]))
  const once = [...new Set(found.map((name) => name.toLowerCase()))].flatMap((key) => first.get(key) ?? [])
  return {
    hashtags: once.map((name) => `#${name}`),
    unfit: own.flatMap(([tag, made]) => (made === undefined ? [tag] : [])),
  }
}

function capitalised(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length)
}
