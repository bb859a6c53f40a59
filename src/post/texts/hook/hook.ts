import { sentencesOf } from '../../../article/text/sentences/sentences.ts'
import { comma, inQuotes, sentenceGap, withColon, withUnit } from '../punctuation.ts'
import {
  isWhollyQuoted,
  namesSpeaker,
  hasQuotation,
  hasFigure,
  isQuestion,
  pointsBack,
  saysNothing,
  without,
} from './sentence-signs.ts'
import { repeats, namesIn, namesAny, countShared, isDense, wordsIn } from './shared-words.ts'

/**
 * Problem: the card shows the headline; a post that repeats it adds nothing.
 * Method: the strongest sentence of the article other than the headline: a quotation, a figure, else a full
 * sentence of the standfirst that shares the headline's subject and is understandable alone. Uses only sentences of
 * the article; the headline with its standfirst if none is strong enough, with the standfirst's first sentence, or
 * a point, as an alternative for posts whose card shows the headline.
 * Limits: strength is judged by form, not by meaning; words that refer back are known for the listed languages.
 */
export type Angle = 'headline' | 'sentence' | 'quote' | 'figure' | 'question'

/** One opening of a post. */
export interface Hook {
  readonly angle: Angle
  readonly text: string
  /** What follows it if there is room. */
  readonly support: string
  /** Its field in the article: `title`, `description`, `details.quote`. */
  readonly from: string
  /** Offered beside the headline, never preferred to it: it needs the headline on the card. */
  readonly needsCard?: true
}

export interface HookMaterial {
  readonly title: string
  readonly description: string
  /** Its field in the article. */
  readonly descriptionFrom: string
  readonly lang: string
  readonly tags: readonly string[]
  readonly quote?:
    | { readonly text: string; readonly speaker?: string | undefined; readonly role?: string | undefined }
    | undefined
  readonly figure?:
    | { readonly value: string; readonly unit?: string | undefined; readonly label?: string | undefined }
    | undefined
  readonly points?: readonly string[] | undefined
  /** The article's first paragraphs. */
  readonly opening?: readonly string[] | undefined
  /** An opinion: a sentence then need not share the headline's subject. */
  readonly argues?: boolean | undefined
}

/** Minimum score of a sentence that replaces the headline. */
const STRONG = 3

/** The openings of a post, the headline first, the others by decreasing strength; one for each angle. */
export function hooksOf(material: HookMaterial): readonly Hook[] {
  const { title, description } = material
  const headline: Hook = { angle: 'headline', text: title, support: description, from: 'title' }
  const question: Hook[] = isQuestion(title)
    ? [{ angle: 'question', text: title, support: '', from: 'title' }]
    : []
  const found = new Map<Angle, Hook>()
  for (const hook of [...fromDetails(material), ...fromSentences(material)])
    if (!found.has(hook.angle)) found.set(hook.angle, hook)
  const others = found.size > 0 ? [...found.values()] : firstSentence(material)
  return [headline, ...others, ...question]
}

/** The first sentence of the standfirst, else of the points or first paragraphs, if it adds to the headline. */
function firstSentence({
  title,
  description,
  descriptionFrom,
  points = [],
  opening = [],
  lang,
}: HookMaterial): Hook[] {
  const [first = '', ...rest] = statementsOf(description, lang)
  const support = rest.join(sentenceGap(lang))
  const candidates = [
    { text: first, support, from: descriptionFrom },
    ...points.map((text) => ({ text, support: description, from: 'details.points' })),
    ...opening.map((text) => ({
      text: statementsOf(text, lang)[0] ?? '',
      support: description,
      from: 'opening',
    })),
  ]
  const found = candidates.find(({ text }) => canOpen(text, wordsIn(title), lang))
  return found === undefined ? [] : [{ angle: angleOf(found.text), ...found, needsCard: true }]
}

