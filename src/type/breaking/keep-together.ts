/**
 * Problem: a break may be allowed and still read badly: `14 | June`, `the |`, `| का`, one short word at the end.
 * Method: each word boundary is tested against a list of rules; the highest penalty applies.
 *   Chinese and Japanese words come from the platform's segmenter, the rest from short lists by language.
 * Limits: advice for choosing among allowed breaks; it neither forbids nor allows one.
 */
import { type CliticLists, CLITICS, FIGURE_OPENERS, SAME_AS, UNITS } from './clitics.ts'
import { monthNames } from '../../article/language/month-names.ts'
import { dominantScript } from '../analysis/script.ts'
import { wordStarts } from './dictionary.ts'

/** How bad a break is, from 0 (fine) to 1 (as bad as parting a figure from its unit). */
const PARTS_FIGURE = 1
const PARTS_NAME = 0.8
/** One-letter prepositions at a line's end: a printed rule in Slavic languages, not a matter of taste. */
const LEAVES_LETTER = 0.8
/** `New | Zealand` in a text of another script. */
const PARTS_FOREIGN_NAME = 0.5
/** A stop set off by a space, as in some Hindi and Bengali: the standard lets a danda start a line. */
const STARTS_WITH_STOP = 1
const STARTS_WITH_DASH = 0.7
const STARTS_WITH_POSTPOSITION = 0.7
/** A figure and the noun it counts: `48 घंटों`, `12 people`. */
const PARTS_COUNT = 0.6
const LONE_LAST_WORD = 0.6
/** Weighs less than a line that is visibly short: sense guides the break but does not make the block ragged. */
const ENDS_ON_PREPOSITION = 0.22
/** Headlines keep Korean words whole, particles and all, though the standard lets them break anywhere. */
const INSIDE_KOREAN_WORD = 0.7
/** At a soft hyphen: readable, but no headline for choice; better where a compound's words join. */
const PARTS_WORD = 1
const PARTS_COMPOUND = 0.6
/** Inside a word where the script allows it: after a hyphen, between Hangul syllables or ideographs. */
const INSIDE_WORD = 0.5

/** A last line this short looks forgotten; ideographs and syllables count double. */
const LONE_LETTERS = 5

const DASH = /^(?:[–—―]|-{1,2}$)/u
const STOP = /^[।॥۔؟،၊။។៕!?:;»…]/u
const LATIN = /^\P{L}*\p{sc=Latin}/u
const FIGURE = /\p{Nd}/u
const FIGURE_END = /\p{Nd}$/u
const FIGURE_START = /^[+\-−]?\p{Nd}/u
/** A year counts nothing: `in 2024 | Modi` is a good break. */
const YEAR = /^\P{L}*(?:19|20)\d\d$/u
const INITIAL = /^\P{L}*(?:\p{L}\p{M}*\.){1,3}$/u
/** A word of Korean with what is written onto it: particles, brackets, Latin names. */
const KOREAN_WORD = /[^ ]*\p{sc=Hangul}[^ ]*/gu
/** Signs after which a Korean line may end without a space: `수달…|시민`. */
const PARTS_CLAUSES = /[…·,:;!?—–]/u
/** Endings that join a word to the next, in German, Dutch and Scandinavian compounds: `Versicherungs|gesetz`. */
const JOINT =
  /(?:ungs|heits|keits|schafts|ions|itäts|tums|lings|richts|heids|ings|teits|nads|delses)\u00ad$/iu
const WIDE_LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const SEGMENTED_LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
/** Japanese particles and endings, Chinese particles: they belong to what precedes. */
const EAST_ASIAN_PARTICLE = /^(?:\p{sc=Hiragana}{1,3}|[的了着過过们們吗呢吧])$/u

/** Foreign names, which no reader can put together again. */
const KATAKANA = /^[\p{sc=Katakana}ー]{3,}$/u
const INSIDE_NAME = 0.8

/** Ideographs before and after a space between clauses, and what a break among them costs. */
const NEAR_SPACE = 4
const BESIDE_SPACE = 0.3

/** What a particle may follow: a word, a figure, a closing bracket, but no stop and no space. */
const LEADS_ON = /[\p{L}\p{N}\p{Pe}\p{Pf}%％]/u
/** `Round C`, `(סבב C)`: a letter used as a number. English `a` and `I` are words. */
const LONE_LETTER = /^(?!I$)\p{Lu}[\p{Pe}\p{Pf}\p{Po}]*$/u

