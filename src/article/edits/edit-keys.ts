import { postNetworks, type PostNetwork } from '../brand/post-policy.ts'
import { formatNames } from '../format-names.ts'

/**
 * The possible edits of a pack, by key: one flat map, the same in addresses, JSON and the store. This file,
 * `edit-values.ts` and `edits-query.ts` also run in the browser: no schema library, nothing of Node.
 */
export type EditKey =
  | `title.${'card' | EditedFormat | PostNetwork}`
  | `standfirst.${'card' | EditedFormat}`
  | (typeof plainKeys)[number]
  | `${'focus' | 'crop' | 'design' | 'alt'}.${EditedFormat}`
  | `text.${string}`
  | `tags.${PostNetwork}`
  | OptionKey
  | DetailKey

export type EditedFormat = (typeof formatNames)[number]
/** An option of a design, by name. */
export type OptionKey = `option.${string}`
type DetailKey = (typeof detailKeys)[number]

/** Edits as stored and sent: every value a text in canonical form. */
export type Edits = Readonly<Partial<Record<EditKey, string>>>

const plainKeys = [
  'section',
  'byline',
  'credit',
  'lang',
  'dir',
  'brand',
  'focus',
  'photo',
  'design',
  'colour',
  'show',
  'tags',
  'alt',
  'kind',
  'keep',
] as const

/** Details of a kind of story. Those with several entries have one a line, its parts separated by `|`. */
export const detailKeys = [
  'quote.text',
  'quote.speaker',
  'quote.role',
  'quote.portrait',
  'points',
  'updates',
  'figure.value',
  'figure.unit',
  'figure.label',
  'figure.source',
  'sides',
  'state',
  'rating.value',
  'rating.best',
  'rating.work',
  'person.name',
  'person.born',
  'person.died',
  'person.portrait',
  'video.duration',
  'gallery',
] as const

/** The editable texts of each network's post; the first is the main one. */
export const postTexts: Readonly<Record<PostNetwork, readonly [string, ...string[]]>> = {
  twitter: ['text', 'comment', 'thread'],
  facebook: ['link', 'photo', 'comment'],
  youtube: ['title', 'description', 'tags', 'community', 'comment'],
  bluesky: ['text', 'comment', 'thread'],
  threads: ['text', 'comment', 'thread'],
  mastodon: ['text', 'comment', 'thread'],
  linkedin: ['text', 'comment'],
  instagram: ['text', 'comment'],
  whatsapp: ['text'],
  telegram: ['text'],
  push: ['title', 'body'],
}

/** The key of a post's text: `text.twitter`, `text.facebook.photo`. */
export function textKey(network: PostNetwork, field: string): EditKey {
  return field === 'text' ? `text.${network}` : `text.${network}.${field}`
}

/** Parts that `show` can hide on cards. */
export const shownParts = ['standfirst', 'section', 'byline', 'date', 'credit', 'brand'] as const

export type ShownPart = (typeof shownParts)[number]

/** All keys, in the order of addresses and JSON. */
export const editKeys: readonly EditKey[] = [
  'title.card',
  ...keysFor('title', unique([...formatNames, ...postNetworks])),
  'standfirst.card',
  ...keysFor('standfirst', formatNames),
  'section',
  'byline',
  'credit',
  'lang',
  'dir',
  'brand',
  'focus',
  ...keysFor('focus', formatNames),
  ...keysFor('crop', formatNames),
  'photo',
  'design',
  ...keysFor('design', formatNames),
  'colour',
  'show',
  ...postNetworks.flatMap((network) => postTexts[network].map((field) => textKey(network, field))),
  'tags',
  ...keysFor('tags', postNetworks),
  'alt',
  ...keysFor('alt', formatNames),
  'kind',
  ...detailKeys,
  'keep',
]

const known: ReadonlySet<string> = new Set(editKeys)

export function isEditKey(key: string): key is EditKey {
  return known.has(key) || isOptionKey(key)
}

/** Options are named by designs. */
export function isOptionKey(key: string): key is OptionKey {
  return /^option\.[A-Za-z][\w-]{0,39}$/.test(key)
}

/** The possible keys of these edits, in order: all fixed ones, then options by name. */
export function keysIn(...edits: readonly Edits[]): readonly EditKey[] {
  const options = new Set(edits.flatMap((one) => Object.keys(one).filter(isOptionKey)))
  return options.size === 0 ? editKeys : [...editKeys, ...[...options].toSorted()]
}

/** Aliases of a key: `text.facebook` is its main text; `template` and `tone` are names in the API. */
export function canonicalKey(key: string): string {
  const [first = '', second = '', third] = key.split('.')
  if (first === 'text' && Object.hasOwn(postTexts, second)) {
    const [main] = postTexts[second as PostNetwork]
    return textKey(second as PostNetwork, third ?? main)
  }
  const name = Object.hasOwn(otherNames, first) ? otherNames[first] : first
  return [name, ...key.split('.').slice(1)].join('.')
}

const otherNames: Readonly<Record<string, string>> = {
  template: 'design',
  tone: 'colour',
  color: 'colour',
  kicker: 'section',
  hashtags: 'tags',
  options: 'option',
}

function keysFor<const first extends string, const second extends string>(
  first: first,
  seconds: readonly second[],
): `${first}.${second}`[] {
  return seconds.map((second) => `${first}.${second}` as const)
}

function unique<value>(values: readonly value[]): value[] {
  return [...new Set(values)]
}

/** Whether an empty field removes it from the cards; for others an empty one keeps the article's value. */
export function takesEmpty(key: string): boolean {
  return /^(?:standfirst|section|byline|credit)(?:\.|$)/.test(key)
}