function fromDetails({ title, quote, figure, description, lang }: HookMaterial): Hook[] {
  const hooks: Hook[] = []
  if (quote !== undefined && quote.text !== title) {
    hooks.push({
      angle: 'quote',
      text: quoteLines(quote, lang),
      support: without(description, quote.text),
      from: 'details.quote',
    })
  }
  if (figure?.label !== undefined) {
    const text = figureLine(figure, lang)
    // Not the same figure again, nor what its label already says.
    const label = wordsIn(figure.label)
    const support = sentencesOf(description, lang).filter(
      (sentence) =>
        !sentence.includes(figure.value) &&
        !repeats(wordsIn(sentence), label) &&
        !(sentence.length < SHORT && saysFiguresOf(text, sentence)),
    )
    // “7.1%: jobless rate” does not name the country.
    const isBare = text.length < BARE_FIGURE && !repeats(wordsIn(title), label)
    const rest = support.join(sentenceGap(lang)) || (isBare ? title : '')
    hooks.push({ angle: 'figure', text, support: rest, from: 'details.figure' })
  }
  return hooks
}

/** A sentence this short adds nothing if its figures were already given: “We compared 340 districts.” */
const SHORT = 60

function saysFiguresOf(line: string, sentence: string): boolean {
  const figures = sentence.match(/\p{Nd}[\p{Nd}.,]*/gu) ?? []
  return figures.length > 0 && figures.every((figure) => line.includes(figure.replace(/[.,]+$/, '')))
}

/** A figure with its label can be shown without the headline from this many letters on. */
const BARE_FIGURE = 40

/** A quotation in its marks, with the speaker below. */
export function quoteLines(
  { text, speaker, role }: NonNullable<HookMaterial['quote']>,
  lang: string,
): string {
  const who = [speaker, role].filter((part) => part).join(comma(lang))
  return inQuotes(text, lang) + (who === '' ? '' : `\n— ${who}`)
}

/** A figure with its unit and what it means. */
export function figureLine(
  { value, unit, label = '' }: NonNullable<HookMaterial['figure']>,
  lang: string,
): string {
  const amount = withUnit(value, unit, lang)
  if (label === '') return amount
  return STARTS_SMALL.test(label) ? `${amount} ${label}` : withColon(amount, label, lang)
}

/** Meant to be read after its figure: “1 in 5” “renters spend half their pay on rent”. */
const STARTS_SMALL = /^\p{Ll}/u

interface Candidate {
  readonly hook: Hook
  readonly points: number
}

function fromSentences({
  title,
  tags,
  description,
  descriptionFrom,
  lang,
  points = [],
  opening = [],
  argues = false,
}: HookMaterial): Hook[] {
  const subject = subjectOf(title, tags)
  const candidates: Candidate[] = []
  const consider = (text: string, from: string, isFirst: boolean, support: string) => {
    const angle = angleOf(text)
    const score = strengthOf(text, angle, subject, lang, argues) + (isFirst ? 1 : 0)
    if (score >= STRONG) candidates.push({ hook: { angle, text, support, from }, points: score })
  }
  statementsOf(description, lang).forEach((text, i, all) => {
    // Text before a quotation introduces it; after another sentence it would be in the wrong order.
    const rest = hasQuotation(text) ? without(description, text) : all.slice(i + 1).join(sentenceGap(lang))
    consider(text, descriptionFrom, i === 0, rest)
  })
  for (const paragraph of opening)
    for (const text of statementsOf(paragraph, lang).slice(0, 4))
      consider(text, 'opening', false, description)
  for (const text of points) consider(text, 'details.points', false, description)
  return candidates.toSorted((a, b) => b.points - a.points).map(({ hook }) => hook)
}

/** The most letters of two short sentences joined into one. */
const MOST_JOINED = 140

/**
 * Sentences; a quotation that continues after its attribution is one: “We waited,” said Ann. “Nobody came.” Two
 * short ones of which the second refers to the first are joined too: “The poorest own no cars. They breathe what
 * comes out of them.”
 */
