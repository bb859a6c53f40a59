import { titleLadder } from '../../post/fit/cuts.ts'

/** Punctuation that ends a phrase; a headline may end before it. */
const PHRASE_END = /\s*(?:[,;:،؛、，；：।]|\s[–—-])\s/gu
/** The minimum share of a headline that must remain. */
const LEAST_KEPT = 0.4

/**
 * Shorter headlines that read well: first those that end with a phrase, then those that end with a word, longest
 * first.
 * @param most letters allowed
 */
export function shorterHeadlines(title: string, lang: string, most: number): string[] {
  const least = title.length * LEAST_KEPT
  const fits = (form: string) =>
    form !== '' && form.length <= most && form.length >= Math.min(least, most * LEAST_KEPT)
  const phrases = Array.from(title.matchAll(PHRASE_END), ({ index }) => title.slice(0, index))
    .filter(fits)
    .toReversed()
  const words = titleLadder(title, lang)
    .map((form) => form.replace(/…$/u, '').replace(/[\s,;:–—-]+$/u, ''))
    .filter(fits)
  return [...new Set([...phrases, ...words])]
}

/** The part of a text that was set, without the ellipsis: as many letters as the lines have. */
export function setPart(text: string, lines: readonly string[]): string {
  let left = [...lines.join('')].filter(isLetter).length
  let end = 0
  for (const char of text) {
    if (left === 0 && !/\p{M}/u.test(char)) break
    end += char.length
    if (isLetter(char)) left -= 1
  }
  return text.slice(0, end).trimEnd()
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

const EXCERPT = 24

/** Label of a button for a shorter text: its ending. */
export function endingAt(text: string): string {
  const letters = [...text]
  if (letters.length <= EXCERPT) return `Only “${text}”`
  const end = letters.slice(-EXCERPT).join('')
  return `End at “${/\s\S/u.test(end) ? end.replace(/^\S*\s+/u, '') : end}”`
}
