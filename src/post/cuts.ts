import { sentenceEnds } from '../article/sentences.ts'
import { stopWords } from '../article/stop-words.ts'

/**
 * Problem: which shorter forms of a text may stand in a post.
 * Method: ladders of ever shorter forms. A standfirst loses whole sentences, then the words of its first; a title loses
 *   words. A cut falls after a word and never inside a link, a handle, a hashtag, a compound or an emoji.
 * Limits: small words are known of the languages that have a list of them; words of Thai, Khmer, Chinese … are those of the platform's dictionary.
 */

/** Fewer letters of a standfirst say nothing that the title does not. */
const LEAST_STANDFIRST = 30

const ELLIPSIS = '…'

/** Things that are one to their reader: links, handles, hashtags, mail addresses, `ASP.NET`. */
const WHOLE = /\S*(?:[@#＠＃]|:\/\/|[\p{L}\p{N}]\.[\p{L}\p{N}])\S*/gu

/** What joins two halves of a compound, `state-of-the-art`, `l’État`, and what belongs to the number before it. */
const JOINT = /^(?:[-‐‑'’·_/]\p{L}|\p{Sc}|[%٪‰°])/u

const segmenters = new Map<string, Intl.Segmenter>()

/** Forms of a standfirst, longest first, without the text itself; the last is empty. */
export function standfirstLadder(text: string, lang: string): string[] {
  const ends = sentenceEnds(text)
  const whole = ends
    .slice(0, -1)
    .toReversed()
    .map((end) => text.slice(0, end).trimEnd())
  const first = text.slice(0, ends[0]).trimEnd()
  return [...whole, ...wordLadder(first, lang).filter((form) => form.length >= LEAST_STANDFIRST), '']
}

/** Forms of a title, longest first, without the text itself; the last is empty: a word is never halved. */
export function titleLadder(text: string, lang: string): string[] {
  return [...wordLadder(text, lang), '']
}

/** The text cut after its words, longest first, with an ellipsis: not after `and` or `the`, which promise another word. */
export function wordLadder(text: string, lang: string): string[] {
  const promising = smallWords(lang)
  return wordEnds(text, lang)
    .map((end) => text.slice(0, end))
    .filter((cut) => !promising.has(/[\p{L}\p{M}]+$/u.exec(cut)?.[0].toLowerCase() ?? ''))
    .map((cut) => cut + ELLIPSIS)
    .toReversed()
}

function smallWords(lang: string): ReadonlySet<string> {
  const language = lang.split('-')[0] ?? ''
  return new Set(Object.hasOwn(stopWords, language) ? stopWords[language]?.split(' ') : [])
}

/** Offsets after words at which a text may be cut, but for its end. */
export function wordEnds(text: string, lang: string): number[] {
  const whole = [...text.matchAll(WHOLE)].map(({ index, 0: found }) => [index, index + found.length] as const)
  const ends: number[] = []
  let next = 0
  for (const { index, segment, isWordLike } of segmenterOf(lang).segment(text)) {
    const end = index + segment.length
    if (isWordLike !== true || end >= text.trimEnd().length) continue
    // Right after one is no better: the ellipsis would be taken for a part of it.
    while (next < whole.length && (whole[next]?.[1] ?? 0) < end) next += 1
    const inside = (whole[next]?.[0] ?? Infinity) < end
    if (!inside && !JOINT.test(text.slice(end, end + 3)) && !isBracketed(text, end)) ends.push(end)
  }
  return ends
}

/** Whether a bracket that closes later is open at an offset; one that never closes is no bracket. */
function isBracketed(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf('(', at - 1), text.lastIndexOf('[', at - 1))
  if (open < 0) return false
  const close = text.slice(open + 1).search(/[)\]]/)
  return close >= 0 && open + 1 + close >= at
}

/** Making one costs more than using it; there are as many as there are languages. */
function segmenterOf(lang: string): Intl.Segmenter {
  const language = lang.split('-')[0] ?? 'und'
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}