function statementsOf(text: string, lang: string): readonly string[] {
  const statements: string[] = []
  for (const sentence of sentencesOf(text, lang)) {
    const before = statements.at(-1)
    const isQuoted = before !== undefined && isWhollyQuoted(sentence) && /[”»」]/u.test(before)
    const isJoined =
      before !== undefined &&
      before.length + sentence.length <= (isDense(text) ? MOST_JOINED / 2 : MOST_JOINED) &&
      pointsBack(sentence, lang)
    if (isQuoted || isJoined) statements[statements.length - 1] = before + sentenceGap(lang) + sentence
    else statements.push(sentence)
  }
  return statements
}

/** Words that relate a sentence to the story. */
interface Subject {
  readonly title: readonly string[]
  /** Tags in the headline, if any. */
  readonly tags: readonly string[]
  readonly names: readonly string[]
}

function subjectOf(title: string, tags: readonly string[]): Subject {
  const words = wordsIn(title)
  const all = tags.map(wordsIn)
  // Other tags concern a side aspect, and a sentence about it needs the headline.
  const named = all.filter((tag) => countShared(tag, words) > 0)
  return { title: words, tags: (named.length > 0 ? named : all).flat(), names: namesIn(title) }
}

function angleOf(text: string): 'quote' | 'figure' | 'sentence' {
  return hasQuotation(text) ? 'quote' : hasFigure(text) ? 'figure' : 'sentence'
}

/** Whether a sentence is clear as the first of a post, and neither repeats the headline nor is far too short or long. */
function canOpen(text: string, title: readonly string[], lang: string, argues = false): boolean {
  const { least, most } = lengthsOf(text, argues)
  if (text.length < least * 0.7 || text.length > most * 1.6) return false
  return !saysNothing(text) && !pointsBack(text, lang) && !repeats(wordsIn(text), title)
}

/** The usual lengths of a sentence that opens a post, in letters. */
function lengthsOf(text: string, argues: boolean): { readonly least: number; readonly most: number } {
  const [usual, most] = isDense(text) ? [22, 90] : isSyllabary(text) ? [40, 130] : [60, 190]
  // An argument may take half a line.
  return { least: argues ? usual / 2 : usual, most }
}

/** A letter of Ethiopic is a consonant with its vowel. */
function isSyllabary(text: string): boolean {
  return /\p{sc=Ethi}/u.test(text)
}

function strengthOf(text: string, angle: Angle, subject: Subject, lang: string, argues: boolean): number {
  const words = wordsIn(text)
  const shared = countShared(words, subject.title)
  const { least, most } = lengthsOf(text, argues)
  // A sentence that repeats the headline, or is about something else, does not work alone.
  if (!canOpen(text, subject.title, lang, argues)) return 0
  const beginning = text.slice(0, Math.ceil(text.length * NEAR_BEGINNING))
  const isNamed = countShared(words, subject.tags) > 0 || namesAny(beginning, subject.names)
  const needed = isDense(text) ? LEAST_SHARED_PAIRS : LEAST_SHARED
  const isAbout = isNamed || shared >= needed
  const isOfInterest = angle === 'quote' ? shared > 0 || namesSpeaker(text) : argues
  if (!isAbout && !isOfInterest) return 0
  const form = { quote: 2, figure: 1, sentence: 0, headline: 0, question: 0 }[angle]
  const isTied = shared > 0 || argues || (isNamed && angle === 'figure')
  return form + (isTied ? 1 : 0) + (text.length >= least && text.length <= most ? 1 : 0)
}

/** A sentence about a person names them in this first part of it; places and attributions are at its end. */
const NEAR_BEGINNING = 0.6

/** A single common word may be chance; a tag, or the name of the subject, is enough. */
const LEAST_SHARED = 2

/** For pairs of letters, of which one word has several. */
const LEAST_SHARED_PAIRS = 3
