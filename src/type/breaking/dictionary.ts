/**
 * Problem: Thai, Lao, Khmer, Burmese and related scripts have no spaces; UAX #14 leaves them (class SA) to a
 * dictionary.
 * Method: our own lists for Khmer and Lao, taken from browsers, because platforms differ; for the others the
 * platform's ICU words (Intl.Segmenter), whose Thai and Burmese lists are the same everywhere.
 * Limits: in scripts without a dictionary (Tai Tham, Ahom …) a run is one word. No word begins where one of these
 * scripts meets another.
 */
import { khmerWords } from '../data/khmer-words.generated.ts'
import { laoWords } from '../data/lao-words.generated.ts'
import { cutIntoWords, type ScriptRules } from './longest-words.ts'
import { createWordList, type WordList } from '../data/word-list.ts'

/** Creating a segmenter costs more than segmenting a headline, so they are cached by language. */
const segmenters = new Map<string, Intl.Segmenter>()

/** Limit, because tags come from outside: further ones share the root segmenter, which has the same dictionaries. */
const MOST_SEGMENTERS = 64

function wordSegmenter(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang)
  if (known) return known
  if (segmenters.size >= MOST_SEGMENTERS && lang !== 'und') return wordSegmenter('und')
  const created = createSegmenter(lang)
  segmenters.set(lang, created)
  return created
}

function createSegmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' }) // an invalid tag: the dictionaries need none
  }
}

const isMark = (letter: string) => /\p{M}/u.test(letter)

/** A consonant or independent vowel begins a word; a coeng needs the following consonant. */
const khmerRules: ScriptRules = {
  begins: (letter) => letter >= '\u1780' && letter <= '\u17b3',
  ends: (letter) => letter !== '\u17d2',
  isMark,
  shortWord: 10,
  likeAWord: 5,
}

/** Some vowels are written before their consonant: they begin words and never end one. */
const laoRules: ScriptRules = {
  begins: (letter) => /[\u0e81-\u0eae\u0edc\u0edd\u0ec0-\u0ec4]/.test(letter),
  ends: (letter) => !/[\u0ec0-\u0ec4]/.test(letter),
  isMark,
  shortWord: 3,
  likeAWord: 3,
}

interface OwnList {
  readonly words: WordList
  readonly rules: ScriptRules
}

const khmer: OwnList = { words: createWordList(khmerWords), rules: khmerRules }
const lao: OwnList = { words: createWordList(laoWords), rules: laoRules }

/** Runs of Khmer, Lao, and others, each with its own list or the platform's. */
const stretch = /(?<khmer>\p{sc=Khmr}+)|(?<lao>\p{sc=Laoo}+)|[^\p{sc=Khmr}\p{sc=Laoo}]+/gu

/** Repetition marks of Lao, Thai and Khmer. Some dictionaries treat them as words, but no line begins with one. */
const REPEATS = 'ໆๆៗ'

/** Word starts within `run`, a run of letters of line break class SA or of Chinese and Japanese. */
export function wordStarts(run: string, lang: string): number[] {
  const starts: number[] = []
  for (const { 0: part, index, groups } of run.matchAll(stretch)) {
    for (const offset of startsIn(part, lang, groups)) {
      if (!REPEATS.includes(run[index + offset]!)) starts.push(index + offset)
    }
  }
  return starts
}

function startsIn(part: string, lang: string, groups: Record<string, string> | undefined): number[] {
  const own = groups?.['khmer'] ? khmer : groups?.['lao'] ? lao : undefined
  if (own) return cutIntoWords(part, own.words, own.rules)
  const words = [...wordSegmenter(lang).segment(part)]
  return words.map(({ index }) => index).filter((index) => index > 0)
}