interface Word {
  readonly start: number
  readonly text: string
  /** Lower case, without opening punctuation: as it would end a line. */
  readonly asEnd: string
  /** Lower case, without closing punctuation: as it would start a line. */
  readonly asStart: string
}

interface Clitics {
  readonly strict: ReadonlySet<string>
  readonly proclitics: ReadonlySet<string>
  readonly enclitics: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}

/**
 * How badly a line would read if it started at each UTF-16 index: `length + 1` numbers from 0 to 1.
 * Meant to be weighed against raggedness; only indices where `breakOpportunities` allows a break matter.
 */
export function breakPenalties(text: string, lang: string): Float32Array {
  const penalties = new Float32Array(text.length + 1)
  const raise = (index: number, penalty: number) => {
    if (penalty > penalties[index]!) penalties[index] = penalty
  }
  const clitics = cliticsOf(lang)
  // Names of months matter beside figures only, and to read them takes ten milliseconds.
  const months = FIGURE.test(text) ? monthNames(lang) : NO_NAMES
  const words = splitWords(text)
  const isForeign = dominantScript(text) !== 'Latn'
  for (const [index, after] of words.entries()) {
    const before = words[index - 1]
    if (before === undefined) continue
    raise(after.start, penaltyBetween(before, after, clitics, months))
    const beforeThat = words[index - 2]
    if (beforeThat && isScore(beforeThat, before, after)) {
      raise(before.start, PARTS_FIGURE)
      raise(after.start, PARTS_FIGURE)
    }
    if (isForeign && LATIN.test(before.text) && LATIN.test(after.text)) raise(after.start, PARTS_FOREIGN_NAME)
  }
  raiseInsideWords(text, raise)
  raiseInsideEastAsianWords(text, lang, raise)
  raiseLoneEnding(text, raise)
  return penalties
}

function penaltyBetween(before: Word, after: Word, clitics: Clitics, months: ReadonlySet<string>): number {
  const figureEnds = FIGURE_END.test(before.text)
  const figureStarts = FIGURE_START.test(after.text)
  if (figureEnds && (UNITS.has(after.asStart) || UNITS.has(after.text.toLowerCase()))) return PARTS_FIGURE
  if (figureEnds && months.has(after.asStart)) return PARTS_FIGURE
  if (/\p{Nd}\.$/u.test(before.text) && months.has(after.asStart)) return PARTS_FIGURE // 14. Juni
  if (figureStarts && (FIGURE_OPENERS.has(before.asEnd) || months.has(before.asEnd))) return PARTS_FIGURE
  if (figureStarts && FIGURE_OPENERS.has(before.text.toLowerCase())) return PARTS_FIGURE
  if (INITIAL.test(before.text) && /^\p{L}/u.test(after.text)) return PARTS_NAME
  if (clitics.titles.has(before.asEnd.replace(/\.$/, ''))) return PARTS_NAME
  if (clitics.strict.has(before.asEnd)) return LEAVES_LETTER
  if (STOP.test(after.text)) return STARTS_WITH_STOP
  if (DASH.test(after.text)) return STARTS_WITH_DASH
  if (clitics.enclitics.has(after.asStart)) return STARTS_WITH_POSTPOSITION
  if (UNITS.has(before.asEnd) && UNITS.has(after.asStart)) return PARTS_FIGURE // 500 crore | rupees
  if (figureEnds && !YEAR.test(before.text) && countsAs(after, clitics)) return PARTS_COUNT
  if (LONE_LETTER.test(after.text) && /\p{L}$/u.test(before.text)) return PARTS_COUNT
  return clitics.proclitics.has(before.asEnd) ? ENDS_ON_PREPOSITION : 0
}

/** `6 to 3`, `6 ต่อ 3`, `8 대 0` */
function isScore(figure: Word, between: Word, other: Word): boolean {
  return (
    FIGURE_END.test(figure.text) &&
    FIGURE_START.test(other.text) &&
    /^\p{L}[\p{L}\p{M}]{0,3}$/u.test(between.text)
  )
}

/** Whether a word after a figure is likely the noun it counts. */
function countsAs(word: Word, clitics: Clitics): boolean {
  return (
    /^\p{L}/u.test(word.text) && !clitics.proclitics.has(word.asStart) && !clitics.strict.has(word.asStart)
  )
}

