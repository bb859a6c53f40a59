import { LRUCache } from 'lru-cache'
import { endsInQuotation, quotationCloses } from '../quotations.ts'
import { isInitialInRow, isStopEnd, NEAR, type Place, startsSentence } from './full-stop.ts'
import { MARKED_NAMES } from './initials.ts'
import { type SentenceLists, sentenceListsOf } from './sentence-words.ts'

/**
 * Problem: a text is shortened by whole sentences, but many full stops, question and exclamation marks end none.
 * Method: the sentence ends of UAX #29, found by their marks so that every engine finds the same, with exceptions
 * by language: titles, initials, abbreviations, ordinals, names that end with a mark, quotations followed by their
 * speaker. An ambiguous end does not count; callers then cut after a word with an ellipsis.
 * Limits: Thai and Lao mark no ends, so such a text is one sentence up to a `?` or `!`.
 */

/** Marks that may end a sentence. Only the full stop is ambiguous. */
const MARKS = '.!?…‼⁇⁈⁉。！？．｡।॥؟۔።፧፨။។៕།༎։\u037e᙮꯫᱾᱿᠃᠉꧉܀܁܂'
const CLOSERS = '"\'’”“»«›‹)\\]}」』】）》〉〕］｝〟＂'
/** A run of marks with closing quotes or brackets; French has a space before a closing guillemet, and between `?` and `!`. */
const CANDIDATE = new RegExp(
  `[${MARKS}](?:[\\u00a0\\u202f ]?[!?…])*[${MARKS}]*(?:[\\u00a0\\u202f ]?»|[${CLOSERS}]|\\[\\d{1,3}\\])*`,
  'gu',
)
/** Unambiguous marks: these end a sentence even without a following space. */
const SURE = /[。！？｡।॥۔።፧፨။។៕༎։᙮꯫᱾᱿᠃᠉꧉]/u
/** A mark typed instead of the script's own: Armenian `:`, Greek `;`, Ethiopic `::` and `፡፡`. */
const TYPED =
  /(?<=[\u0531-\u0587])\s?:(?=\s+[\u0531-\u0556«]|\s*$)|(?<=[\u0370-\u03ff\u1f00-\u1fff]);(?=\s+[\p{Lu}«“"]|\s*$)|(?:::|፡፡)(?=\s|$)/gu
const PARAGRAPH_END = /[\n\r\u0085\u2028\u2029]+/gu

const WIDE_LETTER = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『“《【（]/u
/** A sentence continues before these: commas, dashes, lower case. `iPhone`, `eBay` and Dutch `’s Avonds` still begin one. */
const GOES_ON =
  /^["'“”«»([‘’„]*(?:[,;:،؛、，；：–—―-]|(?!\p{sc=Geor})(?!(?<=[’'])[st] \p{Lu})\p{Ll}(?!\p{Lu})|[»”](?=\s*\p{Ll}))/u
/** Emoji after an end belong to the sentence before. */
const EMOJI =
  /^(?:\s?\p{Extended_Pictographic}[\ufe0f\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}]*)+(?=\s|$)/u
/** No sentence ends inside brackets or quotation marks that close within this distance. */
const LONGEST_QUOTATION = 300

/** Fitting cards and posts needs the same standfirst repeatedly. */
const cached = new LRUCache<string, readonly number[]>({ max: 100 })

/**
 * The offsets at which sentences end, including white space after them; the last is the text's length. `lang` is
 * BCP 47; without it, the exceptions of the most widely read languages apply.
 */
export function sentenceEnds(text: string, lang = 'und'): readonly number[] {
  const key = `${lang} ${text}`
  const known = cached.get(key) ?? findEnds(text, sentenceListsOf(lang))
  cached.set(key, known)
  return known
}

/** The sentences of a text, without the white space between them. */
export function sentencesOf(text: string, lang?: string): string[] {
  const ends = sentenceEnds(text, lang)
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end).trim()).filter((sentence) => sentence !== '')
}

