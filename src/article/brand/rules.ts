import type { AccountNetwork } from '../accounts.ts'
import type { Article } from '../article.ts'
import type { Kind } from '../kind/kinds.ts'
import type { Tone } from './look.ts'

/** Conditions of a rule: each present list must match in one of its entries. */
export interface RuleConditions {
  readonly kind?: readonly Kind[] | undefined
  readonly section?: readonly string[] | undefined
  readonly tag?: readonly string[] | undefined
  /** Whole words of the headline or standfirst, ignoring case. */
  readonly words?: readonly string[] | undefined
  readonly format?: readonly string[] | undefined
  readonly network?: readonly string[] | undefined
}

/** Effects of a rule. */
export interface RuleEffects {
  readonly kind?: Kind | undefined
  readonly template?: string | undefined
  readonly tone?: Tone | undefined
  /** False: no text over the picture. */
  readonly overlay?: boolean | undefined
  readonly emoji?: boolean | undefined
  readonly hashtags?: boolean | undefined
  /** The label over the headline, instead of the kind's or the section. */
  readonly label?: string | undefined
}

export interface BrandRule {
  readonly when: RuleConditions
  readonly use: RuleEffects
}

/** Stories without emoji, jokes and exclamation marks. */
export interface SensitiveStories {
  readonly words?: readonly string[] | undefined
  readonly sections?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

export interface RulesOfBrand {
  readonly rules?: readonly BrandRule[] | undefined
  readonly sensitive?: SensitiveStories | undefined
}

/** Input of rules. */
export type RuledStory = Pick<Article, 'kind' | 'section' | 'tags' | 'title' | 'description'>

export interface RuledPlace {
  readonly format?: string | undefined
  readonly network?: AccountNetwork | string | undefined
}

/** Default rules: an advertiser's picture is shown without text. */
const USUAL: readonly BrandRule[] = [{ when: { kind: ['paid'] }, use: { overlay: false, emoji: false } }]

/** The effects of a brand's rules for one part of a story's pack. If several set the same effect, the first wins. */
export function rulingOf(brand: RulesOfBrand, story: RuledStory, place: RuledPlace = {}): RuleEffects {
  const holding = [...(brand.rules ?? []), ...USUAL].filter(({ when }) => holds(when, story, place))
  const effects: RuleEffects = {}
  for (const { use } of holding.toReversed()) Object.assign(effects, present(use))
  return effects
}

/** The kind of a story for a brand: the article's own, else its rules', else news. A rule that names a kind may change it. */
export function kindOf(brand: RulesOfBrand, story: RuledStory): Kind {
  const rule = (brand.rules ?? []).find(
    ({ when, use }) =>
      use.kind !== undefined &&
      when.format === undefined &&
      when.network === undefined &&
      (story.kind === undefined || when.kind !== undefined) &&
      holds(when, story, {}),
  )
  return rule?.use.kind ?? story.kind ?? 'news'
}

/** Whether a story must have no emoji, jokes and exclamation marks. */
export function isSensitive({ sensitive }: RulesOfBrand, story: RuledStory): boolean {
  if (sensitive === undefined) return false
  const { words, sections, tags } = sensitive
  return [
    words !== undefined && hasWord(words, story),
    sections !== undefined && story.section !== undefined && among(sections, story.section),
    tags !== undefined && story.tags.some((tag) => among(tags, tag)),
  ].includes(true)
}

function holds(when: RuleConditions, story: RuledStory, { format, network }: RuledPlace): boolean {
  const kind = story.kind ?? 'news'
  return (
    (when.kind === undefined || when.kind.includes(kind)) &&
    (when.section === undefined || (story.section !== undefined && among(when.section, story.section))) &&
    (when.tag === undefined || story.tags.some((tag) => among(when.tag ?? [], tag))) &&
    (when.words === undefined || hasWord(when.words, story)) &&
    (when.format === undefined || (format !== undefined && when.format.includes(format))) &&
    (when.network === undefined || (network !== undefined && when.network.includes(network)))
  )
}

function among(names: readonly string[], name: string): boolean {
  return names.some((one) => folded(one) === folded(name))
}

/** Whole words, so that “war” does not match “warm”; in scripts without spaces anywhere. */
function hasWord(words: readonly string[], { title, description = '' }: RuledStory): boolean {
  const text = folded(`${title} ${description}`)
  return words.some((raw) => {
    const word = folded(raw)
    const bounded = SPACELESS.test(word)
      ? escaped(word)
      : `(?<![\\p{L}\\p{M}\\p{N}])${escaped(word)}(?![\\p{L}\\p{M}\\p{N}])`
    return word !== '' && new RegExp(bounded, 'u').test(text)
  })
}

const SPACELESS =
  /[\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Tibt}]/u

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function present(effects: RuleEffects): RuleEffects {
  return Object.fromEntries(Object.entries(effects).filter(([, value]) => value !== undefined))
}
