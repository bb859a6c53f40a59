/**
 * Problem: Thai, Lao, Khmer, Burmese and their kin write no spaces; UAX #14 leaves them (class SA) to a dictionary.
 * Method: Khmer and Lao by lists of our own, those of browsers, because platforms have different ones; the others by
 *   the platform's ICU words (Intl.Segmenter), whose Thai and Burmese lists are the same everywhere.
 * Limits: scripts without a dictionary (Tai Tham, Ahom …) come back as one word. No word begins where one of these
 *   scripts meets another.
 */
import { khmerWords } from '../data/khmer-words.generated.ts'
import { laoWords } from '../data/lao-words.generated.ts'
import { cutIntoWords, type ScriptRules } from './longest-words.ts'
import { createWordList, type WordList } from '../data/word-list.ts'

/** Creating a segmenter costs more than segmenting a headline, so each language keeps its own. */
const segmenters = new Map<string, Intl.Segmenter>()

/** Tags come from outside; past this many, new ones share the root segmenter, whose dictionaries are the same. */
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
    return new Intl.Segmenter('und', { granularity: 'word' }) // not a well-formed tag: the dictionaries need none
  }
}

const isMark = (letter: string) => /\p{M}/u.test(letter)

/** A consonant or an independent vowel begins a word; a coeng needs the consonant after it. */
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

/** Stretches of Khmer, of Lao, of others: each has its own list, or the platform's. */
const stretch = /(?<khmer>\p{sc=Khmr}+)|(?<lao>\p{sc=Laoo}+)|[^\p{sc=Khmr}\p{sc=Laoo}]+/gu

/** Lao, Thai and Khmer signs that repeat the word before them. Some dictionaries take them for words, but no line begins with one. */
const REPEATS = 'ໆๆៗ'

/** Offsets inside `run`, a stretch of letters of line break class SA or of Chinese and Japanese, where a new word begins. */
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