/** Breaks without a space: after hyphens and dashes, at signs between figures, and inside Korean words. */
function raiseInsideWords(text: string, raise: (index: number, penalty: number) => void): void {
  for (const { index } of text.matchAll(/(?<=\S[-‐–—/])(?=[\p{L}\p{N}])/gu)) {
    raise(
      index,
      /[\p{Nd}][–—/-]$/u.test(text.slice(Math.max(0, index - 2), index)) ? PARTS_FIGURE : INSIDE_WORD,
    )
  }
  for (const { index } of text.matchAll(/(?<=\u00ad)/g))
    raise(index, JOINT.test(text.slice(0, index)) ? PARTS_COMPOUND : PARTS_WORD)
  for (const { 0: word, index: start } of text.matchAll(KOREAN_WORD))
    for (let index = start + 1; index < start + word.length; index++)
      if (!PARTS_CLAUSES.test(text[index - 1]!)) raise(index, INSIDE_KOREAN_WORD)
  for (const { index } of text.matchAll(
    /(?<=[\p{L}\p{N}])(?=[·・])|(?<=\p{Nd})(?=[=:])|(?<=[=:])(?=\p{Nd})/gu,
  ))
    raise(index, STARTS_WITH_STOP)
  for (const { index } of text.matchAll(
    /(?<=\p{Nd})(?=[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}])|(?<=第)(?=\p{N})|(?<=\p{Nd}[万亿億兆千百]{1,2})(?=[\p{sc=Han}\p{sc=Katakana}%％])/gu,
  )) {
    raise(index, PARTS_FIGURE) // 14億, 第3, 103万円
  }
  for (const { index } of text.matchAll(/(?<=\p{Nd}[年月])(?=\p{Nd})/gu)) raise(index, PARTS_COUNT) // 2026年5月15日
}

/** Chinese and Japanese lines may end anywhere, but read better between words and before no particle. */
function raiseInsideEastAsianWords(
  text: string,
  lang: string,
  raise: (index: number, penalty: number) => void,
): void {
  if (!SEGMENTED_LETTER.test(text)) return
  const starts = [...wordStarts(text, lang), text.length]
  let start = 0
  for (const end of starts) {
    const word = text.slice(start, end)
    if (SEGMENTED_LETTER.test(word)) {
      const inside = KATAKANA.test(word) ? INSIDE_NAME : INSIDE_WORD
      for (let index = start + 1; index < end; index++) raise(index, inside)
      if (start > 0 && LEADS_ON.test(text[start - 1]!) && EAST_ASIAN_PARTICLE.test(word))
        raise(start, INSIDE_WORD)
    }
    start = end
  }
  // A space between clauses is the best break there: discourage others near it.
  for (const { index } of text.matchAll(
    /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[ \u3000](?=\P{Nd})/gu,
  ))
    for (let near = index - NEAR_SPACE; near <= index + 1 + NEAR_SPACE; near++)
      if (near > 0 && near < text.length && near !== index + 1) raise(near, BESIDE_SPACE)
}

/** Breaks that would leave no more than a few letters for the last line. */
function raiseLoneEnding(text: string, raise: (index: number, penalty: number) => void): void {
  let letters = 0
  for (let index = text.length - 1; index > 0; index--) {
    const character = String.fromCodePoint(text.codePointAt(index)!)
    if (/[\p{L}\p{N}]/u.test(character)) letters += WIDE_LETTER.test(character) ? 2 : 1
    if (letters > LONE_LETTERS) return
    raise(index, LONE_LAST_WORD)
  }
}

function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    const lower = word.toLowerCase()
    words.push({
      start: index,
      text: word,
      asEnd: lower.replace(/^[\p{P}\p{Cf}]+(?=\p{L})/u, ''),
      asStart: lower.replace(/(?<=[\p{L}\p{M}])[\p{P}\p{Cf}]+$/u, ''),
    })
  }
  return words
}

const known = new Map<string, Clitics>()

function cliticsOf(lang: string): Clitics {
  const primary = lang.toLowerCase().split('-')[0]!
  const key = SAME_AS[primary] ?? primary
  const found = known.get(key)
  if (found) return found
  const lists = Object.hasOwn(CLITICS, key) ? CLITICS[key]! : NONE
  const clitics = {
    strict: wordSet(lists.strict),
    proclitics: wordSet(lists.proclitics),
    enclitics: wordSet(lists.enclitics),
    titles: wordSet(lists.titles),
  }
  if (lists !== NONE) known.set(key, clitics) // tags come from outside: only those with a list are kept
  return clitics
}

const NONE: CliticLists = {}
const NO_NAMES: ReadonlySet<string> = new Set()

function wordSet(words = ''): ReadonlySet<string> {
  return new Set(words.split(' ').filter((word) => word !== ''))
}
