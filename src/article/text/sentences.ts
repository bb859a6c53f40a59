import { LRUCache } from 'lru-cache'
import { endsInQuotation, quotationCloses } from './quotations.ts'
import { LETTER_NAMES, LONG_INITIALS, MARKED_NAMES } from './initials.ts'
import { type SentenceLists, sentenceListsOf } from './sentence-words.ts'

/**
 * Problem: a text is shortened by whole sentences, and many full stops, question and exclamation marks end none.
 * Method: the ends of UAX #29, found by their marks so that every engine finds the same, with exceptions by language:
 *   titles, initials, short forms, ordinals, names that end in a mark, quotations followed by who said them.
 *   A doubtful end is no end: who cuts there sets an ellipsis after a word instead.
 * Limits: Thai and Lao mark no ends, so such a text is one sentence up to a `?` or `!`.
 */

/** Marks that may end a sentence. A full stop is the doubtful one. */
const MARKS = '.!?…‼⁇⁈⁉。！？．｡।॥؟۔።፧፨။។៕།༎։\u037e᙮꯫᱾᱿᠃᠉꧉܀܁܂'
const CLOSERS = '"\'’”“»«›‹)\\]}」』】）》〉〕］｝〟＂'
/** A run of marks with what it closes; French sets a space before a closing guillemet, and between `?` and `!`. */
const CANDIDATE = new RegExp(
  `[${MARKS}](?:[\\u00a0\\u202f ]?[!?…])*[${MARKS}]*(?:[\\u00a0\\u202f ]?»|[${CLOSERS}]|\\[\\d{1,3}\\])*`,
  'gu',
)
/** Marks of one meaning: these end a sentence without a space after them too. */
const SURE = /[。！？｡।॥۔።፧፨။។៕༎։᙮꯫᱾᱿᠃᠉꧉]/u
/** A mark typed in place of the script's own: Armenian `:`, Greek `;`, Ethiopic `::` and `፡፡`. */
const TYPED =
  /(?<=[\u0531-\u0587])\s?:(?=\s+[\u0531-\u0556«]|\s*$)|(?<=[\u0370-\u03ff\u1f00-\u1fff]);(?=\s+[\p{Lu}«“"]|\s*$)|(?:::|፡፡)(?=\s|$)/gu
const PARAGRAPH_END = /[\n\r\u0085\u2028\u2029]+/gu

const WIDE_LETTER = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『“《【（]/u
const DANDA = /[।॥]/u
const DANDA_LETTER = /[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Orya}]\p{M}*\.?$/u
const NO_ENDS = /[\p{sc=Thai}\p{sc=Lao}]$/u
/** A sentence goes on after these: commas, dashes, lower case. `iPhone` and `eBay` begin one all the same. */
const GOES_ON = /^["'“”«»([‘’„]*(?:[,;:،؛、，；：–—―-]|(?!\p{sc=Geor})\p{Ll}(?!\p{Lu})|[»”](?=\s*\p{Ll}))/u
/** Emoji after an end belong to what they comment on. */
const EMOJI =
  /^(?:\s?\p{Extended_Pictographic}[\ufe0f\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}]*)+(?=\s|$)/u
/** `1.`, `a)`: the mark of a list. */
const LIST_MARK = /^\s*(?:\p{Nd}{1,3}|\p{L})$/u
/** `am 3. Oktober`, `Ludwig XIV. König`. */
const ORDINAL = /^(?:\p{Nd}{1,3}|[IVX]{1,6})$/u
/** `U.S`, `a.m`, `எம்.கே`: letters between stops. */
const ACRONYM = /^(?:\p{L}\p{M}*[.-]{1,2})+\p{L}\p{M}*$/u
const INITIAL = /^\p{L}\p{M}{0,2}$/u
/** No sentence ends inside brackets or quotation marks that close within this distance. */
const LONGEST_QUOTATION = 300
/** Letters after a quotation among which its speaker is named, and before a mark that are looked at. */
const NEAR = 70

