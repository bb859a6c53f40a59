import type { Article } from '../../article/article.ts'
import { type Brand } from '../../article/brand/brand.ts'
import { labelIn } from '../../article/brand/label-in.ts'
import { isSensitive as isSensitiveFor, kindOf, rulingOf } from '../../article/brand/rules.ts'
import type { Kind } from '../../article/kind/kinds.ts'
import { isolate, joinIsolated } from '../../article/language/isolate.ts'
import { labelWord } from '../../article/language/data/label-words.ts'
import type { LabelName } from '../../article/language/label-names.ts'
import { withoutDateline } from './dateline.ts'
import { type Angle, type Hook, hooksOf } from './hook/hook.ts'
import { withoutEmptyPhrases } from './hook/sentence-signs.ts'
import { isFullWidth, withColon } from './punctuation.ts'
import { isSensitive } from './sensitive.ts'
import type { Words } from './words/table.ts'
import { wordsOf } from './words/words.ts'

/** The style of a story's posts: label, emoji, and openings, preferred first. */
export interface Voice {
  readonly kind: Kind
  /** Label of its kind, if readers must see it. */
  readonly label: string | undefined
  readonly emoji: boolean
  readonly words: Words
  readonly hooks: readonly Hook[]
  /** Whether a thread is allowed. */
  readonly threads: boolean
  /** A result, a rating, years of life: a line above a text that does not include them. */
  toplineAbove(text: string): string | undefined
  /** `4/5`, if the headline names the work. */
  readonly rating: string | undefined
  readonly bullets: readonly string[]
  /** The article's field with the standfirst: live coverage has its newest line in its place. */
  readonly standfirstFrom: string
}

/** Kinds that readers must recognise, with their labels. */
const LABELLED: Readonly<Partial<Record<Kind, LabelName>>> = {
  breaking: 'breaking',
  live: 'live',
  opinion: 'opinion',
  interview: 'interview',
  explainer: 'explainer',
  review: 'review',
  obituary: 'obituary',
  video: 'video',
  gallery: 'gallery',
  paid: 'paid',
}

/** If facts are uncertain, new or legally sensitive, the headline has the checked wording. */
const HEADLINE_FIRST = new Set(['breaking', 'live', 'obituary', 'result', 'paid'])
const PREFERRED: Readonly<Record<string, readonly Angle[]>> = {
  interview: ['quote', 'sentence'],
  opinion: ['sentence', 'quote'],
  data: ['figure', 'sentence'],
}

/** The headline and the strongest others: more would repeat the article. */
const MAX_HOOKS = 3

export function voiceOf(article: Article, brand: Brand): Voice {
  const kind = kindOf(brand, article)
  const story = { ...article, kind }
  const { emoji, label } = rulingOf(brand, story)
  const sensitive = kind === 'obituary' || isSensitive(article) || isSensitiveFor(brand, article)
  const name = isEditorial(story) ? 'editorial' : LABELLED[kind]
  return {
    kind,
    label: label ?? (name && labelIn(name, article.lang, brand)),
    emoji: emoji ?? !sensitive,
    words: wordsOf(article.lang),
    hooks: preferred(kind, hooksOf(materialOf(story)).slice(0, MAX_HOOKS)),
    threads: kind !== 'live' && kind !== 'breaking' && kind !== 'paid',
    toplineAbove: (text) => toplineOf(article, text),
    rating: ratingOf(article),
    bullets: article.details?.points ?? [],
    standfirstFrom: newestOf(story) === undefined ? 'description' : 'details.updates',
  }
}

/** An opinion of the publication itself: in a section of that name, or under its own byline. */
function isEditorial({ section, authors, lang, kind }: Article): boolean {
  if (kind !== 'opinion') return false
  const words = new Set(
    [labelWord('editorial', lang), labelWord('editorial', 'en')].map((word) => word?.toLowerCase()),
  )
  return [section, ...authors.map(({ name }) => name)].some(
    (name) => name !== undefined && words.has(name.toLowerCase()),
  )
}

