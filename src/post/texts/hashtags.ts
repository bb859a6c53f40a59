import { partsOf } from '../../article/edits/edit-values.ts'
import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { genericTags } from './generic-tags.ts'

/** Allowed in a hashtag on every network: letters, marks, digits, underscore, the joiners of Persian and Indic scripts. */
const OUTSIDE = /[^\p{L}\p{M}\p{N}_\u200c\u200d]+/gu

/** A longer text is a phrase, not a hashtag. */
const MAX_LETTERS = 40
const MAX_WORDS = 4
/** `Copa do Mundo de Clubes`: words as short as this do not count. */
const SHORT_WORD = 2

/** Names whose hashtags are not spelled letter by letter. */
const SPELLED: Readonly<Record<string, string>> = {
  'h&m': 'HM',
  's&p': 'SP',
}
/** Pairs of letters joined by “n”; all others by “and”: #RnB, #MandS. */
const WITH_N = new Set(['r&b', 'r&d', 'b&b', 'q&a', 'f&b', 'd&d', 'p&l', 't&c'])
const PAIR = /(?<![\p{L}\p{N}])(\p{Lu}) ?[&＆] ?(\p{Lu})(?![\p{L}\p{N}])/gu

/** Scripts whose phrases are written without spaces or searched as one word, and what may be among them: `AI 반도체`. */
const JOINED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
const AMONG_JOINED = new RegExp(`^(?:${JOINED.source}|[\\p{sc=Latn}\\p{M}\\p{N}ー])+$`, 'u')

/**
 * The hashtag of a tag or section, without `#`, spaces and punctuation. Words are joined with capitals if the
 * script has them (`#ClimateChange`), directly in East and South-East Asia (`#東京オリンピック`), and with underscores
 * elsewhere (`#उत्तर_प्रदेश`). Undefined if no valid tag is left (networks require a letter), or a misleading one:
 * `C++` would become `#C`.
 */