/** A standfirst is asked about again and again while cards and posts are fitted. */
const cached = new LRUCache<string, readonly number[]>({ max: 100 })

/**
 * The offsets at which sentences end, white space after them included; the last is the length of the text.
 * `lang` is BCP 47; without it, exceptions are those of the languages most read together.
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

/** A place where a sentence may end. */
interface Place {
  readonly text: string
  /** Where the sentence began. */
  readonly start: number
  readonly mark: number
  /** The marks and what they close. */
  readonly found: string
  /** After `found`. */
  readonly end: number
  /** From the first letter that is no space. */
  readonly next: string
  readonly lists: SentenceLists
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
  /** A certain end: its surroundings are not looked at. */
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
  if (closes && sure && !spaced && /^[\p{L}\p{N}]/u.test(next)) return false
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

/** Whether a full stop ends a sentence. */
function isStopEnd(place: Place): boolean {
  const { text, start, mark, next, lists } = place
  const before = text.slice(Math.max(start, mark - NEAR), mark)
  if (NO_ENDS.test(before)) return false
  if (DANDA_LETTER.test(before) && DANDA.test(text)) return false
  const token = tokenBefore(place)
  if (token === '') return true
  if (LIST_MARK.test(text.slice(start, mark))) return false
  const hasFigure = /^\p{Nd}/u.test(next)
  if (
    hasFigure &&
    (isIn(lists.beforeFigure, token) || isIn(lists.leading, token) || isIn(lists.trailing, token))
  )
    return false
  if (ORDINAL.test(token) && (lists.ordinals || !/\p{Nd}/u.test(token))) return startsSentence(place)
  if (isIn(lists.leading, token)) return false
  if (lists.endings.has(token)) return true
  if (isIn(lists.trailing, token) || ACRONYM.test(token)) return startsSentence(place)
  if (token.split('.').every((part) => isInitial(part))) return startsSentence(place)
  return true
}

/** The word that a mark follows. */
function tokenBefore({ text, start, mark }: Place): string {
  return /[^\s("“„«‘'’/\u200f\u200e\u2068]*$/u.exec(text.slice(Math.max(start, mark - NEAR), mark))?.[0] ?? ''
}

/** Lists have words as they are within a sentence; one may begin with them. */
function isIn(list: ReadonlySet<string>, token: string): boolean {
  return list.has(token) || list.has(token.slice(0, 1).toLowerCase() + token.slice(1))
}

/** `اے۔ پی۔ جے۔`: names of letters are words too, but not several with a stop each. */
function isInitialInRow(place: Place): boolean {
  const { text, start, mark, next } = place
  if (!LETTER_NAMES.has(tokenBefore(place))) return false
  const before = /(\S+)۔\s*\S+$/u.exec(text.slice(Math.max(0, mark - NEAR), mark))?.[1] ?? ''
  const after = /^([^\s۔]+)۔/u.exec(next)?.[1] ?? ''
  return start === 0 || LETTER_NAMES.has(before) || LETTER_NAMES.has(after)
}

function isInitial(part: string): boolean {
  return INITIAL.test(part) || LETTER_NAMES.has(part) || LONG_INITIALS.has(part)
}

/** Whether the next word is one that begins sentences, and no name. */
function startsSentence({ next, lists }: Place): boolean {
  const word = /^["'“«„(¿¡]*([\p{L}\p{M}]+)(?!\.)/u.exec(next)?.[1]
  return word !== undefined && /^\p{Lu}/u.test(word) && lists.starters.has(word.toLowerCase())
}

/** Whether a closed quotation is followed by who said it: `“Why?” Mary asked.`, `「行く。」と話した。` */
function isSpoken({ found, next, lists }: Place): boolean {
  if (!/["”“»«」』’'＂]/u.test(found)) return false
  const rest = next.slice(0, NEAR).split(/[.!?。！？।۔።။]/u)[0] ?? ''
  const words = new Set(rest.split(/[\s,،]+/u).slice(0, 5))
  return lists.says.some((verb) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(verb)
      ? rest.slice(0, 12).includes(verb)
      : words.has(verb),
  )
}
