/**
 * Problem: Thai, Lao, Khmer, Burmese and their kin write no spaces; UAX #14 leaves them (class SA) to a dictionary.
 * Method: the platform's ICU words (Intl.Segmenter), asked about runs of such letters only.
 * Limits: follows the ICU of the platform. Khmer and Lao dictionaries differ between Node and Chromium.
 *   Scripts without a dictionary (Tai Tham, Ahom …) come back as one word.
 */

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

/** Lao, Thai and Khmer signs that repeat the word before them. Some dictionaries take them for words, but no line begins with one. */
const REPEATS = 'ໆๆៗ'

/** Offsets inside `run`, a stretch of letters of line break class SA, where a new word begins. */
export function wordStarts(run: string, lang: string): number[] {
  const starts: number[] = []
  for (const { index } of wordSegmenter(lang).segment(run)) {
    if (index > 0 && !REPEATS.includes(run[index]!)) starts.push(index)
  }
  return starts
}
