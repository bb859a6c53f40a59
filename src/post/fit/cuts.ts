import { LRUCache } from 'lru-cache'
import { sentenceEnds } from '../../article/text/sentences/sentences.ts'
import { stopWords } from '../../article/language/data/stop-words.ts'
import { wordStarts } from '../../type/breaking/dictionary.ts'

/**
 * Problem: find acceptable shorter forms of a text for a post.
 * Method: lists of ever shorter forms. A standfirst loses whole sentences, then words of its first; a title loses
 * words. A cut is after a word, and never inside a link, handle, hashtag, compound or emoji.
 * Limits: small words are known for languages that have a list; words of Thai, Burmese, Chinese … come from the
 * platform's dictionary, the same everywhere; those of Khmer and Lao from our own.
 */

/**
 * A sentence up to this length is kept whole or dropped: in most languages its verb, or its “not”, comes last. A
 * longer one may be cut to one line. Scripts of syllables and words say as much in half as many letters.
 */
const WHOLE_SENTENCE = 140
const A_LINE = 80
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u

const ELLIPSIS = '…'

/** Inside indivisible units: links, handles, hashtags, mail addresses, `ASP.NET`. */
const WHOLE = /[@#＠＃]|:\/\/|[\p{L}\p{N}]\.[\p{L}\p{N}]/u

/** Joins parts of a compound, `state-of-the-art`, `l’État`, or a symbol to its number. */
const JOINT = /^(?:[-‐‑'’·_/]\p{L}|\p{Sc}|[%٪‰°])/u

const segmenters = new Map<string, Intl.Segmenter>()

/** Forms of a standfirst, longest first, without the text itself; the last is empty. */
export function standfirstLadder(text: string, lang: string): string[] {
  const ends = sentenceEnds(text, lang)
  const whole = ends
    .slice(0, -1)
    .toReversed()
    .map((end) => text.slice(0, end).trimEnd())
  const first = text.slice(0, ends[0]).trimEnd()
  const scale = DENSE.test(first) ? 0.5 : 1
  if (first.length <= WHOLE_SENTENCE * scale) return [...whole, '']
  return [...whole, ...wordLadder(first, lang).filter((form) => form.length >= A_LINE * scale), '']
}

/** Forms of a title, longest first, without the text itself; the last is empty: words are never split. */
export function titleLadder(text: string, lang: string): string[] {
  return [...wordLadder(text, lang), '']
}

/** The text cut after its words, longest first, with an ellipsis: not after `and` or `the`, which lead on to another word. */
function wordLadder(text: string, lang: string): string[] {
  const promising = smallWords(lang)
  return wordEnds(text, lang)
    .filter((end) => !promising.has(lastWord(text, end)))
    .map((end) => text.slice(0, end) + ELLIPSIS)
    .toReversed()
}

/** Longest small word. */
const SMALL = 24

function lastWord(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - SMALL), end)
  return /[\p{L}\p{M}]+$/u.exec(near)?.[0].toLowerCase() ?? ''
}

/** Bounded by the number of lists. */
const smallWordSets = new Map<string, ReadonlySet<string>>()

function smallWords(lang: string): ReadonlySet<string> {
  const language = lang.split('-')[0] ?? ''
  if (!Object.hasOwn(stopWords, language)) return NO_WORDS
  const known = smallWordSets.get(language) ?? new Set(stopWords[language]?.split(' '))
  smallWordSets.set(language, known)
  return known
}

const NO_WORDS: ReadonlySet<string> = new Set()

/** The same title or standfirst is cut for one network after the other. */
const remembered = new LRUCache<string, readonly number[]>({ max: 20 })

/** Offsets after words where a text may be cut, except its end. */
export function wordEnds(text: string, lang: string): readonly number[] {
  const key = `${lang} ${text}`
  const known = remembered.get(key) ?? findWordEnds(text, lang)
  remembered.set(key, known)
  return known
}

function findWordEnds(text: string, lang: string): number[] {
  const whole = wholeSpans(text)
  const last = text.trimEnd().length
  const ends: number[] = []
  let next = 0
  for (const end of endsOfWords(text, lang)) {
    if (end >= last) break
    // Directly after one is no better: the ellipsis would look like part of it.
    while (next < whole.length && (whole[next]?.end ?? 0) < end) next += 1
    const inside = (whole[next]?.start ?? Infinity) < end
    if (!inside && !JOINT.test(text.slice(end, end + 3))) ends.push(end)
  }
  return ends
}

/** Runs of scripts whose words differ between platforms, and of all others. */
const STRETCH = /(?<own>[\p{sc=Khmr}\p{sc=Laoo}]+)|[^\p{sc=Khmr}\p{sc=Laoo}]+/gu

function* endsOfWords(text: string, lang: string): Generator<number> {
  for (const { 0: part, index, groups } of text.matchAll(STRETCH)) {
    if (groups?.['own'] === undefined) {
      for (const { index: at, segment, isWordLike } of segmenterOf(lang).segment(part))
        if (isWordLike === true) yield index + at + segment.length
    } else {
      for (const start of wordStarts(part, lang)) yield index + start
      yield index + part.length
    }
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Spans that must not be cut: indivisible units, and text in brackets. */
function wholeSpans(text: string): readonly Span[] {
  const words = [...text.matchAll(/\S+/gu)]
    .filter(([word]) => WHOLE.test(word))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
  const brackets = [...text.matchAll(/\([^()]{1,80}\)|\[[^[\]]{1,80}\]/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length - 1,
  }))
  return merged([...words, ...brackets].sort((a, b) => a.start - b.start))
}

function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = []
  for (const span of spans) {
    const before = apart.at(-1)
    if (before === undefined || before.end < span.start) apart.push(span)
    else apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, span.end) }
  }
  return apart
}

/** Creating one costs more than using it; bounded by the number of languages. */
function segmenterOf(lang: string): Intl.Segmenter {
  const language = lang.split('-')[0] ?? 'und'
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}