/** The newest line of live coverage that is not the headline. */
function newestOf({ kind, title, details }: Article): string | undefined {
  if (kind !== 'live') return undefined
  const said = plain(title)
  return details?.updates?.find(({ text }) => !said.includes(plain(text)))?.text
}

/** Letters and digits only. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function materialOf(article: Article) {
  const { title, lang, tags, details } = article
  const description = withoutDateline(withoutEmptyPhrases(article.description ?? '', lang).text)
  const newest = newestOf(article)
  return {
    title,
    description: newest ?? description,
    descriptionFrom: newest === undefined ? 'description' : 'details.updates',
    lang,
    tags,
    quote: details?.quote,
    figure: details?.figure,
    points: details?.points,
    opening: article.opening?.map(withoutDateline),
    argues: article.kind === 'opinion',
  }
}

function isStrong({ angle, needsCard }: Hook): boolean {
  return angle !== 'question' && needsCard !== true
}

function preferred(kind: string, hooks: readonly Hook[]): readonly Hook[] {
  const [headline, ...others] = hooks
  if (headline === undefined || HEADLINE_FIRST.has(kind)) return hooks
  const order = PREFERRED[kind] ?? []
  const rank = ({ angle }: Hook) => (order.includes(angle) ? order.indexOf(angle) : order.length)
  return [
    ...others.filter(isStrong).toSorted((a, b) => rank(a) - rank(b)),
    headline,
    ...others.filter((hook) => !isStrong(hook)),
  ]
}

/**
 * A line that needs no translation: a result, a rating, years of life.
 * @param text the text below it, which may name the work or the person
 */
export function toplineOf({ title, details, lang, dir }: Article, text = title): string | undefined {
  const { sides = [], state, rating, person } = details ?? {}
  const played = sides.filter(({ value }) => value !== undefined)
  if (played.length >= 2) {
    const [a, b] = played.map(({ name, value }) => ({ name: isolate(name, dir), value }))
    if (areGoalsTold(text, played)) return undefined
    // “2 – 1” is clear at a glance, “241 (48.2) – 245/2 (39.4)” is not.
    const areGoals = played.length === 2 && played.every(({ value }) => /^\p{Nd}{1,3}$/u.test(value ?? ''))
    const result = areGoals
      ? `${a?.name} ${a?.value} – ${b?.value} ${b?.name}`
      : joinIsolated(
          played.map(({ name, value }) => `${name} ${value}`),
          ' · ',
          dir,
        )
    // “India won by 8 wickets” repeats the headline.
    if (state === undefined || played.some(({ name }) => state.includes(name))) return result
    return isFullWidth(lang) ? `${result}（${state}）` : `${result} (${state})`
  }
  if (rating?.work !== undefined && !text.includes(rating.work))
    return withColon(isolate(rating.work, dir), `${rating.value}/${rating.best}`, lang)
  const years = [person?.born, person?.died].map((date) => date?.slice(0, 4))
  if (person !== undefined && !text.includes(person.name) && years.every((year) => year !== undefined))
    return `${isolate(person.name, dir)} (${years.join('–')})`
  return undefined
}

/** Whether a headline includes the result: “2:1 in der Nachspielzeit: Freiburg stürzt die Bayern”. */
function areGoalsTold(
  text: string,
  played: readonly { readonly name: string; readonly value?: string | undefined }[],
) {
  const [a, b] = played.map(({ value = '' }) => value)
  if (played.length !== 2 || !/^\p{Nd}{1,3}$/u.test(a ?? '') || !/^\p{Nd}{1,3}$/u.test(b ?? '')) return false
  const isScore = new RegExp(
    `(?<!\\p{Nd})(?:${a}\\s?[-–:]\\s?${b}|${b}\\s?[-–:]\\s?${a})(?!\\p{Nd})`,
    'u',
  ).test(text)
  const isNamed = (name: string) => name.split(/\s+/u).some((word) => word.length > 2 && text.includes(word))
  return isScore && played.every(({ name }) => isNamed(name))
}

function ratingOf({ title, details }: Article): string | undefined {
  const rating = details?.rating
  if (rating === undefined || (rating.work !== undefined && !title.includes(rating.work))) return undefined
  return `${rating.value}/${rating.best}`
}