function findEnds(text: string, lists: SentenceLists): readonly number[] {
  const ends: number[] = []
  let start = 0
  for (const { index: mark, found, forced } of candidates(text)) {
    if (mark < start) continue
    let end = mark + found.length
    const place = { text, start, mark, found, end, next: text.slice(end, end + NEAR).trimStart(), lists }
    if (!forced && !isEnd(place)) continue
    end += EMOJI.exec(text.slice(end, end + NEAR))?.[0].length ?? 0
    while (end < text.length && /\s/u.test(text[end]!)) end++
    if (text.slice(start, end).trim() !== '') ends.push(end)
    start = end
  }
  if (start < text.length || ends.length === 0) ends.push(text.length)
  return ends
}

interface Candidate {
  readonly index: number
  readonly found: string
  /** A certain end: its context is not examined. */
  readonly forced: boolean
}

function candidates(text: string): readonly Candidate[] {
  const found = [
    ...[...text.matchAll(CANDIDATE)].map((match) => ({ index: match.index, found: match[0], forced: false })),
    ...[...text.matchAll(TYPED)].map((match) => ({ index: match.index, found: match[0], forced: true })),
    ...[...text.matchAll(PARAGRAPH_END)].map((match) => ({
      index: match.index,
      found: match[0],
      forced: true,
    })),
  ]
  return found.sort((a, b) => a.index - b.index)
}

function isEnd(place: Place): boolean {
  const { text, start, mark, found, end, next } = place
  if (next === '' && text.slice(end).trim() === '') return true
  const marks = found.replace(new RegExp(`[${CLOSERS}\\s]`, 'gu'), '')
  const sure = SURE.test(marks)
  const spaced = /\s/u.test(text[end]!)
  if (!spaced && !sure && !(/[!?]/.test(marks) && WIDE_LETTER.test(next))) return false
  if (marks === '།' && !spaced) return false
  if (isQuoted(place)) return false
  const closes = found !== marks
  if (closes && /[)\]}）】》]/u.test(found) && /^[\p{Ll}\p{Lo}]/u.test(next) && !startsWithOpener(place))
    return false
  if (closes && isSpoken(place)) return false
  if (closes && sure && !spaced && /^[\p{L}\p{N}]/u.test(next) && !isIntroduced(place)) return false
  if (sure && MARKED_NAMES.test(text.slice(Math.max(start, mark - NEAR), mark)) && !spaced) return false
  if (marks === '۔' && isInitialInRow(place)) return false
  if (sure) return !GOES_ON.test(next) || !/^[,;:،؛、，；：]/u.test(next)
  if (GOES_ON.test(next)) return false
  if (/^[.…]+$/u.test(marks))
    return marks.length > 1 || marks === '…' ? startsSentence(place) : isStopEnd(place)
  return !(MARKED_NAMES.test(text.slice(Math.max(start, mark - NEAR), mark)) && !startsSentence(place))
}

/** Whether a bracket or quotation is open that closes soon. */
function isQuoted({ text, start, end }: Place): boolean {
  const before = text.slice(Math.max(start, end - 2 * LONGEST_QUOTATION), end)
  return endsInQuotation(before) && quotationCloses(text, end, LONGEST_QUOTATION)
}

/** The sentence began with the bracket that its end closes. */
function startsWithOpener({ text, start }: Place): boolean {
  return /^[([{（【《]/u.test(text.slice(start).trimStart())
}

/** Whether a quotation that ends here follows a colon, so its speaker was already named. */
function isIntroduced({ text, start, mark }: Place): boolean {
  return /[:：]\s?[“„«‹「『"][^“„«‹「『"]*$/u.test(text.slice(start, mark))
}

/** Whether a closed quotation is followed by its speaker: `“Why?” Mary asked.`, `「行く。」と話した。` */
function isSpoken(place: Place): boolean {
  const { found, next, lists } = place
  if (!/["”“»«」』’'＂]/u.test(found) || isIntroduced(place)) return false
  const rest = next.slice(0, NEAR).split(/[.!?。！？।۔።။]/u)[0] ?? ''
  const words = new Set(rest.split(/[\s,،]+/u).slice(0, 5))
  return lists.says.some((verb) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(verb)
      ? rest.slice(0, 12).includes(verb)
      : words.has(verb),
  )
}