export function hashtagOf(tag: string, lang = 'en'): string | undefined {
  // An apostrophe does not separate words, and elides the letter before a second one: “People’s”, “d’Ivoire”.
  const words = withSignsAsLetters(tag.normalize('NFC'), lang)
    .replace(
      /(?<!\p{L})(\p{L}{1,2})['’](\p{L}{2})/gu,
      (_, article: string, next: string) => capitalised(article, lang) + capitalised(next, lang),
    )
    .replace(/(?<=\p{sc=Hebr})\u05be(?=\p{sc=Hebr})/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .split(OUTSIDE)
    .map((word) => word.replace(/^[\p{M}\u200c\u200d]+|[\u200c\u200d]+$/gu, ''))
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  if (words.length > MAX_WORDS && words.filter(({ length }) => length > SHORT_WORD).length > MAX_WORDS)
    return undefined
  const joined = joinWords(words, lang)
  const says = /\p{L}/u.test(joined) && !/^[a-z]$/i.test(joined)
  return says && joined.length <= MAX_LETTERS ? joined : undefined
}

/** `R&B` → `RnB`, `Marks & Spencer` → `MarksAndSpencer`, `Disney+` → `DisneyPlus`, `A$AP` → `ASAP`, `P!nk` → `Pink`. */
function withSignsAsLetters(tag: string, lang: string): string {
  if (!/[&＆+#$!]/.test(tag)) return tag
  return tag
    .replace(/(?<!\S)\S+(?!\S)/gu, (word) => {
      const key = word.toLowerCase()
      return Object.hasOwn(SPELLED, key) ? (SPELLED[key] ?? word) : word
    })
    .replace(
      PAIR,
      (pair, first: string, second: string) =>
        first + (WITH_N.has(pair.toLowerCase().replace(/[ &＆]+/g, '&')) ? 'n' : 'and') + second,
    )
    .replace(/(?<=\p{L}{2}\.?) ?[&＆] ?(?=\p{L}{2})/gu, (sign) => (isEnglish(lang) ? ' And ' : sign))
    .replace(/(?<=\p{Ll}|TV)\+(?!\S)/gu, 'Plus')
    .replace(/(?<=\p{Lu})\$(?=\p{Lu})/gu, 'S')
    .replace(/(?<=\p{Ll})\$(?=\p{Ll})/gu, 's')
    .replace(/(?<=\p{L})!(?=\p{Ll})/gu, 'i')
}

function isEnglish(lang: string): boolean {
  return /^en\b/.test(lang)
}

function joinWords(words: readonly string[], lang: string): string {
  if (words.length === 1) return words[0] ?? ''
  const isJoined = words.some((word) => JOINED.test(word)) && words.every((word) => AMONG_JOINED.test(word))
  if (isJoined) return words.join('')
  const areCased = words.every((word) => /[\p{Lu}\p{Ll}]/u.test(word) || /^\p{N}+$/u.test(word))
  return areCased ? words.map((word) => capitalised(word, lang)).join('') : words.join('_')
}

/** `climate` → `Climate`; `iPhone`, `mRNA` and the `vs` of a match stay as written. */
function capitalised(word: string, lang: string): string {
  if (/^(?:vs?|x)$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return word
  const [first = ''] = word
  const isDotted = first === 'i' && /^(?:tr|az)\b/.test(lang)
  return (isDotted ? 'İ' : first.toUpperCase()) + word.slice(first.length)
}

/** In a brand's block list: no article tag becomes a hashtag. */
const ALL = '*'

export interface FoundHashtags {
  /** With `#`, best first. */
  readonly hashtags: readonly string[]
  /** Tags that never become hashtags. */
  readonly unfit: readonly string[]
  /** Tags removed by the brand's rules or as generic. */
  readonly blocked: readonly string[]
}

/**
 * Hashtags of an article without duplicates: the brand's, then names of events (`#INDvAUS`, `#Budget2026`), then
 * its other tags, and the section last. Generic ones (“Latest news”) are left out.
 */
export function hashtagsFor(article: Article, { hashtags: rules }: Brand): FoundHashtags {
  const { section, lang } = article
  const bySection =
    section !== undefined && Object.hasOwn(rules.sections, section) ? (rules.sections[section] ?? []) : []
  const block = new Set((rules.block ?? []).map(keyOf))
  const blocksAll = rules.block?.includes(ALL) === true
  const aliases = new Map(Object.entries(rules.aliases ?? {}).map(([tag, name]) => [keyOf(tag), name]))
  const blocked: string[] = []
  const unfit: string[] = []
  const own: { readonly name: string; readonly rank: number }[] = []
  for (const tag of article.tags.flatMap((text) => text.split(/[,，،、;；]/u))) {
    const key = keyOf(tag)
    const alias = aliases.get(key)
    const name = alias ?? hashtagOf(tag, lang)
    if (name === undefined) unfit.push(tag.trim())
    else if (
      blocksAll ||
      block.has(key) ||
      block.has(keyOf(name)) ||
      (alias === undefined && genericTags.has(key))
    )
      blocked.push(tag.trim())
    else own.push({ name, rank: alias !== undefined ? 0 : rankOf(tag, section) })
  }
  const ranked = distinctFirst(own.toSorted((a, b) => a.rank - b.rank).map(({ name }) => name))
  return {
    hashtags: once([...rules.always, ...bySection, ...ranked]).map((name) => `#${name}`),
    unfit,
    blocked,
  }
}

/** Hashtags with an editor's choice applied: those named come first, in their order; those with `-` are removed. */
export interface WantedHashtags extends FoundHashtags {
  /** Number requested by name: all of them are used, above the usual number too. */
  readonly asked: number
}

/** @param wanted the value of an edit: `MountainRescue,-paragliding`; absent: as found */
export function editHashtags(found: FoundHashtags, wanted: string | undefined): WantedHashtags {
  if (wanted === undefined) return { ...found, asked: 0 }
  const parts = partsOf(wanted)
  const out = new Set(parts.filter((part) => part.startsWith('-')).map((part) => nameOf(part.slice(1))))
  const asked = parts.filter((part) => !part.startsWith('-'))
  const isIn = (name: string) => !out.has(nameOf(name))
  return {
    hashtags: once([...asked.map((name) => `#${name}`), ...found.hashtags]).filter(isIn),
    unfit: found.unfit.filter(isIn),
    blocked: found.blocked.filter(isIn),
    asked: asked.length,
  }
}

/** Normalises a tag, a hashtag, or an edit of one, for comparison. */
function nameOf(tag: string): string {
  return tag.replace(/[#＃\s]/gu, '').toLowerCase()
}

/** Without duplicates; of two that differ in capitalisation the first. */
function once(names: readonly string[]): string[] {
  const first = new Map<string, string>()
  for (const name of names) if (!first.has(name.toLowerCase())) first.set(name.toLowerCase(), name)
  return [...first.values()]
}

/** If one name contains another, `UPSC` and `UPSCTopper`, the second moves to the end. */
function distinctFirst(names: readonly string[]): readonly string[] {
  const isRepeated = (name: string, at: number) =>
    names.slice(0, at).some((earlier) => holds(earlier, name) || holds(name, earlier))
  return [
    ...names.filter((name, at) => !isRepeated(name, at)),
    ...names.filter((name, at) => isRepeated(name, at)),
  ]
}

function holds(name: string, other: string): boolean {
  return other.length > 2 && bare(name).includes(bare(other))
}

/** Readers search for events, not for sections. */
function rankOf(tag: string, section: string | undefined): number {
  if (/\p{L}.*\d|\d.*\p{L}|\bvs?\b/iu.test(tag) && /\p{L}{2}/u.test(tag)) return 1
  return section !== undefined && keyOf(tag) === keyOf(section) ? 3 : 2
}

function keyOf(tag: string): string {
  return tag.normalize('NFC').toLowerCase().replace(/^#/, '').replace(OUTSIDE, ' ').trim()
}

/** Whether a text already contains the words of a hashtag. */
export function isMentioned(hashtag: string, text: string): boolean {
  return bare(text).includes(bare(hashtag))
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
